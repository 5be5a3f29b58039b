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
	"daybook/ui/uitest"
)

// TestEnterIsATicket: the least is one key after W.
func TestEnterIsATicket(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		r.show()
		if r.focused() != r.ctx.Words.T("walkin.to-queue") || !r.dialog.Open() {
			t.Fatalf("the focus is on %q", r.focused())
		}
		r.press(fyne.KeyReturn)
		got := r.only()
		if got.Command == uuid.Nil {
			t.Error("the order has no command")
		}
		got.Command = uuid.Nil
		if diff := cmp.Diff(desk.WalkIn{Site: "1137", Service: site.Passport, Persons: 1, Language: string(language)}, got); diff != "" {
			t.Error(diff)
		}
		if r.modal() || r.dialog.Open() || len(r.done) != 1 || r.commits != 1 || walkin.Busy(r.ctx.Runner) {
			t.Errorf("open %v, told %d, %d commits", r.modal(), len(r.done), r.commits)
		}
		toast := r.toasts[0]
		if !strings.HasPrefix(toast.Text, "P013 ") || toast.Action != r.ctx.Words.T("record.do.undo") {
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
		w := r.ctx.Words
		r.says(w.ClockRange(640, 660)+", ", w.T("walkin.take", translations.Args{"Time": w.Clock(640), "Counter": "2"}))
		if q := r.asked[0]; q.Site != "1137" || q.From != monday || q.Days != 1 || q.Limit != 1 || q.Persons != 1 || q.Service != site.Passport {
			t.Errorf("asked for %+v", q)
		}
		r.write("r\n")
		if diff := cmp.Diff(r.openings[0].Places, r.only().Places); diff != "" {
			t.Error(diff)
		}
		if !strings.Contains(r.toasts[0].Text, w.Clock(640)) {
			t.Errorf("said %q", r.toasts[0].Text)
		}
	}
}

// TestKeysWithoutAField: service by 1 and 2, P and B; more and fewer people by + and -.
func TestKeysWithoutAField(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.write("2")
	r.says("Biometrics need an appointment")
	r.write("1")
	r.saysNot("Biometrics need an appointment")
	r.write("b")
	r.says("Biometrics need an appointment")
	r.write("P++=-x")
	if q := r.asked[len(r.asked)-1]; q.Service != site.Passport || q.Persons != 3 {
		t.Errorf("asked for %+v", q)
	}
	r.write("----")
	r.press(fyne.KeyReturn)
	if o := r.only(); o.Service != site.Passport || o.Persons != 1 {
		t.Errorf("ordered %+v", o)
	}
}

// TestEverythingTyped goes to the store, by Tab alone.
func TestEverythingTyped(t *testing.T) {
	r := newRoom(t, translations.French)
	r.show()
	r.write("n")
	r.write("Zoé\tTremblay\t705 555 0142\t")
	r.press(fyne.KeySpace) // wheelchair
	for range 3 {
		r.press(fyne.KeyRight)
	}
	r.press(fyne.KeySpace) // interpreter
	r.write("\tInuktitut")
	for range 4 { // back over needs, telephone and names to when they travel
		r.press(fyne.KeyTab, fyne.KeyModifierShift)
	}
	r.press(fyne.KeyTab, fyne.KeyModifierShift)
	r.press(fyne.KeyEnd)
	r.says("ne peut pas délivrer le passeport à temps")
	r.press(fyne.KeyTab, fyne.KeyModifierShift)
	r.press(fyne.KeyLeft) // English
	r.press(fyne.KeyTab, fyne.KeyModifierShift)
	r.write("3\n")
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
		r.write("b\n")
		r.says(r.ctx.Words.T("walkin.required"), r.ctx.Words.Fault(fault.New("reason.unknown")))
		if len(r.orders) > 0 {
			t.Fatal("taken in without a reason")
		}
		r.press(fyne.KeyRight) // from nothing to the second
		r.saysNot(r.ctx.Words.Fault(fault.New("reason.unknown")))
		r.write("\tvol demain\n")
		got := r.only()
		if got.Service != site.Biometrics || got.Reason != "travel" || got.Details.Reason != "vol demain" || got.Details.Travel != "" {
			t.Errorf("ordered %+v", got)
		}
		if !strings.HasPrefix(r.toasts[0].Text, "B013 ") {
			t.Errorf("said %q", r.toasts[0].Text)
		}
		r.orders = nil
		r.show()
		r.write("br\n")
		if got := r.only(); got.Reason != "" || len(got.Places) != 1 {
			t.Errorf("ordered %+v", got)
		}
	}
}

func TestEscLeaves(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.press(fyne.KeyEscape)
	if r.modal() || r.dialog.Open() || len(r.orders) > 0 {
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
		r.write("\t")
	}
	for _, wrong := range []string{"0", "31", "x"} {
		r.write(wrong + "\n")
		r.says("A number from 1 to 30.")
		if len(r.orders) > 0 {
			t.Fatalf("%s people were taken in", wrong)
		}
		uitest.Press(r.window, fyne.KeyA, fyne.KeyModifierControl)
	}
	r.press(fyne.KeyBackspace)
	r.press(fyne.KeyBackspace)
	r.write("30\n")
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
			r.says(r.ctx.Words.T("walkin.cannot"), strings.SplitN(r.ctx.Words.T(name, translations.Args{"Date": r.day.Date, "Zone": r.day.Site.Zone, "Site": r.day.Site.ID}), ".", 2)[0])
			r.write("pbr+")
			r.dialog.Changed()
			r.press(fyne.KeyReturn)
			if r.modal() || len(r.orders) > 0 || len(r.asked) > 0 {
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
	r.says("Service de passeport")
	r.saysNot("Collecte de données biométriques")
	r.write("2b\n")
	if got := r.only(); got.Service != site.Passport {
		t.Errorf("ordered %+v", got)
	}
}

// TestFieldsCanBeLeftAndFound: the order of Tab goes from the choice to Cancel and through the form back to it.
func TestFieldsCanBeLeftAndFound(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	start, stops := r.window.Canvas().Focused(), 0
	for range 30 {
		r.write("\t")
		stops++
		if r.window.Canvas().Focused() == start {
			break
		}
	}
	if stops != 11 { // queue, reserve, cancel, service, people, language, travel, three names, needs
		t.Errorf("%d stops", stops)
	}
}
