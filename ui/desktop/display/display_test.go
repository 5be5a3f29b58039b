package display_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/ui/desktop/display"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// morning is Monday 2026-10-05, 10:24 in St. John’s.
var morning = time.Date(2026, 10, 5, 12, 54, 0, 0, time.UTC)

func office() site.Site {
	return site.Site{
		ID: "0101", Name: calendar.Text{EN: "St. John’s Service Canada Centre", FR: "Centre Service Canada de St. John’s"},
		Zone: "America/St_Johns", Languages: []string{"en", "fr"}, Step: 10,
	}
}

// client is somebody with much that nobody may see.
func client(service site.Service, number, counter int, state visit.State, ago time.Duration) desk.Client {
	c := desk.Client{Booking: booking.Booking{ID: uuid.New(), Status: booking.Booked}}
	c.Facts = booking.Facts{Site: "0101", Service: service, Persons: 2, Language: "fr", Minutes: 20}
	c.Visit = visit.Visit{
		State: state, Ticket: visit.Ticket{Service: service, Number: number}, Counter: counter, Outcomes: make([]visit.Outcome, 2),
		Arrived: morning.Add(-time.Hour), Called: morning.Add(-ago), Rank: "urgent",
	}
	c.Details = booking.Details{
		Confirmation: "4K7MX2QT", Contact: booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "709-555-0142", Email: "zoe@example.ca"},
		Persons: []booking.Person{{Given: "Zoé", Family: "Tremblay", Application: "V304512877"}, {Given: "Łukasz", Family: "Wójcik"}},
		Needs:   []string{"wheelchair", "interpreter:Inuktitut"}, Notes: "Ring twice", Travel: booking.Within2, Reason: "lettre perdue",
	}
	return c
}

func dayOf(clients ...desk.Client) desk.Day {
	return desk.Day{Site: office(), Date: calendar.NewDate(2026, 10, 5), Clients: clients}
}

type hall struct {
	t       *testing.T
	app     fyne.App
	display *display.Window
	closed  int
}

func newHall(t *testing.T, variant kit.Variant) *hall {
	t.Helper()
	catalogue := stage.Catalogue(t)
	h := &hall{t: t, app: test.NewTempApp(t)}
	h.app.Settings().SetTheme(kit.NewTheme(variant, 1))
	h.display = display.New(h.app, catalogue)
	h.display.OnClosed = func() { h.closed++ }
	t.Cleanup(h.display.Close)
	return h
}

// window is the one shown last.
func (h *hall) window() fyne.Window {
	h.t.Helper()
	all := h.app.Driver().AllWindows()
	if len(all) == 0 {
		h.t.Fatal("there is no window")
	}
	return all[len(all)-1]
}

func (h *hall) show(size fyne.Size, day desk.Day, now time.Time) {
	h.display.Show()
	h.window().Resize(size)
	h.display.Update(day, now)
}

// texts are all words shown, from top to bottom.
func (h *hall) texts() []string {
	var all []string
	for _, seen := range uitest.Texts(h.window()) {
		all = append(all, seen.Text)
	}
	return all
}

func (h *hall) says(texts ...string) {
	h.t.Helper()
	shown := h.texts()
	for _, text := range texts {
		if !slices.Contains(shown, text) {
			h.t.Errorf("it does not say %q but %q", text, shown)
		}
	}
}

// drawn finds a text.
func (h *hall) drawn(text string) *canvas.Text {
	h.t.Helper()
	uitest.Relayout()
	for _, p := range uitest.Parts(h.window()) {
		if c, ok := p.Object.(*canvas.Text); ok && c.Text == text {
			return c
		}
	}
	h.t.Fatalf("%q is not shown", text)
	return nil
}

var wide = fyne.NewSize(1366, 768)

func TestCallsInBothLanguages(t *testing.T) {
	h := newHall(t, kit.Light)
	h.show(wide, dayOf(client(site.Passport, 12, 3, visit.Called, 5*time.Second), client(site.Biometrics, 7, 11, visit.Serving, time.Minute)), morning)
	h.says("Now serving / Nous servons maintenant", "Ticket / Billet", "Counter / Comptoir", "P012", "3", "B007", "11", "10:24\u00a0a.m. / 10\u00a0h\u00a024",
		"St. John’s Service Canada Centre", "Centre Service Canada de St. John’s", "Please have your documents ready / Veuillez avoir vos documents en main")
	if title := h.window().Title(); title != "Public display / Affichage public" {
		t.Errorf("the window is called %q", title)
	}
	if a, b := h.drawn("St. John’s Service Canada Centre").TextSize, h.drawn("Centre Service Canada de St. John’s").TextSize; a != b {
		t.Errorf("one language is larger: %v, %v", a, b)
	}
}

