package roster

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// counter is the roster in a window with a menu over a real store, as it stands at a counter.
type counter struct {
	*Screen
	t      *testing.T
	store  *store.Store
	queue  *uitest.Queue
	window fyne.Window
	toasts []kit.Toast
	opened []any
	kept   map[string]string
	words  *translations.Words
}

func office() site.Site {
	s := site.Site{
		ID: "1137", Kind: site.ServiceCentre, Name: calendar.Text{EN: "Sudbury Service Canada Centre", FR: "Centre Service Canada de Sudbury"},
		City: calendar.Text{EN: "Sudbury", FR: "Sudbury"}, Zone: "America/Toronto", Languages: []string{"en", "fr"}, Step: 10,
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "ON", Lunch: calendar.Span{From: 720, To: 765}},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	for n := range 3 {
		s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return s
}

func atCounter(t *testing.T, words *translations.Words, bookings int) *counter {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	c := &counter{t: t, queue: uitest.NewQueue(monday), window: test.NewTempWindow(t, nil), kept: map[string]string{}, words: words}
	opened, err := store.Open(t.TempDir(), store.Options{Now: c.queue.Now})
	c.must(err)
	t.Cleanup(func() { _ = opened.Close() })
	c.store = opened
	c.must(opened.SetUpSample())
	c.must(opened.ImportSites(t.Context(), uuid.New(), []site.Site{office()}))
	for i := range bookings {
		c.book(i)
	}
	records := record.New(record.Options{Store: opened, Slip: func(screen.Context, booking.Record) {}})
	c.Screen = New(Options{Store: opened, Records: records, WordsIn: func(translations.Language) *translations.Words { return words }, Folder: t.TempDir(), Print: noPaper})
	c.build(records)
	c.window.SetPadded(false)
	c.window.Resize(fyne.NewSize(1216, 690))
	c.Enter()
	c.queue.Drain()
	return c
}

func (c *counter) must(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c *counter) build(records *record.Records) {
	w := c.words
	env := &kit.Env{OnKey: func(ev *fyne.KeyEvent) bool { return c.Key(ev) }, OnRune: func(r rune) bool { return c.Rune(r) }}
	env.Words = kit.Words{Required: w.T("kit.required"), Close: w.T("word.close"), Cancel: w.T("word.cancel"), Error: w.T("kit.error"), Warning: w.T("kit.warning")}
	env.Attach(c.window.Canvas())
	ctx := screen.Context{
		Env: env, Words: w, Runner: c.queue.Runner(), Window: c.window, Site: office(), Now: c.queue.Now,
		Toast: func(kit.Tone, string) {}, Offer: func(toast kit.Toast) { c.toasts = append(c.toasts, toast) },
		Fail: func(err error) { c.t.Error(err) }, Open: func(_ string, args any) { c.opened = append(c.opened, args) },
		Committed: func() { c.Changed() },
		Remember:  func(name, value string) { c.kept[name] = value }, Recall: func(name string) string { return c.kept[name] },
	}
	ctx.Show = func(id uuid.UUID) { records.Show(ctx, id) }
	c.window.SetContent(kit.NewGround(kit.Canvas, c.Build(ctx)))
	var items []*fyne.MenuItem
	for _, command := range c.Commands() {
		items = append(items, &fyne.MenuItem{Label: w.T("command." + command.ID), Shortcut: command.Shortcut, Action: func() {
			if !kit.ModalOpen(c.window.Canvas()) && (command.Enabled == nil || command.Enabled()) {
				command.Run()
			}
		}})
	}
	c.window.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Roster", items...)))
}

// book books the first place of the day for one of a few people; the third is cancelled.
func (c *counter) book(i int) booking.Receipt {
	c.t.Helper()
	family := []string{"Tremblay", "Wójcik", "Nguyễn", "Bélanger", "Singh"}[i%5]
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Services()[i%2], Language: "fr", When: booking.When{Date: calendar.NewDate(2026, 10, 5)}}
	p := booking.Person{Given: "Zoé", Family: family}
	if o.Service == site.Passport {
		p.Kind = booking.Adult
	} else {
		p.Application = "V304512877"
	}
	o.Details.Persons = []booking.Person{p}
	o.Details.Contact = booking.Contact{Given: "Zoé", Family: family, Phone: fmt.Sprintf("705-555-01%02d", i)}
	receipt, err := c.store.Book(c.t.Context(), o)
	c.must(err)
	if i == 2 {
		_, err := c.store.Cancel(c.t.Context(), booking.Cancellation{Command: uuid.New(), Booking: receipt.Booking, Reason: "medical"})
		c.must(err)
	}
	return receipt
}

