package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// morning is Monday 2026-10-05, 10:24 in Toronto.
var morning = time.Date(2026, 10, 5, 14, 24, 0, 0, time.UTC)

var monday = calendar.NewDate(2026, 10, 5)

// stage is the screen in a window over a ledger; nothing runs but when drained.
type stage struct {
	*Screen
	t      testing.TB
	ledger *ledger
	queue  *uitest.Queue
	window fyne.Window
	words  *translations.Words
	toasts []kit.Toast
	failed []error
	showed []uuid.UUID
	kept   map[string]string
	pre    *preview
	root   fyne.CanvasObject
}

// preview is a display for the public that counts.
type preview struct {
	shown, updated int
	day            desk.Day // as it was told last
	gone           bool
}

func (p *preview) Show()                            { p.shown++ }
func (p *preview) Open() bool                       { return p.shown > 0 && !p.gone }
func (p *preview) Update(day desk.Day, _ time.Time) { p.updated, p.day = p.updated+1, day }

func catalogue(t testing.TB) *translations.Catalogue {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// at opens the screen on a day, at 1366 by 768.
func at(t testing.TB, words *translations.Words, day desk.Day) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	s := &stage{t: t, queue: uitest.NewQueue(morning), window: test.NewTempWindow(t, nil), words: words, kept: map[string]string{}, pre: &preview{}}
	s.ledger = newLedger(day, s.queue.Now)
	for _, c := range day.Clients {
		s.ledger.tickets[c.Facts.Service] = max(s.ledger.tickets[c.Facts.Service], c.Visit.Ticket.Number)
	}
	s.open(s.ledger)
	return s
}

// open shows the screen over a store.
func (s *stage) open(over Store) {
	s.Screen = New(Options{Store: over, Display: s.pre})
	s.window.SetPadded(false)
	s.window.Resize(fyne.NewSize(1216, 690))
	s.build(s.words)
	s.Enter()
	s.queue.Drain()
}

// site is where the day takes place.
func (s *stage) site() site.Site {
	if s.ledger == nil {
		return office(3)
	}
	return s.ledger.day.Site
}

// build does what the window does for a language.
func (s *stage) build(w *translations.Words) {
	s.words = w
	env := &kit.Env{OnKey: func(ev *fyne.KeyEvent) bool { return s.Key(ev) }, OnRune: func(r rune) bool { return s.Rune(r) }}
	env.Words = kit.Words{Required: w.T("kit.required"), Close: w.T("word.close"), Cancel: w.T("word.cancel"), Error: w.T("kit.error"), Warning: w.T("kit.warning")}
	env.Attach(s.window.Canvas())
	ctx := screen.Context{
		Env: env, Words: w, Runner: s.queue.Runner(), Window: s.window, Site: s.site(), Now: s.queue.Now,
		Toast: func(tone kit.Tone, text string) { s.toasts = append(s.toasts, kit.Toast{Tone: tone, Text: text}) },
		Offer: func(toast kit.Toast) { s.toasts = append(s.toasts, toast) },
		Fail:  func(err error) { s.failed = append(s.failed, err) }, Show: func(id uuid.UUID) { s.showed = append(s.showed, id) },
		Committed: func() { s.Changed() },
		Remember:  func(name, value string) { s.kept[name] = value }, Recall: func(name string) string { return s.kept[name] },
	}
	s.root = s.Build(ctx)
	s.window.SetContent(kit.NewGround(kit.Canvas, s.root))
	var items []*fyne.MenuItem
	for _, command := range s.Commands() {
		items = append(items, &fyne.MenuItem{Label: w.T("command." + command.ID), Shortcut: command.Shortcut, Action: func() {
			if !kit.ModalOpen(s.window.Canvas()) && (command.Enabled == nil || command.Enabled()) {
				command.Run()
			}
		}})
	}
	s.window.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Desk", items...)))
}