// TestNobodyIsNamed: of a client nothing but ticket and counter is shown, in whatever state they are.
func TestNobodyIsNamed(t *testing.T) {
	h := newHall(t, kit.Light)
	var clients []desk.Client
	for i, state := range visit.States() {
		clients = append(clients, client(site.Passport, 20+i, 1+i, state, time.Duration(i)*time.Minute))
	}
	h.show(wide, dayOf(clients...), morning)
	shown := strings.Join(h.texts(), "\n") + h.window().Title()
	for _, secret := range []string{
		"Zoé", "Tremblay", "Łukasz", "Wójcik", "709", "555", "example", "V3045", "4K7M", "wheel", "Inuktitut", "Ring", "lettre", "urgent", "within",
	} {
		if strings.Contains(strings.ToLower(shown), strings.ToLower(secret)) {
			t.Errorf("it shows %q", secret)
		}
	}
	for i, state := range visit.States() {
		ticket := fmt.Sprintf("P%03d", 20+i)
		if got := strings.Contains(shown, ticket); got != state.AtCounter() {
			t.Errorf("%s: shown is %v", state, got)
		}
	}
}

// TestNothingPersonalIsKept either: the same client with other personal data changes nothing that is drawn.
func TestNothingPersonalIsKept(t *testing.T) {
	h := newHall(t, kit.Light)
	c := client(site.Passport, 12, 3, visit.Called, time.Minute)
	h.show(wide, dayOf(c), morning)
	before := fmt.Sprintf("%+v", h.texts())
	c.Details, c.Facts, c.ID = booking.Details{}, booking.Facts{}, uuid.New()
	c.Visit.Outcomes, c.Visit.Rank, c.Visit.Arrived = nil, "", time.Time{}
	h.display.Update(dayOf(c), morning)
	if after := fmt.Sprintf("%+v", h.texts()); after != before {
		t.Errorf("%s became %s", before, after)
	}
}

func TestTheNewestIsOnTopAndStandsOut(t *testing.T) {
	h := newHall(t, kit.Light)
	day := dayOf(
		client(site.Passport, 1, 1, visit.Serving, 9*time.Minute), client(site.Passport, 2, 2, visit.Called, 19*time.Second),
		client(site.Passport, 3, 4, visit.Serving, 20*time.Second))
	h.show(wide, day, morning)
	newest, next, oldest := h.drawn("P002"), h.drawn("P003"), h.drawn("P001")
	if newest.Position().Y >= next.Position().Y || next.Position().Y >= oldest.Position().Y {
		t.Error("the order is wrong")
	}
	if newest.TextSize <= next.TextSize || next.TextSize != oldest.TextSize {
		t.Error("the newest is not the largest")
	}
	if newest.Color != kit.Colour(kit.OnPrimary) || next.Color != kit.Colour(kit.Ink) {
		t.Error("what was called 19 seconds ago does not stand out, or what was 20 does")
	}
	h.display.Update(day, morning.Add(time.Second))
	if h.drawn("P002").Color != kit.Colour(kit.Ink) {
		t.Error("it stands out for more than 20 seconds")
	}
	h.display.Update(day, morning.Add(-time.Hour)) // a clock set back
	if h.drawn("P002").Color != kit.Colour(kit.OnPrimary) {
		t.Error("a call from the future is not new")
	}
}

// TestOnlyCallsWithATicketAndACounter, also of somebody taken straight to a counter, who was never called.
func TestOnlyCallsWithATicketAndACounter(t *testing.T) {
	h := newHall(t, kit.Light)
	straight := client(site.Passport, 5, 2, visit.Serving, 0)
	straight.Visit.Called, straight.Visit.Started = time.Time{}, morning.Add(-time.Minute)
	older, ticketless, lost := client(site.Passport, 6, 3, visit.Serving, 2*time.Minute), client(site.Passport, 0, 7, visit.Called, 0), client(site.Passport, 9, 0, visit.Called, 0)
	h.show(wide, dayOf(older, straight, ticketless, lost), morning)
	if h.drawn("P005").Position().Y >= h.drawn("P006").Position().Y {
		t.Error("the time of service does not count where there is none of a call")
	}
	for _, text := range []string{"7", "P009", "P000"} {
		if slices.Contains(h.texts(), text) {
			t.Errorf("it shows %s", text)
		}
	}
}

