package book_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"daybook/translations"
	"daybook/ui/kit"
)

// undrawn makes the driver know of none of the screen's objects, as the real one does until a new widget was drawn once.
func (d *desk) undrawn() {
	test.NewTempWindow(d.t, kit.Column(0))
}

// drawnAt finds a widget in the window and tells where it lies.
func drawnAt(o, wanted fyne.CanvasObject, at fyne.Position) (fyne.Position, bool) {
	if o == wanted {
		return at, true
	}
	if !o.Visible() {
		return at, false
	}
	for _, part := range partsOf(o) {
		if found, ok := drawnAt(part, wanted, at.Add(part.Position())); ok {
			return found, true
		}
	}
	return at, false
}

// focusSeen tells whether what has the focus lies within the left side's visible part.
func (d *desk) focusSeen() bool {
	d.t.Helper()
	focused, ok := d.window.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		d.t.Fatal("nothing has the focus")
	}
	var side *container.Scroll
	walk(d.window.Content(), func(o fyne.CanvasObject) {
		if s, ok := o.(*container.Scroll); ok && side == nil {
			side = s
		}
	})
	root := d.window.Content()
	top, _ := drawnAt(root, side, fyne.Position{})
	at, found := drawnAt(root, focused, fyne.Position{})
	return found && at.Y >= top.Y && at.Y+focused.Size().Height <= top.Y+side.Size().Height
}

// TestFocusIsSeen after persons were added, and after the language changed, before the new widgets were drawn once.
func TestFocusIsSeen(t *testing.T) {
	d := newDesk(t, translations.English)
	d.window.Resize(fyne.NewSize(884, 420))
	d.ctrl(fyne.Key3)
	d.undrawn()
	for _, name := range []string{"persons.1.given", "persons.2.given", "persons.3.given"} {
		d.ctrl(fyne.KeyM)
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
		d.ctrl(key)
		if got := d.screen.FocusName(); got != want {
			t.Errorf("%s goes to %q, not %q", key, got, want)
		}
	}
	d := newDesk(t, translations.English)
	d.ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay", "613-555-0142")
	d.understood()
	d.undrawn()
	d.openingAndConfirm("1")
	d.only()
	d.ctrl(fyne.Key3)
	if got := d.screen.FocusName(); got != "letter.application" {
		t.Errorf("after a booking the key goes to %q", got)
	}
}

// TestCountOfThingsToFix goes down with each one that is fixed, and away with the last; the openings say what they want.
func TestCountOfThingsToFix(t *testing.T) {
	d := newDesk(t, translations.English)
	count := func(n int) string { return d.words.N("book.mend", n) }
	d.ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay")
	missing := d.words.T("book.opening.missing")
	if d.says(missing) {
		t.Error("an opening is asked for before anybody confirms")
	}
	d.ctrl(fyne.KeyReturn)
	if !d.says(count(2)) || !d.says(missing) {
		t.Errorf("not said: %q, or %q", count(2), missing)
	}
	d.understood()
	if !d.says(count(1)) {
		t.Errorf("the count did not go down to %q: %q", count(1), d.texts())
	}
	d.speak(translations.French)
	if !d.says(count(1)) || !d.says(d.words.T("book.opening.missing")) {
		t.Error("the other language does not say what is left")
	}
	d.ctrl(fyne.KeyD)
	d.typed("1")
	if d.says(count(1)) || d.says(d.words.T("book.opening.missing")) {
		t.Error("all is fixed and something is still asked for")
	}
	d.goTo("notice")
	d.press(fyne.KeySpace)
	if !d.says(count(1)) {
		t.Error("what is wrong again is not counted again")
	}
}

// TestWarningsTakeFewLines however narrow their field is.
func TestWarningsTakeFewLines(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.window.Resize(fyne.NewSize(884, 690))
		d.ctrl(fyne.Key3)
		d.typed("V3", "2026-08-01", "Zoé", "Tremblay", "12", "", "")
		d.relayout()
		notices := 0
		walk(d.window.Content(), func(o fyne.CanvasObject) {
			n, ok := o.(*kit.Notice)
			if !ok {
				return
			}
			notices++
			if lines := len(textsOf(n)); lines > 3 || lines > 2 && n.Size().Width < 180 {
				t.Errorf("%q takes %d lines", n.Text(), lines)
			}
		})
		if notices < 3 {
			t.Errorf("%d notices", notices)
		}
	}
}

