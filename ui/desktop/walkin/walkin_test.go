package walkin_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/walkin"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestEnterIsATicket: the least is one key after W.
func TestEnterIsATicket(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		r.show()
		if r.Focused() != r.Context.Words.T("walkin.to-queue") || !r.dialog.Open() {
			t.Fatalf("the focus is on %q", r.Focused())
		}
		r.Press(fyne.KeyReturn)
		got := r.only()
		if got.Command == uuid.Nil {
			t.Error("the order has no command")
		}
		got.Command = uuid.Nil
		if diff := cmp.Diff(desk.WalkIn{Site: "1137", Service: site.Passport, Persons: 1, Language: string(language)}, got); diff != "" {
			t.Error(diff)
		}
		if r.Modal() || r.dialog.Open() || len(r.done) != 1 || r.Committed != 1 || walkin.Busy(r.Context.Runner) {
			t.Errorf("open %v, told %d, %d commits", r.Modal(), len(r.done), r.Committed)
		}
		toast := r.Toasts[0]
		if !strings.HasPrefix(toast.Text, "P013 ") || toast.Action != r.Context.Words.T("record.do.undo") {
			t.Errorf("offered %+v", toast)
		}
		toast.Do()
		if len(r.undone) != 1 || r.undone[0].Entry != r.done[0].Entry {
			t.Error("the toast does not undo it")
		}
	}
}

// TestThePlaceOfToday is offered beside the wait: R and Enter take it.
func TestThePlaceOfToday(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		r.busy(6)
		r.show()
		w := r.Context.Words
		r.Says(w.ClockRange(640, 660)+", ", w.T("walkin.take", translations.Args{"Time": w.Clock(640), "Counter": "2"}))
		if q := r.asked[0]; q.Site != "1137" || q.From != monday || q.Days != 1 || q.Limit != 1 || q.Persons != 1 || q.Service != site.Passport {
			t.Errorf("asked for %+v", q)
		}
		r.Write("r\n")
		if diff := cmp.Diff(r.openings[0].Places, r.only().Places); diff != "" {
			t.Error(diff)
		}
		if !strings.Contains(r.Toasts[0].Text, w.Clock(640)) {
			t.Errorf("said %q", r.Toasts[0].Text)
		}
	}
}

// TestKeysWithoutAField: service by 1 and 2, P and B; more and fewer people by + and -.
func TestKeysWithoutAField(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.Write("2")
	r.Says("Biometrics need an appointment")
	r.Write("1")
	r.SaysNot("Biometrics need an appointment")
	r.Write("b")
	r.Says("Biometrics need an appointment")
	r.Write("P++=-x")
	if q := r.asked[len(r.asked)-1]; q.Service != site.Passport || q.Persons != 3 {
		t.Errorf("asked for %+v", q)
	}
	r.Write("----")
	r.Press(fyne.KeyReturn)
	if o := r.only(); o.Service != site.Passport || o.Persons != 1 {
		t.Errorf("ordered %+v", o)
	}
}