func TestAtMostEightAndAsManyAsFit(t *testing.T) {
	h := newHall(t, kit.Light)
	var clients []desk.Client
	for n := range 12 {
		clients = append(clients, client(site.Passport, n+1, n+1, visit.Called, time.Duration(n)*time.Minute))
	}
	count := func() (n int) {
		for _, text := range h.texts() {
			if strings.HasPrefix(text, "P0") {
				n++
			}
		}
		return n
	}
	for _, c := range []struct {
		size fyne.Size
		want int
	}{{wide, 8}, {fyne.NewSize(1024, 768), 8}, {fyne.NewSize(1920, 1080), 8}, {fyne.NewSize(800, 400), 5}, {fyne.NewSize(400, 260), 3}} {
		h.show(c.size, dayOf(clients...), morning)
		if got := count(); got != c.want {
			t.Errorf("%v: %d calls", c.size, got)
		}
		if texts := h.texts(); !slices.Contains(texts, "P001") || slices.Contains(texts, "P012") {
			t.Errorf("%v: the newest give way to the oldest", c.size)
		}
	}
}

// TestLegibleAtThreeMetres: with eight calls the letters of a ticket are a twentieth of the window high at least, and
// less than eight make them larger.
func TestLegibleAtThreeMetres(t *testing.T) {
	h := newHall(t, kit.Light)
	var clients []desk.Client
	last := float32(1000)
	for n := range 8 {
		clients = append(clients, client(site.Passport, n+1, n+1, visit.Called, time.Duration(n+1)*time.Minute))
		h.show(wide, dayOf(clients...), morning)
		size := h.drawn("P001").TextSize
		if size > last || size < 768*0.05 {
			t.Errorf("%d calls: %v after %v", n+1, size, last)
		}
		last = size
	}
	small := h.drawn("P008").TextSize
	h.window().Resize(fyne.NewSize(1920, 1080))
	if large := h.drawn("P008").TextSize; large < small*1.3 {
		t.Errorf("it does not grow with the window: %v, %v", small, large)
	}
}

func TestNothingToShow(t *testing.T) {
	h := newHall(t, kit.Dark)
	h.show(wide, dayOf(client(site.Passport, 1, 0, visit.Waiting, 0)), morning)
	h.says("Please wait for your ticket to be called", "Veuillez attendre l’appel de votre billet")
	a, b := h.drawn("Please wait for your ticket to be called"), h.drawn("Veuillez attendre l’appel de votre billet")
	if a.TextSize != b.TextSize || a.Color != b.Color || slices.Contains(h.texts(), "Ticket / Billet") {
		t.Error("one language comes before the other, or there is a head over nothing")
	}
}

func TestKeys(t *testing.T) {
	h := newHall(t, kit.Light)
	h.show(wide, dayOf(), morning)
	if w := h.window(); !slices.Contains(h.texts(), "F11: full screen · Esc: close / F11\u00a0: plein écran · Échap\u00a0: fermer") || w.FullScreen() {
		t.Fatal("the keys are not said in a window")
	}
	for _, key := range []fyne.KeyName{fyne.KeyF11, fyne.KeyReturn, fyne.KeyEnter} {
		uitest.Press(h.window(), key)
		if !h.window().FullScreen() || strings.Contains(strings.Join(h.texts(), ""), "F11") {
			t.Errorf("%s does not fill the screen with what is for the public alone", key)
		}
		uitest.Press(h.window(), key)
		if h.window().FullScreen() {
			t.Errorf("%s does not leave the full screen", key)
		}
	}
	uitest.Press(h.window(), fyne.KeyF11)
	uitest.Press(h.window(), fyne.KeyEscape)
	if !h.display.Open() || h.window().FullScreen() {
		t.Fatal("the first Esc does more or less than leave the full screen")
	}
	uitest.Press(h.window(), fyne.KeyA)
	uitest.Press(h.window(), fyne.KeyEscape)
	if h.display.Open() || h.closed != 1 {
		t.Errorf("the second Esc does not close it; it was told %d times", h.closed)
	}
}