// TestRoomForTheEmail at the narrow window: a usual address fits, and so does the hint of the note.
func TestRoomForTheEmail(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.ctrl(fyne.Key3)
		for name, text := range map[string]string{"contact.email": "zoe.tremblay@example.org", "notes": d.words.T("book.notes.hint")} {
			d.goTo(name)
			for width := float32(880); width <= 1240; width += 40 {
				d.window.Resize(fyne.NewSize(width, 690))
				d.relayout()
				field, ok := d.window.Canvas().Focused().(*kit.Entry)
				if need := kit.LineWidth(kit.NewText(text)) + 24; !ok || field.Size().Width < need {
					t.Errorf("%s: of %.0f, %s is %.0f wide, not %.0f", language, width, name, field.Size().Width, need)
				}
			}
		}
	}
}

// TestHeadingsStandOverTheirFields: where the fields of a person need two lines, each has its own heading.
func TestHeadingsStandOverTheirFields(t *testing.T) {
	for _, c := range []struct {
		name  string
		scale float32
		width float32
		each  int // headings, for two persons
	}{{"one line", 1, 1216, 1}, {"two lines", 1.5, 840, 2}} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, translations.English)
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, c.scale))
			d.window.Resize(fyne.NewSize(c.width, 680))
			d.build()
			d.ctrl(fyne.Key2)
			d.ctrl(fyne.KeyM)
			d.relayout()
			if got := strings.Count(strings.Join(d.texts(), "|")+"|", d.words.T("book.kind")+"|"); got != c.each {
				t.Errorf("%d headings over the kinds, not %d", got, c.each)
			}
			d.goTo("persons.1.kind")
			d.relayout()
			focused, _ := d.window.Canvas().Focused().(fyne.CanvasObject)
			field, _ := drawnAt(d.window.Content(), focused, fyne.Position{})
			over := false
			walk(d.window.Content(), func(o fyne.CanvasObject) {
				if text, ok := o.(*kit.Text); ok && text.Text() == d.words.T("book.kind") {
					at, _ := drawnAt(d.window.Content(), o, fyne.Position{})
					over = over || at.X == field.X && at.Y < field.Y
				}
			})
			if !over {
				t.Error("no heading stands right over the kind")
			}
		})
	}
}

// TestFutureLetterIsSaidOnce, though both the deadline and the checks see it.
func TestFutureLetterIsSaidOnce(t *testing.T) {
	d := newDesk(t, translations.English)
	d.ctrl(fyne.Key3)
	d.typed("V304512877", "2027-01-04", "Zoé")
	if !d.says(d.words.T("book.letter.future")) || d.says(d.words.T("fault.letter.in-future")) {
		t.Errorf("a date in the future is not said once: %q", d.texts())
	}
	d.understood()
	d.ctrl(fyne.KeyReturn)
	if d.says(d.words.T("fault.letter.in-future")) {
		t.Error("confirming says it again")
	}
}

// TestWarningStartsUnderItsField where that is wide enough for a sentence.
func TestWarningStartsUnderItsField(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.ctrl(fyne.Key3)
		d.typed("V304512877", "", "Zoé", "Tremblay", "12", "")
		d.relayout()
		d.goTo("contact.phone")
		field, _ := d.window.Canvas().Focused().(fyne.CanvasObject)
		at, _ := drawnAt(d.window.Content(), field, fyne.Position{})
		found := false
		walk(d.window.Content(), func(o fyne.CanvasObject) {
			if n, ok := o.(*kit.Notice); ok && n.Visible() && strings.Contains(n.Text(), d.words.T("fault.phone.unusual")) {
				from, _ := drawnAt(d.window.Content(), n, fyne.Position{})
				found = from.X >= at.X-8 && from.X <= at.X+8 && from.Y > at.Y
			}
		})
		if !found {
			t.Errorf("%s: the warning is not under the field at %v", language, at)
		}
	}
}
