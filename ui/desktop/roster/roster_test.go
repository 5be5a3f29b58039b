package roster

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

var monday = time.Date(2026, 10, 5, 13, 12, 0, 0, time.UTC)

// shelf is a store that holds what a test puts there.
type shelf struct {
	day   roster.Day
	err   error
	asked []calendar.Date
}

func (s *shelf) Roster(_ context.Context, _ string, date calendar.Date) (roster.Day, error) {
	s.asked = append(s.asked, date)
	return s.day, s.err
}

// rig is the screen over a shelf.
type rig struct {
	*stage.Stage
	*Screen
	shelf *shelf
}

func newRig(t testing.TB, s *shelf, width float32) *rig {
	t.Helper()
	st := &rig{Stage: stage.New(t, monday, nil, translations.English), shelf: s}
	st.Screen = New(Options{Store: s, WordsIn: st.Catalogue.In, Folder: t.TempDir(), Print: noPaper})
	st.Context.Site = site.Site{ID: "9", Name: calendar.Text{EN: "Sudbury", FR: "Sudbury"}, Zone: "America/Toronto"}
	st.Put(st)
	st.Window.Resize(fyne.NewSize(width, 700))
	st.Enter()
	st.Queue.Drain()
	return st
}

func row(held bool, status booking.Status, persons ...booking.Person) roster.Row {
	r := roster.Row{Booking: booking.Booking{ID: uuid.New(), Status: status, Held: held}}
	r.Booking.Facts = booking.Facts{
		Service: site.Passport, Persons: len(persons), Language: "fr",
		Places: []site.Place{
			{Counter: 4, Date: calendar.NewDate(2026, 10, 5), Start: 560, End: 580}, {Counter: 2, Date: calendar.NewDate(2026, 10, 5), Start: 550, End: 570},
		},
	}
	for _, p := range persons {
		r.Booking.Facts.Kinds = append(r.Booking.Facts.Kinds, p.Kind)
	}
	r.Details = booking.Details{
		Persons: persons, Contact: booking.Contact{Given: "Flora", Family: "MacDonald", Phone: "705-555-0142"},
		Confirmation: "4F3K9TQW", Needs: []string{"asl", "interpreter:Inuktitut", "a quiet room"},
	}
	return r
}

func TestCells(t *testing.T) {
	child := booking.Person{Given: "Zoé", Family: "Tremblay", Kind: booking.Child}
	for _, c := range []struct {
		name  string
		row   roster.Row
		width float32
		want  string
	}{
		{
			"wide", row(true, booking.Booked, child, child), 1366,
			"9:10 a.m.|2, 4|Tremblay, Zoé +1|Passport · child|FR|705-555-0142|ASL; Interpreter: Inuktitut; a quiet room|4F3K-9TQW|Booked",
		},
		{
			"narrow", row(true, booking.Booked, child), 900,
			"9:10 a.m./counter 2, 4|Tremblay, Zoé/FR · Passport · child|705-555-0142/4F3K-9TQW|Booked/ASL; Interpreter: Inuktitut; a quiet room",
		},
		{
			"lost its place", row(false, booking.Booked, child), 1366,
			"9:10 a.m.|2, 4|Tremblay, Zoé|Passport · child|FR|705-555-0142|ASL; Interpreter: Inuktitut; a quiet room|4F3K-9TQW|No place!",
		},
		{
			"undone", row(true, booking.Withdrawn, child), 1366,
			"9:10 a.m.|2, 4|Tremblay, Zoé|Passport · child|FR|705-555-0142|ASL; Interpreter: Inuktitut; a quiet room|4F3K-9TQW|Undone!",
		},
		{
			"one name", row(true, booking.Booked, booking.Person{Given: "Aglukark", Kind: booking.Adult}), 1366,
			"9:10 a.m.|2, 4|Aglukark|Passport · adult|FR|705-555-0142|ASL; Interpreter: Inuktitut; a quiet room|4F3K-9TQW|Booked",
		},
		{
			"withheld",
			roster.Row{Booking: booking.Booking{Status: booking.Booked, Held: true, Facts: booking.Facts{Service: site.Biometrics, Language: "en"}}, Sealed: true},
			1366,
			"–||Details withheld|Biometrics|EN||||Booked",
		},
	} {
		s := newRig(t, &shelf{day: roster.Day{Rows: []roster.Row{c.row}}}, c.width)
		uitest.Relayout()
		var got []string
		for _, cell := range s.view.list.Rows()[0].Cells {
			text := cell.Text
			if cell.Note != "" {
				text += "/" + cell.Note
			}
			if cell.Tone != kit.Plain {
				text += "!"
			}
			got = append(got, strings.ReplaceAll(text, "\u00a0", " "))
		}
		if text := strings.Join(got, "|"); text != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, text, c.want)
		}
	}
}

func TestBookedOnAClosedDay(t *testing.T) {
	day := roster.Day{Closed: fault.New("site.closed-no-reason", "Date", calendar.NewDate(2026, 10, 5)), Rows: []roster.Row{row(true, booking.Booked, booking.Person{Given: "Wei"})}}
	s := newRig(t, &shelf{day: day}, 1366)
	s.Says("The site is closed on October 5, 2026. These people are booked all the same: call them.")
	s.Says("Wei")
}

func TestADayThatCannotBeRead(t *testing.T) {
	s := newRig(t, &shelf{err: errors.New("disk")}, 1366)
	s.Says("The list could not be read")
	s.Says("Something went wrong.")
	uitest.Press(s.Window, fyne.KeyS, fyne.KeyModifierControl)
	if len(s.Window.Canvas().Overlays().List()) > 0 {
		t.Error("an unknown list can be saved")
	}
	s.shelf.err = nil
	uitest.Press(s.Window, fyne.KeyF5)
	s.Queue.Drain()
	s.Says("Nobody is booked on this day")
}