// TestOpenedAgain it shows what it showed, as behind a lock, when nobody updates it.
func TestOpenedAgain(t *testing.T) {
	h := newHall(t, kit.Light)
	if h.display.Open() {
		t.Fatal("it is open from the start")
	}
	h.display.Close()
	h.display.Update(dayOf(client(site.Passport, 12, 3, visit.Called, time.Minute)), morning) // before it is shown
	h.display.Show()
	h.says("P012", "3")
	windows := len(h.app.Driver().AllWindows())
	h.display.Show() // to the front
	if n := len(h.app.Driver().AllWindows()); n != windows {
		t.Errorf("%d windows, %d before", n, windows)
	}
	h.display.Close()
	h.display.Close()
	if h.display.Open() || h.closed != 1 {
		t.Errorf("closed %d times", h.closed)
	}
	h.display.Show()
	h.says("P012", "3")
}

// TestOneNameInBothLanguages is not said twice, and a site whose zone is unknown has no clock but calls.
func TestOneNameInBothLanguages(t *testing.T) {
	h := newHall(t, kit.Light)
	day := dayOf(client(site.Passport, 12, 3, visit.Called, time.Minute))
	day.Site.Name, day.Site.Zone = calendar.Text{EN: "Atikokan", FR: "Atikokan"}, "Nowhere/Nowhere"
	h.show(wide, day, morning)
	h.says("Atikokan", "P012")
	if n := strings.Count(strings.Join(h.texts(), " "), "Atikokan"); n != 1 {
		t.Errorf("the name is said %d times", n)
	}
}

// TestEveryLookAndSize: nothing is cut, nothing lies on anything else, and dark is dark.
func TestEveryLookAndSize(t *testing.T) {
	var clients []desk.Client
	for n := range 8 {
		state := visit.Called
		if n%2 > 0 {
			state = visit.Serving
		}
		clients = append(clients, client(site.Biometrics, 990+n, n+5, state, time.Duration(n*25)*time.Second))
	}
	for name, variant := range map[string]kit.Variant{"light": kit.Light, "dark": kit.Dark, "contrast": kit.HighContrast} {
		for _, size := range []fyne.Size{wide, {Width: 1024, Height: 768}, {Width: 1920, Height: 1080}, {Width: 768, Height: 1024}} {
			for calls, day := range map[int]desk.Day{0: dayOf(), 2: dayOf(clients[:2]...), 8: dayOf(clients...)} {
				h := newHall(t, variant)
				h.show(size, day, morning)
				uitest.Relayout()
				look := fmt.Sprintf("display-%s-%.0f-%d", name, size.Width, calls)
				for _, text := range uitest.Texts(h.window()) {
					if text.Outside {
						t.Errorf("%s: %q is beyond the edge", look, text.Text)
					}
				}
				if misfits := uitest.Misfits(uitest.Parts(h.window())); len(misfits) > 0 {
					t.Errorf("%s: %v", look, misfits)
				}
				for _, words := range [][2]string{{"Called", "Appelé"}, {"In service", "En service"}} {
					if together := words[0] + " / " + words[1]; calls == 0 || h.count(together) > 0 {
						continue
					}
					if h.drawn(words[0]).TextSize != h.drawn(words[1]).TextSize {
						t.Errorf("%s: %q is larger than the other", look, words)
					}
				}
				if err := uitest.Picture(h.window(), look); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

// TestAnotherTheme is drawn at once.
func TestAnotherTheme(t *testing.T) {
	h := newHall(t, kit.Light)
	h.show(wide, dayOf(client(site.Passport, 12, 3, visit.Called, time.Minute)), morning)
	light := h.drawn("P012").Color
	h.app.Settings().SetTheme(kit.NewTheme(kit.Dark, 1))
	if dark := h.drawn("P012").Color; dark == light || dark != kit.Colour(kit.Ink) {
		t.Error("the text keeps its colour")
	}
}

// TestCalledAtTheSameMoment they stand in the order of the counters, however the day lists them.
func TestCalledAtTheSameMoment(t *testing.T) {
	a, b := client(site.Passport, 8, 2, visit.Called, time.Minute), client(site.Biometrics, 3, 6, visit.Called, time.Minute)
	for _, day := range []desk.Day{dayOf(a, b), dayOf(b, a)} {
		h := newHall(t, kit.Light)
		h.show(wide, day, morning)
		if h.drawn("P008").Position().Y >= h.drawn("B003").Position().Y {
			t.Error("the order goes by chance")
		}
	}
}