func (s *stage) press(key fyne.KeyName, mods ...fyne.KeyModifier) {
	uitest.Press(s.window, key, mods...)
	s.queue.Drain()
}

// write types a text, each character when what the one before led to is there.
func (s *stage) write(text string) {
	for _, r := range text {
		uitest.Type(s.window, string(r))
		s.queue.Drain()
	}
}

func (s *stage) says(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !uitest.Says(s.window, text) {
			s.t.Errorf("the window does not say %q", text)
		}
	}
}

func (s *stage) saysNot(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if uitest.Says(s.window, text) {
			s.t.Errorf("the window says %q", text)
		}
	}
}

// told is the last toast.
func (s *stage) told() string {
	if len(s.toasts) == 0 {
		return ""
	}
	return s.toasts[len(s.toasts)-1].Text
}

// state is where a client stands in the ledger.
func (s *stage) state(name string) visit.State {
	s.t.Helper()
	for _, c := range s.ledger.day.Clients {
		if len(c.Details.Persons) > 0 && c.Details.Persons[0].Family == name {
			return c.Visit.State
		}
	}
	s.t.Fatalf("nobody is called %s", name)
	return ""
}

// chosen is the family name of who is selected, or "".
func (s *stage) chosen() string {
	c, ok := s.selected()
	if !ok || len(c.Details.Persons) == 0 {
		return ""
	}
	return c.Details.Persons[0].Family
}

func office(n int) site.Site {
	s := site.Site{
		ID: "1137", Kind: site.ServiceCentre, Name: calendar.Text{EN: "Sudbury Service Canada Centre", FR: "Centre Service Canada de Sudbury"},
		City: calendar.Text{EN: "Sudbury", FR: "Sudbury"}, Zone: "America/Toronto", Languages: []string{"en", "fr"}, Step: 10,
		Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10}, Schedule: calendar.Schedule{Province: "ON"},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	for i := range n {
		s.Counters = append(s.Counters, site.Counter{Number: i + 1, Services: site.Services()})
	}
	return s
}

// client is one who is expected at a time of the morning.
func client(service site.Service, start calendar.Minute, names ...string) desk.Client {
	c := desk.Client{Booking: booking.Booking{ID: uuid.New(), Status: booking.Booked, Held: true}}
	c.Facts = booking.Facts{Site: "1137", Service: service, Minutes: 10, Persons: len(names), Language: "en"}
	if start > 0 {
		c.Facts.Places = []site.Place{{Counter: 1, Date: monday, Start: start, End: start + 10}}
	} else {
		c.Facts.Date = monday
	}
	for _, name := range names {
		p := booking.Person{Given: "Zoé", Family: name}
		if service == site.Passport {
			p.Kind = booking.Adult
			c.Facts.Kinds = append(c.Facts.Kinds, p.Kind)
		}
		c.Details.Persons = append(c.Details.Persons, p)
	}
	c.Visit = visit.Expect(max(1, len(names)))
	return c
}

// after takes steps at so many minutes before now; the first gives the ticket.
func after(c desk.Client, ticket int, steps ...visit.Step) desk.Client {
	for i, step := range steps {
		if i == 0 {
			step.Ticket = visit.Ticket{Service: c.Facts.Service, Number: ticket}
		}
		next, err := c.Visit.Apply(step)
		if err != nil {
			panic(err)
		}
		c.Visit, c.Changed, c.Undoable = next, c.Changed.Next(step.At), uuid.New()
	}
	return c
}

func ago(minutes int) time.Time { return morning.Add(-time.Duration(minutes) * time.Minute) }

func arrived(minutes int) visit.Step { return visit.Step{Move: visit.Arrive, At: ago(minutes)} }

func calledTo(counter, minutes int) visit.Step {
	return visit.Step{Move: visit.Call, Counter: counter, Reason: desk.ByAppointment, At: ago(minutes)}
}

func started(minutes int) visit.Step { return visit.Step{Move: visit.Start, At: ago(minutes)} }