// TestEverythingTyped goes to the store, by Tab alone.
func TestEverythingTyped(t *testing.T) {
	r := newRoom(t, translations.French)
	r.show()
	r.Write("n")
	r.Write("Zoé\tTremblay\t705 555 0142\t")
	r.Press(fyne.KeySpace) // wheelchair
	for range 3 {
		r.Press(fyne.KeyRight)
	}
	r.Press(fyne.KeySpace) // interpreter
	r.Write("\tInuktitut")
	for range 4 { // back over needs, telephone and names to when they travel
		r.Press(fyne.KeyTab, fyne.KeyModifierShift)
	}
	r.Press(fyne.KeyTab, fyne.KeyModifierShift)
	r.Press(fyne.KeyEnd)
	r.Says("ne peut pas délivrer le passeport à temps")
	r.Press(fyne.KeyTab, fyne.KeyModifierShift)
	r.Press(fyne.KeyLeft) // English
	r.Press(fyne.KeyTab, fyne.KeyModifierShift)
	r.Write("3\n")
	got := r.only()
	got.Command = uuid.Nil
	want := desk.WalkIn{Site: "1137", Service: site.Passport, Persons: 3, Language: "en", Details: booking.Details{
		Contact: booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "705 555 0142"}, Persons: []booking.Person{{Given: "Zoé", Family: "Tremblay"}},
		Needs: []string{"wheelchair", "interpreter:Inuktitut"}, Travel: booking.Within2,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestBiometricsNeedAReason for the queue, and none for a place, which is an appointment.
func TestBiometricsNeedAReason(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		r.show()
		missing := r.Words.Fault(fault.New("reason.unknown"))
		r.Write("b\n")
		r.Says(r.Words.T("walkin.required"), missing)
		r.Write("\n") // nobody chose anything
		r.Says(missing)
		if len(r.orders) > 0 {
			t.Fatal("taken in without a reason")
		}
		r.Write("\n") // opens the list
		r.Press(fyne.KeyDown)
		r.Press(fyne.KeyDown)
		r.Write("\n")
		r.SaysNot(missing)
		if r.Focused() != r.Words.T("walkin.to-queue") {
			t.Errorf("the focus is on %q", r.Focused())
		}
		r.TabUntil(func(o fyne.Focusable) bool { _, ok := o.(*kit.Select); return ok })
		r.Write("\tvol demain\n")
		got := r.only()
		if got.Service != site.Biometrics || got.Reason != "travel" || got.Details.Reason != "vol demain" || got.Details.Travel != "" {
			t.Errorf("ordered %+v", got)
		}
		if !strings.HasPrefix(r.Toasts[0].Text, "B013 ") {
			t.Errorf("said %q", r.Toasts[0].Text)
		}
		r.orders = nil
		r.show()
		r.Write("br\n")
		if got := r.only(); got.Reason != "" || len(got.Places) != 1 {
			t.Errorf("ordered %+v", got)
		}
	}
}

// TestTheReasonIsAskedFor in the open list, by its letter; then one more Enter takes the client in.
func TestTheReasonIsAskedFor(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.Write("b\nt\n") // The time limit…
	if r.Focused() != "Ticket for the queue" || len(r.orders) > 0 {
		t.Fatalf("the focus is on %q, ordered %+v", r.Focused(), r.orders)
	}
	r.Write("\n")
	if got := r.only(); got.Reason != desk.WalkInReasons()[0] {
		t.Errorf("ordered %+v", got)
	}
}

// TestAPartyIsServedInTurn is said beside the time.
func TestAPartyIsServedInTurn(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.SaysNot("one after the other")
	r.Write("+")
	r.Says("one after the other")
}

func TestEscLeaves(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.Press(fyne.KeyEscape)
	if r.Modal() || r.dialog.Open() || len(r.orders) > 0 {
		t.Error("Esc took somebody in")
	}
	r.dialog.Changed() // comes late
	r.show()
}

// TestNumberOfPeople that is none is said, and nobody is taken in.
func TestNumberOfPeople(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	for range 4 { // over Reserve, Cancel and the service
		r.Write("\t")
	}
	for _, wrong := range []string{"0", "31", "x"} {
		r.Write(wrong + "\n")
		r.Says("A number from 1 to 30.")
		if len(r.orders) > 0 {
			t.Fatalf("%s people were taken in", wrong)
		}
		uitest.Press(r.Window, fyne.KeyA, fyne.KeyModifierControl)
	}
	r.Press(fyne.KeyBackspace)
	r.Press(fyne.KeyBackspace)
	r.Write("30\n")
	if got := r.only(); got.Persons != 30 {
		t.Errorf("ordered %+v", got)
	}
}

func TestNobodyCanBeTakenIn(t *testing.T) {
	for _, language := range translations.Languages() {
		for name, spoil := range map[string]func(*desk.Day){
			"outcome.close-already":   func(d *desk.Day) { d.Closing = uuid.New() },
			"walkin.other-day":        func(d *desk.Day) { d.Date++ },
			"walkin.wait-shut":        func(d *desk.Day) { d.Site.Counters = nil },
			"fault.site.zone-unknown": func(d *desk.Day) { d.Site.Zone = "Nowhere/Nowhere" },
		} {
			r := newRoom(t, language)
			spoil(&r.day)
			r.show()
			r.Says(r.Context.Words.T("walkin.cannot"), strings.SplitN(r.Context.Words.T(name, translations.Args{"Date": r.day.Date, "Zone": r.day.Site.Zone, "Site": r.day.Site.ID}), ".", 2)[0])
			r.Write("pbr+")
			r.dialog.Changed()
			r.Press(fyne.KeyReturn)
			if r.Modal() || len(r.orders) > 0 || len(r.asked) > 0 {
				t.Errorf("%s: %d orders, %d questions", name, len(r.orders), len(r.asked))
			}
		}
	}
}

// TestOneService is told, not chosen.
func TestOneService(t *testing.T) {
	r := newRoom(t, translations.French)
	at := office()
	for i := range at.Counters {
		at.Counters[i].Services = []site.Service{site.Passport}
	}
	r.day = dayOf(at)
	r.show()
	r.Says("Service de passeport")
	r.SaysNot("Collecte de données biométriques")
	r.Write("2b\n")
	if got := r.only(); got.Service != site.Passport {
		t.Errorf("ordered %+v", got)
	}
}

// TestFieldsCanBeLeftAndFound: the order of Tab goes from the choice to Cancel and through the form back to it.
func TestFieldsCanBeLeftAndFound(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	start, stops := r.Window.Canvas().Focused(), 0
	for range 30 {
		r.Write("\t")
		stops++
		if r.Window.Canvas().Focused() == start {
			break
		}
	}
	if stops != 11 { // queue, reserve, cancel, service, people, language, travel, three names, needs
		t.Errorf("%d stops", stops)
	}
}