func TestEnterOpensTheBooking(t *testing.T) {
	one := row(true, booking.Booked, booking.Person{Given: "Wei"})
	s := newRig(t, &shelf{day: roster.Day{Rows: []roster.Row{one}}}, 1366)
	uitest.Press(s.Window, fyne.KeyReturn)
	if len(s.Showed) != 1 || s.Showed[0] != one.Booking.ID {
		t.Errorf("showed %v", s.Showed)
	}
}

func TestForgetAtLock(t *testing.T) {
	s := newRig(t, &shelf{day: roster.Day{Rows: []roster.Row{row(true, booking.Booked, booking.Person{Given: "Wei"})}}}, 1366)
	s.Leave()
	s.Forget()
	if len(s.day.Rows) > 0 || s.known {
		t.Error("people are remembered")
	}
	before := len(s.shelf.asked)
	s.Changed()
	s.Queue.Drain()
	if len(s.shelf.asked) != before {
		t.Error("read while it is hidden")
	}
}

func TestLateAnswersAreNotShown(t *testing.T) {
	s := newRig(t, &shelf{}, 1366)
	s.turn(calendar.NewDate(2026, 10, 6))
	s.Leave()
	s.shelf.day.Rows = []roster.Row{row(true, booking.Booked)}
	s.Queue.Drain()
	if s.known {
		t.Error("an answer came to a screen that was left")
	}
}

func TestOpenAt(t *testing.T) {
	one, two := row(true, booking.Booked, booking.Person{Given: "Wei"}), row(true, booking.Booked, booking.Person{Given: "Flora"})
	s := newRig(t, &shelf{day: roster.Day{Rows: []roster.Row{one, two}}}, 1366)
	s.OpenAt(calendar.NewDate(2026, 11, 2))
	s.Queue.Drain()
	s.Says("Monday, November 2, 2026")
	s.OpenAt(booking.Receipt{Booking: two.Booking.ID, Places: []site.Place{{Date: calendar.NewDate(2026, 10, 7)}}})
	s.Queue.Drain()
	s.Says("Wednesday, October 7, 2026")
	if id, _ := s.view.list.Selected(); id != two.Booking.ID.String() {
		t.Errorf("selected %s", id)
	}
	s.OpenAt("rubbish")
	s.Says("Wednesday, October 7, 2026")
}

func TestTodayMovesWithTheClock(t *testing.T) {
	s := newRig(t, &shelf{}, 1366)
	s.Queue.Advance(24 * time.Hour)
	s.load()
	s.Queue.Drain()
	s.Says("Tuesday, October 6, 2026")
}

func TestFileName(t *testing.T) {
	for id, want := range map[string]string{
		"1137": "roster-1137-2026-10-05-fr.pdf", "../é x": "roster------x-2026-10-05-fr.pdf", "": "roster--2026-10-05-fr.pdf",
	} {
		if got := FileName(id, "2026-10-05", translations.French); got != want {
			t.Errorf("%q: %s, want %s", id, got, want)
		}
	}
}

func TestStartsAndNames(t *testing.T) {
	s := newRig(t, &shelf{}, 1366)
	if got := s.start(nil); got != "–" {
		t.Errorf("no place starts at %q", got)
	}
	for _, c := range []struct{ given, family, want string }{
		{"Zoé", "Tremblay", "Tremblay, Zoé"}, {"", "Aglukark", "Aglukark"}, {"Aglukark", "", "Aglukark"}, {"Aglukark", "Aglukark", "Aglukark"},
	} {
		got := listName(c.given, c.family)
		if c.family == "" {
			got = strings.Trim(got, ", ")
		}
		if got != c.want {
			t.Errorf("%q, %q: %q", c.given, c.family, got)
		}
	}
}

// TestWhatIsFilteredStaysWhenTheScreenIsBuiltAgain, as in another language: what is typed and chosen is there when the screen is built again.
func TestWhatIsFilteredStaysWhenTheScreenIsBuiltAgain(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	s.toFilter()
	s.Write("zoe")
	s.Press(fyne.KeyReturn)
	s.Write("2")
	s.Speak(translations.French)
	s.Put(s)
	s.Says("1 sur 3 affichées")
	s.Says("9 h 10")
	if s.view.filter.Text != "zoe" || !s.view.services[site.Passport].Selected() || s.names() != "Tremblay" {
		t.Errorf("filtered by %q: %s", s.view.filter.Text, s.names())
	}
}

func TestTheButtonsBelowTheList(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	for _, button := range s.view.doing {
		if button.Disabled() || !button.Visible() {
			t.Errorf("%s cannot be used", button.Label())
		}
	}
	s.view.doing[0].Tapped(nil)
	if len(s.Showed) != 1 {
		t.Error("Show does not show")
	}
	s.shelf.day = roster.Day{}
	s.Press(fyne.KeyF5)
	for _, button := range s.view.doing {
		if !button.Disabled() {
			t.Errorf("%s is offered for nobody", button.Label())
		}
	}
	if s.Rune('m'); len(s.Opened) > 0 || s.Rune('q') {
		t.Error("a letter does something on an empty day")
	}
}

func TestAnotherSiteBeginsAnew(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	s.Context.Site.ID, s.Context.Site.Name = "10", calendar.Text{EN: "Hamilton"}
	s.Put(s)
	if len(s.view.list.Rows()) > 0 || s.at != "" {
		t.Error("people of another site are shown")
	}
	s.Says("Hamilton · Reading the list…")
}
