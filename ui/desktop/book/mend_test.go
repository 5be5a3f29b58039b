package book_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// undrawn makes the driver know of none of the screen's objects, as the real one does until a new widget was drawn once.
func (d *desk) undrawn() {
	test.NewTempWindow(d.T, kit.Column(0))
}

// each visits all that is drawn of the window's page.
func (d *desk) each(visit func(fyne.CanvasObject)) {
	for _, p := range uitest.PartsOf(d.Window.Content()) {
		visit(p.Object)
	}
}

// drawnAt finds a widget in the window and tells where it lies.
func (d *desk) drawnAt(wanted fyne.CanvasObject) (at fyne.Position, found bool) {
	for _, p := range uitest.PartsOf(d.Window.Content()) {
		if p.Object == wanted {
			return fyne.NewPos(p.Area.Left, p.Area.Top), true
		}
	}
	return at, false
}

// focusSeen tells whether what has the focus lies within the left side's visible part.
func (d *desk) focusSeen() bool {
	d.T.Helper()
	focused, ok := d.Window.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		d.T.Fatal("nothing has the focus")
	}
	var side *container.Scroll
	d.each(func(o fyne.CanvasObject) {
		if s, ok := o.(*container.Scroll); ok && side == nil {
			side = s
		}
	})
	top, _ := d.drawnAt(side)
	at, found := d.drawnAt(focused)
	return found && at.Y >= top.Y && at.Y+focused.Size().Height <= top.Y+side.Size().Height
}

// TestFocusIsSeen after persons were added, and after the language changed, before the new widgets were drawn once.
func TestFocusIsSeen(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Window.Resize(fyne.NewSize(884, 420))
	d.Ctrl(fyne.Key3)
	d.undrawn()
	for _, name := range []string{"persons.1.given", "persons.2.given", "persons.3.given"} {
		d.Ctrl(fyne.KeyM)
		if d.screen.FocusName() != name || !d.focusSeen() {
			t.Errorf("%s is not seen; the focus is at %s", name, d.screen.FocusName())
		}
	}
	d.goTo("notes")
	d.speak(translations.French)
	if d.screen.FocusName() != "notes" || !d.focusSeen() {
		t.Errorf("after the change of language %s is not seen", d.screen.FocusName())
	}
}

// TestPanelKeysReachTheFirstField of a panel that was never drawn: from the page of a booking, and right after Alt+1.
func TestPanelKeysReachTheFirstField(t *testing.T) {
	for key, want := range map[fyne.KeyName]string{fyne.Key2: "persons", fyne.Key3: "letter.application"} {
		d := newDesk(t, translations.English)
		d.undrawn()
		d.Ctrl(key)
		if got := d.screen.FocusName(); got != want {
			t.Errorf("%s goes to %q, not %q", key, got, want)
		}
	}
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
	d.understood()
	d.undrawn()
	d.openingAndConfirm("1")
	d.only()
	d.Ctrl(fyne.Key3)
	if got := d.screen.FocusName(); got != "letter.application" {
		t.Errorf("after a booking the key goes to %q", got)
	}
}

// TestCountOfThingsToFix goes down with each one that is fixed, and away with the last; the openings say what they want.
func TestCountOfThingsToFix(t *testing.T) {
	d := newDesk(t, translations.English)
	count := func(n int) string { return d.Words.N("book.mend", n) }
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay")
	missing := d.Words.T("book.opening.missing")
	if d.says(missing) {
		t.Error("an opening is asked for before anybody confirms")
	}
	d.Ctrl(fyne.KeyReturn)
	if !d.says(count(2)) || !d.says(missing) {
		t.Errorf("not said: %q, or %q", count(2), missing)
	}
	d.understood()
	if !d.says(count(1)) {
		t.Errorf("the count did not go down to %q: %q", count(1), d.texts())
	}
	d.speak(translations.French)
	if !d.says(count(1)) || !d.says(d.Words.T("book.opening.missing")) {
		t.Error("the other language does not say what is left")
	}
	d.Ctrl(fyne.KeyD)
	d.typed("1")
	if d.says(count(1)) || d.says(d.Words.T("book.opening.missing")) {
		t.Error("all is fixed and something is still asked for")
	}
	d.goTo("notice")
	d.Keys(fyne.KeySpace)
	if !d.says(count(1)) {
		t.Error("what is wrong again is not counted again")
	}
}

// TestFutureLetterIsSaidOnce, though both the deadline and the checks see it.
func TestFutureLetterIsSaidOnce(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "2027-01-04", "Zoé")
	if !d.says(d.Words.T("book.letter.future")) || d.says(d.Words.T("fault.letter.in-future")) {
		t.Errorf("a date in the future is not said once: %q", d.texts())
	}
	d.understood()
	d.Ctrl(fyne.KeyReturn)
	if d.says(d.Words.T("fault.letter.in-future")) {
		t.Error("confirming says it again")
	}
}
