package book_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/kit"
)

// TestLongerPartySaysItsNewEnd before it is saved, and once it is; who changes nothing of it reads of none.
func TestLongerPartySaysItsNewEnd(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		was := d.family()
		d.amend(was.ID)
		if change := d.becomes(540, 570, 570); d.says(change) {
			t.Errorf("%q is said before anything changed", change)
		}
		d.Ctrl(fyne.KeyM)
		d.typed("Omar", "Nguyễn")
		change := d.becomes(540, 570, 580)
		if !d.says(change) || !d.says(d.Words.ClockRange(540, 580)) {
			t.Errorf("%q is not said in %q", change, d.texts())
		}
		d.Ctrl(fyne.KeyReturn)
		if len(d.Toasts) != 1 || !strings.Contains(d.Told(), change) {
			t.Errorf("said %q once saved", d.Told())
		}
		if got := d.show(was.ID).Facts.Places; len(got) != 1 || got[0].End != 580 {
			t.Errorf("kept %v", got)
		}
	}
}

func (d *desk) becomes(start, before, after int) string {
	return d.Words.T("book.amend.becomes", translations.Args{
		"Before": d.Words.ClockRange(start, before), "After": d.Words.ClockRange(start, after),
	})
}

// TestNumberThatIsThereAlready is not offered to where it stands, only to be taken out of the wrong field, which holds
// again what it held.
func TestNumberThatIsThereAlready(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.Ctrl(fyne.Key3)
		d.typed("V304512877")
		d.put("contact.phone", "613-555-0142")
		d.goTo("contact.phone")
		d.typed("v304-512-877\n")
		if d.says(d.Words.T("book.offer.application")) || !d.says(d.Words.T("book.offer.application-there")) || !d.says(d.Words.T("book.offer.take-out")) {
			t.Errorf("said %q", d.texts())
		}
		d.Ctrl(fyne.KeyU)
		if s := d.screen.State(); s.Letter != "V304512877" || s.Contact.Phone != "613-555-0142" {
			t.Errorf("the letter has %q, the telephone %q", s.Letter, s.Contact.Phone)
		}
	}
}

// TestCutIsCounted: the number of characters left out is that of all since the field was last right.
func TestCutIsCounted(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.goTo("contact.given")
	fyne.CurrentApp().Clipboard().SetContent(strings.Repeat("é", 203))
	d.Ctrl(fyne.KeyV)
	d.typed("abcd")
	if !d.says(d.Words.N("book.cut", 7)) {
		t.Errorf("said %q", d.texts())
	}
	d.Keys(fyne.KeyBackspace)
	d.typed("ab")
	if !d.says(d.Words.N("book.cut", 1)) {
		t.Errorf("after it was right again: %q", d.texts())
	}
}

// TestSideBySideNamesAllCounters, when it is chosen after the opening, and once booked; the end is the new one.
func TestSideBySideNamesAllCounters(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.Ctrl(fyne.Key3)
		d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
		d.Ctrl(fyne.KeyM)
		d.typed("Ola", "Roy")
		d.understood()
		d.Ctrl(fyne.KeyD)
		d.typed("1")
		counters := d.Words.N("book.counters", 2, translations.Args{"List": d.Words.List([]string{"1", "2"})})
		if d.says(counters) {
			t.Fatal("two counters in a row")
		}
		d.goTo("side-by-side")
		d.Keys(fyne.KeySpace)
		if !d.says(counters) || !d.says(d.Words.ClockRange(510, 520)) {
			t.Errorf("%q is not said in %q", counters, d.texts())
		}
		d.Ctrl(fyne.KeyReturn)
		if list := d.day(october5); len(list) != 1 || !d.says(counters) {
			t.Errorf("%d bookings, said %q", len(list), d.texts())
		}
	}
}