func noPaper(io.Writer, roster.Day, *translations.Words, time.Time) ([]string, error) {
	return nil, nil
}

func (c *counter) press(key fyne.KeyName, mods ...fyne.KeyModifier) {
	uitest.Press(c.window, key, mods...)
	c.queue.Drain()
}

// write types a text, each character when what the one before led to is there.
func (c *counter) write(text string) {
	for _, r := range text {
		uitest.Type(c.window, string(r))
		c.queue.Drain()
	}
}

func (c *counter) says(texts ...string) {
	c.t.Helper()
	for _, text := range texts {
		if !uitest.Says(c.window, text) {
			c.t.Errorf("the window does not say %q", text)
		}
	}
}

// chosen is the booking selected, as the store has it.
func (c *counter) chosen() booking.Record {
	c.t.Helper()
	id, ok := c.selected()
	if !ok {
		c.t.Fatal("nothing is selected")
	}
	r, err := c.store.Show(c.t.Context(), id)
	c.must(err)
	return r
}

func inLanguage(t *testing.T, l translations.Language) *translations.Words {
	t.Helper()
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return catalogue.In(l)
}

// TestADayAtTheCounter amends, moves, cancels and undoes from the list, by keys alone, in both languages.
func TestADayAtTheCounter(t *testing.T) {
	for language, says := range map[translations.Language][4]string{
		translations.English: {"4 people · 4 bookings · 1 cancelled", "2:45 p.m.", "Cancelled", "3 people · 3 bookings · 2 cancelled"},
		translations.French:  {"4 personnes · 4 réservations · 1 annulée", "14 h 45", "Annulé", "3 personnes · 3 réservations · 2 annulées"},
	} {
		c := atCounter(t, inLanguage(t, language), 5)
		c.says(says[0])
		first := c.chosen()
		c.write("m")
		if len(c.opened) != 1 || c.opened[0] != (screen.Amend{Booking: first.ID}) {
			t.Fatalf("%s: opened %v", language, c.opened)
		}
		c.write("r9\n") // another time: it stays selected
		if now := c.chosen(); now.ID != first.ID || now.History[1].Kind != "moved" {
			t.Errorf("%s: %+v", language, now.History)
		}
		c.write("x ") // cancelled: the first reason
		c.write("\t\t\t\n")
		c.says(says[2], says[3])
		c.write("z\t\n")
		c.says(says[0])
		if now := c.chosen(); now.Status != booking.Booked || len(now.History) != 4 || len(c.toasts) != 3 {
			t.Errorf("%s: %s after %d entries, %d toasts", language, now.Status, len(now.History), len(c.toasts))
		}
	}
}

func TestUndoIsRefusedInWords(t *testing.T) {
	c := atCounter(t, inLanguage(t, translations.French), 1)
	c.write("x ")
	c.write("\t\t\t\n")
	start := c.chosen().Facts.Places[0].Start
	for range 3 {
		o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Passport, Language: "fr", When: booking.When{Date: calendar.NewDate(2026, 10, 5), Start: &start}}
		o.Details.Contact = booking.Contact{Given: "Wei", Family: "Chen", Phone: "705-555-0199"}
		o.Details.Persons = []booking.Person{{Given: "Wei", Family: "Chen", Kind: booking.Adult}}
		_, err := c.store.Book(t.Context(), o)
		c.must(err)
	}
	c.write("z\t\n")
	c.says("Impossible de défaire", "est prise. Choisissez une autre plage libre.")
}