func finished(minutes int) visit.Step { return visit.Step{Move: visit.Finish, At: ago(minutes)} }

// aDay is the day of the picture: five counters, the third served by the person at the screen.
func aDay() desk.Day {
	P, B := site.Passport, site.Biometrics
	d := desk.Day{Site: office(6), Date: monday, Position: 1}
	for _, c := range d.Site.Counters {
		span := calendar.Span{From: 510, To: 960}
		if c.Number == 6 {
			span = calendar.Span{From: 780, To: 960}
		}
		d.Counters = append(d.Counters, desk.Counter{Counter: c, Spans: []calendar.Span{span}})
	}
	belanger := client(B, 620, "Bélanger", "Bélanger", "Bélanger", "Bélanger")
	nguyen := client(B, 640, "Nguyễn", "Trần")
	nguyen.Details.Needs = []string{"interpreter:Vietnamese"}
	obrien := client(P, 630, "O’Brien")
	obrien.Details.Needs = []string{"wheelchair"}
	ortiz := client(B, 600, "Ortiz", "Ortiz", "Ortiz")
	for i, given := range []string{"Camila", "Mateo", "Lucía"} {
		ortiz.Details.Persons[i].Given = given
	}
	nameless := client(P, 0)
	urgent := client(P, 0, "Kowalczyk")
	urgent.Details.Travel = booking.Within2
	one := client(P, 650, "Aglukark")
	one.Details.Persons[0].Given = ""
	d.Clients = []desk.Client{
		client(P, 600, "Roy"), belanger, client(P, 625, "Singh"), obrien, nguyen, one, client(B, 660, "Wójcik"), client(P, 670, "Hébert"),
		after(client(P, 610, "Tremblay"), 12, arrived(14)), after(client(B, 620, "Chen", "Chen", "Chen"), 7, arrived(9)),
		after(nameless, 13, arrived(18)), after(client(P, 630, "Diallo"), 14, arrived(6)), after(urgent, 16, arrived(5)),
		after(client(P, 0, "MacDonald"), 15, arrived(2)),
		after(client(P, 590, "Gagnon"), 9, arrived(20), calledTo(1, 9), started(7)),
		after(client(B, 590, "Haile", "Haile"), 5, arrived(20), calledTo(2, 5), started(3)),
		after(ortiz, 6, arrived(21), calledTo(3, 12), started(11), visit.Step{Move: visit.Finish, Persons: []int{0, 1}, At: ago(2)}),
		after(client(P, 600, "Park"), 11, arrived(16), calledTo(4, 1)),
		after(client(P, 580, "Nowak"), 8, arrived(40), calledTo(1, 30), started(29), visit.Step{Move: visit.Park, At: ago(15)}),
		after(client(P, 540, "Lavoie"), 1, arrived(90), calledTo(1, 80), started(79), finished(60)),
		after(client(P, 540, "Cormier", "Cormier"), 2, arrived(88), calledTo(2, 80), started(78), finished(50)),
		after(client(B, 550, "Osei"), 1, arrived(80), calledTo(3, 70), started(69), visit.Step{Move: visit.TurnAway, Reason: "no-letter", At: ago(68)}),
		after(client(B, 550, "Ahmadi"), 2, arrived(75), visit.Step{Move: visit.Leave, At: ago(40)}),
		after(client(P, 520, "Fortin"), 0, visit.Step{Move: visit.GiveUp, At: ago(30)}),
	}
	return d
}

func contains(text, part string) bool {
	plain := strings.NewReplacer("\u00a0", " ")
	return strings.Contains(plain.Replace(text), plain.Replace(part))
}

// client is one of the ledger, by the family name of the first person.
func (s *stage) client(name string) desk.Client {
	s.t.Helper()
	for _, c := range s.ledger.day.Clients {
		if len(c.Details.Persons) > 0 && c.Details.Persons[0].Family == name {
			return c
		}
	}
	s.t.Fatalf("nobody is called %s", name)
	return desk.Client{}
}