// TestWarningNamesThePerson it is about, unless it is about all.
func TestWarningNamesThePerson(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.Ctrl(fyne.Key3)
		d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
		d.Ctrl(fyne.KeyM)
		d.typed("Ola", "Roy", "12-ODD")
		d.understood()
		d.openingAndConfirm("1")
		of := d.Words.N("book.done.warning-of", 1, translations.Args{
			"List": "2", "Warning": d.Words.Fault(fault.New("application.unusual")),
		})
		if !d.says(of) {
			t.Errorf("%q is not said in %q", of, d.texts())
		}
	}
}

// TestRestoredNotice keeps its words whatever is typed or opened, and goes with Esc.
func TestRestoredNotice(t *testing.T) {
	d := newDesk(t, translations.English)
	d.halfTyped()
	d.paused()
	d.crash()
	words := d.Words.T("book.restored", translations.Args{
		"What": d.Words.T("service.biometrics") + " · Tremblay, Zoé", "Time": d.Words.Clock(8*60 + 20), "Key": "Ctrl+N",
	})
	d.typed("X")
	d.Ctrl(fyne.Key2)
	d.build()
	d.screen.Enter()
	if !d.says(words) {
		t.Errorf("%q is not said in %q", words, d.texts())
	}
	d.Keys(fyne.KeyEscape)
	if d.says(words) || !d.screen.Begun() {
		t.Error("Esc did not dismiss the notice alone")
	}
	d.build()
	if d.says(words) {
		t.Error("it came back")
	}
}

func TestClockIsLabelled(t *testing.T) {
	d := newDesk(t, translations.French)
	d.halfTyped()
	d.pass()
	if !d.says("Durée 0:01") {
		t.Errorf("said %q", d.texts())
	}
}

// TestZoomKeepsTheFocusInView: at another size of text both sides are made anew and what had the focus is seen.
func TestZoomKeepsTheFocusInView(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.Window.Resize(fyne.NewSize(840, 640))
		d.Ctrl(fyne.Key2)
		d.goTo("contact.phone")
		d.typed("6135550142")
		d.Keys(fyne.KeyLeft)
		for _, scale := range []float32{1.1, 1.5, 1} {
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, scale))
			d.screen.Adjusted()
			if d.screen.FocusName() != "contact.phone" || !d.focusSeen() {
				t.Errorf("at %g the focus is at %q, not in view", scale, d.screen.FocusName())
			}
			if s := d.screen.State(); s.Contact.Phone != "6135550142" || s.Caret != 9 {
				t.Errorf("at %g: %q, %d", scale, s.Contact.Phone, s.Caret)
			}
		}
		d.each(func(o fyne.CanvasObject) {
			if s, ok := o.(*container.Scroll); ok && s.Content.MinSize().Width > s.Size().Width+1 {
				t.Errorf("%s: wider than its part: %v in %v", language, s.Content.MinSize(), s.Size())
			}
		})
	}
}

// TestSideBySideThatDoesNotFit says that the time chosen before no longer does, and holds it out no more.
func TestSideBySideThatDoesNotFit(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.Ctrl(fyne.Key3)
		d.Ctrl(fyne.KeyM)
		d.Ctrl(fyne.KeyM)
		d.Ctrl(fyne.KeyD)
		d.typed("1")
		lost := d.Words.Fault(fault.New("booking.no-longer-fits", "Start", calendar.Minute(510), "Date", october5))
		if len(d.screen.State().Chosen) != 1 || d.says(lost) {
			t.Fatal("nothing was chosen")
		}
		d.goTo("side-by-side")
		d.Keys(fyne.KeySpace)
		if len(d.screen.State().Chosen) != 0 || !d.says(lost) {
			t.Errorf("%v is chosen, said %q", d.screen.State().Chosen, d.texts())
		}
	}
}

func TestWeekSaysWhatItCounts(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		note := d.Words.T("openings.week.note")
		if d.says(note) {
			t.Error("said before a service is open")
		}
		if d.Ctrl(fyne.Key3); !d.says(note) {
			t.Errorf("%q is not said in %q", note, d.texts())
		}
	}
}
