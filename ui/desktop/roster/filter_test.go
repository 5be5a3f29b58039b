package roster

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/ui/uitest"
)

// aDay has three bookings: for a passport, for biometrics, and a cancelled one.
func aDay() roster.Day {
	one := row(true, booking.Booked, booking.Person{Given: "Zoé", Family: "Tremblay", Kind: booking.Adult}, booking.Person{Given: "Éloïse", Family: "Bélanger", Kind: booking.Child})
	two := row(true, booking.Booked, booking.Person{Given: "Minh", Family: "Nguyễn", Application: "V304512877"})
	two.Booking.Facts.Service, two.Details.Contact.Phone, two.Details.Confirmation = site.Biometrics, "819-555-0177", "7AAA1BBB"
	two.Booking.Facts.Places = []site.Place{{Counter: 1, Date: calendar.NewDate(2026, 10, 5), Start: 600, End: 610}}
	three := row(true, booking.Cancelled, booking.Person{Given: "Wei", Family: "Chen", Kind: booking.Adult})
	three.Booking.Facts.Places = []site.Place{{Counter: 1, Date: calendar.NewDate(2026, 10, 5), Start: 840, End: 860}}
	return roster.Day{Rows: []roster.Row{one, two, three}}
}

// shown are the first words of the names in the list.
func (s *rig) names() string {
	var names []string
	column := 2
	if s.view.compact {
		column = 1
	}
	for _, r := range s.view.list.Rows() {
		name, _, _ := strings.Cut(r.Cells[column].Text, ",")
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

func TestFilterByWords(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	for _, c := range []struct{ typed, want string }{
		{"tremb", "Tremblay"},
		{"eloise", "Tremblay"},
		{"BÉLANGER", "Tremblay"},
		{"nguyen minh", "Nguyễn"},
		{"5550177", "Nguyễn"},
		{"555-0177", "Nguyễn"},
		{"v3045", "Nguyễn"},
		{"7aaa-1bbb", "Nguyễn"},
		{"canc", "Chen"},
		{"passport", "Tremblay Chen"},
		{"biom", "Nguyễn"},
		{"9:10", "Tremblay"},
		{"quiet room", "Tremblay Nguyễn Chen"},
		{"tremblay nguyen", ""},
		{"   ", "Tremblay Nguyễn Chen"},
		{"🦉", "Tremblay Nguyễn Chen"},
	} {
		s.toFilter()
		s.Write(c.typed)
		if got := s.names(); got != c.want {
			t.Errorf("%q shows %q, want %q", c.typed, got, c.want)
		}
		s.Press(fyne.KeyEscape)
		if got := s.names(); got != "Tremblay Nguyễn Chen" || s.view.filter.Text != "" {
			t.Fatalf("Esc after %q shows %q", c.typed, got)
		}
	}
}

func TestTheFilterAndTheList(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	s.toFilter()
	s.Write("minh")
	s.Says("1 of 3 shown")
	s.Press(fyne.KeyReturn)
	if s.Window.Canvas().Focused() != fyne.Focusable(s.view.list) {
		t.Fatal("Enter does not go to the list")
	}
	s.Press(fyne.KeyReturn)
	if len(s.Showed) != 1 || s.Showed[0] != s.day.Rows[1].Booking.ID {
		t.Errorf("showed %v", s.Showed)
	}
	s.Press(fyne.KeyEscape) // from the list too
	if s.names() != "Tremblay Nguyễn Chen" {
		t.Error("Esc in the list does not give up the filter")
	}
	s.toFilter()
	s.Press(fyne.KeyEscape) // with nothing typed
	if s.Window.Canvas().Focused() != fyne.Focusable(s.view.list) {
		t.Error("Esc does not go back to the list")
	}
	s.toFilter()
	s.Write("nobody at all")
	s.Says("Nothing on this day matches")
	s.Says("Press Esc to see the whole day again")
	s.Press(fyne.KeyDown) // the list is empty: its button
	s.Press(fyne.KeyTab)
	s.Press(fyne.KeyReturn)
	if s.names() != "Tremblay Nguyễn Chen" {
		t.Error("the button does not show the whole day")
	}
}

func TestQuickFilters(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	for _, c := range []struct{ typed, want string }{
		{"2", "Tremblay Chen"}, {"4", "Tremblay"}, {"3", "Nguyễn"}, {"1", "Tremblay Nguyễn"}, {"4", "Tremblay Nguyễn Chen"},
	} {
		s.Write(c.typed)
		if got := s.names(); got != c.want {
			t.Errorf("after %s: %q, want %q", c.typed, got, c.want)
		}
	}
	s.Write("3")
	for service, button := range s.view.services {
		if button.Selected() != (service == site.Biometrics) {
			t.Errorf("the button of %q is %v", service, button.Selected())
		}
	}
	s.toFilter()
	s.Write("2") // in a field it is a character
	if s.want.service != site.Biometrics || s.want.text != "2" {
		t.Errorf("%+v", s.want)
	}
}

func TestTheFilterIsForgottenAtLock(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	s.toFilter()
	s.Write("tremblay")
	s.Leave()
	s.Forget()
	if s.want.any() || len(s.lines) > 0 || s.at != "" {
		t.Errorf("remembered: %+v", s.want)
	}
}

func TestABookingJustMadeIsNotFilteredOut(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	s.toFilter()
	s.Write("minh")
	made := s.day.Rows[0].Booking
	s.OpenAt(booking.Receipt{Booking: made.ID, Places: made.Facts.Places})
	s.Queue.Drain()
	if id, _ := s.view.list.Selected(); id != made.ID.String() || s.view.filter.Text != "" {
		t.Errorf("selected %s, filtered by %q", id, s.view.filter.Text)
	}
}

// TestWhatIsFoundIsWhereThePersonIs: what was done something with stays selected when the day is read again, and when the
// filter is given up.
func TestWhatIsFoundIsWhereThePersonIs(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	wanted := s.day.Rows[1].Booking.ID.String()
	s.toFilter()
	s.Write("minh")
	s.Press(fyne.KeyReturn)
	s.Press(fyne.KeyReturn)
	moved := aDay().Rows
	moved[1].Booking.ID, moved[1].Booking.Facts.Places[0].Start = s.day.Rows[1].Booking.ID, 900
	s.shelf.day.Rows = []roster.Row{s.day.Rows[0], s.day.Rows[2], moved[1]}
	for _, step := range []func(){func() { s.Press(fyne.KeyF5) }, func() { s.Press(fyne.KeyEscape) }} {
		step()
		if id, _ := s.view.list.Selected(); id != wanted {
			t.Errorf("selected %s", s.names())
		}
	}
}

// TestTheSelectionComesBack when a filter that hid it is given up.
func TestTheSelectionComesBack(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	s.Press(fyne.KeyEnd)
	chosen, _ := s.view.list.Selected()
	s.Write("4")
	if now, _ := s.view.list.Selected(); now == chosen {
		t.Fatal("a hidden booking is selected")
	}
	s.Write("4")
	if now, _ := s.view.list.Selected(); now != chosen {
		t.Error("the selection did not come back")
	}
}

func TestSort(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	if column, desc := s.view.list.Sorted(); column != 0 || desc {
		t.Errorf("at first by %d, %v", column, desc)
	}
	s.Write("ss") // by counter, by name
	if got := s.names(); got != "Chen Nguyễn Tremblay" || s.Kept[settingSort] != "name" {
		t.Errorf("by %s: %q", s.Kept[settingSort], got)
	}
	s.Write("S")
	if got := s.names(); got != "Tremblay Nguyễn Chen" || s.Kept[settingSort] != "name down" {
		t.Errorf("by %s: %q", s.Kept[settingSort], got)
	}
	s.Window.Resize(fyne.NewSize(900, 700)) // fewer columns, the same order
	uitest.Relayout()
	if column, desc := s.view.list.Sorted(); column != 1 || !desc || s.names() != "Tremblay Nguyễn Chen" {
		t.Errorf("narrow: by %d, %v: %s", column, desc, s.names())
	}
	s.Write("4")
	if got := s.names(); got != "Tremblay Nguyễn" {
		t.Errorf("filtered: %q", got)
	}
}

func TestSortAndWidthsAreRemembered(t *testing.T) {
	s := newRig(t, &shelf{day: aDay()}, 1366)
	s.Write("+")
	if s.Kept[settingWidths] == "" {
		t.Fatal("the widths are not remembered")
	}
	wide := s.view.list.Widths()
	for name, c := range map[string]struct {
		sort   string
		column int
		down   bool
	}{"by phone": {"phone down", 5, true}, "by a column that is gone": {"horoscope", 0, false}, "rubbish": {" down down", 0, false}} {
		s.Kept[settingSort] = c.sort
		s.Put(s)
		if column, desc := s.view.list.Sorted(); column != c.column || desc != c.down {
			t.Errorf("%s: by %d, %v", name, column, desc)
		}
	}
	for i, w := range s.view.list.Widths() {
		if d := w - wide[i]; d > 0.001 || d < -0.001 {
			t.Errorf("the widths are %v, were %v", s.view.list.Widths(), wide)
			break
		}
	}
}

// TestTimesSortAsTimes whatever the clock of the language.
func TestTimesSortAsTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := func(name string) []site.Place {
			return []site.Place{{Start: calendar.Minute(rapid.IntRange(0, 1430).Draw(t, name)), Counter: rapid.IntRange(1, 12).Draw(t, name+" counter")}}
		}
		a, b := at("a"), at("b")
		before := a[0].Start < b[0].Start || a[0].Start == b[0].Start && a[0].Counter < b[0].Counter
		if (startKey(a) < startKey(b)) != before {
			t.Fatalf("%v and %v sort as %q and %q", a, b, startKey(a), startKey(b))
		}
	})
}