func TestTheRecordFromTheList(t *testing.T) {
	c := atCounter(t, inLanguage(t, translations.English), 3)
	c.press(fyne.KeyReturn)
	c.says("History", "Zoé Tremblay")
	c.write("x ") // from the dialog
	c.write("\t\t\t\n")
	c.says("History", "Cancelled – The client asked")
	c.press(fyne.KeyEscape)
	c.says("1 person · 1 booking · 2 cancelled")
	c.press(fyne.KeyReturn)
	c.press(fyne.KeyEscape)
	if c.window.Canvas().Focused() != fyne.Focusable(c.view.list) {
		t.Error("the focus is not on the list")
	}
}

func TestDaysByKeysWithAFilter(t *testing.T) {
	c := atCounter(t, inLanguage(t, translations.English), 5)
	c.press(fyne.KeyF, fyne.KeyModifierControl)
	c.write("wojcik\n")
	c.says("1 of 5 shown")
	c.press(fyne.KeyRight)
	c.says("Tuesday, October 6, 2026", "Nobody is booked on this day")
	c.press(fyne.KeyT, fyne.KeyModifierControl)
	c.says("1 of 5 shown") // the filter stays until it is given up
	c.press(fyne.KeyEscape)
	c.write("g")
	c.write("2026-11-16\n")
	c.says("Monday, November 16, 2026", "Sudbury Service Canada Centre · 0 people")
	c.press(fyne.KeyLeft, fyne.KeyModifierAlt)
	c.says("Sunday, November 15, 2026", "The site has no opening hours on November 15, 2026.")
}

func TestLettersAndCommandsAgree(t *testing.T) {
	c := atCounter(t, inLanguage(t, translations.French), 1)
	seen := map[string]string{}
	for _, command := range c.Commands() {
		if !c.words.Has("command." + command.ID) {
			t.Errorf("%s has no words", command.ID)
		}
		for _, key := range []string{command.Key, command.Also} {
			if key == "" {
				continue
			}
			if other, taken := seen[key]; taken {
				t.Errorf("%s is the key of %s and of %s", key, other, command.ID)
			}
			seen[key] = command.ID
		}
		if command.Key+command.Also == "" || strings.Contains(command.Key, "Ctrl+Alt") {
			t.Errorf("%s has no key that every keyboard has", command.ID)
		}
	}
}

func TestPrintedAndSaved(t *testing.T) {
	c := atCounter(t, inLanguage(t, translations.English), 2)
	c.press(fyne.KeyP, fyne.KeyModifierControl) // without a spool it can only be saved
	c.says("The day’s list on paper", "roster-1137-2026-10-05-en.pdf")
	c.press(fyne.KeyEscape)
	c.press(fyne.KeyS, fyne.KeyModifierControl)
	c.says("Save the roster as PDF", "roster-1137-2026-10-05-en.pdf")
}

// TestACancelledBookingLeavesAListThatHidesThem, and the next one is selected.
func TestACancelledBookingLeavesAListThatHidesThem(t *testing.T) {
	c := atCounter(t, inLanguage(t, translations.French), 5)
	c.write("4")
	before := c.view.list.Rows()
	c.write("x ")
	c.write("\t\t\t\n")
	after := c.view.list.Rows()
	if len(after) != len(before)-1 {
		t.Fatalf("%d rows after %d", len(after), len(before))
	}
	if id, ok := c.selected(); !ok || id.String() != after[0].ID {
		t.Errorf("selected %v", id)
	}
	c.says("2 annulées", "3 sur 5 affichées")
}