// big is a day of n bookings.
func big(n int) roster.Day {
	var day roster.Day
	for i := range n {
		r := row(true, booking.Booked, booking.Person{Given: "Zoé", Family: fmt.Sprintf("Tremblay%d", i), Kind: booking.Adult})
		r.Booking.ID = uuid.New()
		r.Booking.Facts.Places = []site.Place{{Counter: i % 9, Date: calendar.NewDate(2026, 10, 5), Start: calendar.Minute(480 + i/9*10), End: 500}}
		day.Rows = append(day.Rows, r)
	}
	return day
}

// TestCellsAreMadeOnce for a day, however often it is filtered, and again when the day is read again.
func TestCellsAreMadeOnce(t *testing.T) {
	s := newRig(t, &shelf{day: big(20)}, 1366)
	first := &s.lines[0]
	s.toFilter()
	s.Write("tremblay1")
	s.Press(fyne.KeyEscape)
	s.Write("2341")
	if &s.lines[0] != first {
		t.Error("filtering made the cells anew")
	}
	s.Press(fyne.KeyF5)
	if &s.lines[0] == first {
		t.Error("a day read again shows the old cells")
	}
}

func BenchmarkADayOf500(b *testing.B) {
	s := newRig(b, &shelf{day: big(500)}, 1366)
	b.ResetTimer()
	for range b.N {
		s.load()
		s.Queue.Drain()
	}
}

func BenchmarkFilterOf500(b *testing.B) {
	s := newRig(b, &shelf{day: big(500)}, 1366)
	b.ResetTimer()
	for i := range b.N {
		s.want.text = []string{"t", "tr", "tremblay4", ""}[i%4]
		s.refill()
	}
}
