package record_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// toButton goes on by Tab to the button with a label.
func (d *desk) toButton(label string) {
	d.t.Helper()
	d.tab(func(fyne.Focusable) bool { return d.focused() == label })
}

// TestLettersActWhereverTheFocusIs: also on Close, and when a click took the focus away.
func TestLettersActWhereverTheFocusIs(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	places := map[string]func(){
		"the text": func() {},
		"a button": func() { d.press(fyne.KeyTab) },
		"Close":    func() { d.toButton(d.ctx.Words.T("word.close")) },
		"nothing":  func() { d.window.Canvas().Unfocus() },
	}
	for name, there := range places {
		for letters, says := range map[string]string{"r": "record.move-leave", "X": "record.keep", "z": "record.leave"} {
			d.show(id)
			there()
			d.write(letters)
			if want := d.ctx.Words.T(says); !d.offersButton(want) {
				t.Errorf("%s, with the focus on %s: there is no %q", letters, name, want)
			}
			for d.modal() {
				d.press(fyne.KeyEscape)
			}
		}
		d.show(id)
		there()
		d.write("q?")
		if d.says("History"); len(d.opened) > 0 || d.commits > 0 {
			t.Errorf("with the focus on %s other characters do something", name)
		}
		d.write("m") // the dialog closes and Book opens
		if len(d.opened) != 1 || d.modal() {
			t.Errorf("M with the focus on %s: opened %v", name, d.opened)
		}
		d.opened = nil
	}
}

// offersButton tells whether the dialog in front has a button with a label.
func (d *desk) offersButton(label string) bool {
	first := d.window.Canvas().Focused()
	for range 40 {
		if d.focused() == label {
			return true
		}
		d.press(fyne.KeyTab)
		if d.window.Canvas().Focused() == first {
			break
		}
	}
	return d.focused() == label
}

// TestSpacePressesClose and does nothing else.
func TestSpacePressesClose(t *testing.T) {
	d := newDesk(t, translations.English)
	d.show(d.book("1137", 550, "Zoé Tremblay").Booking)
	d.toButton(d.ctx.Words.T("word.close"))
	d.write(" ")
	if d.modal() || d.pressed != 0 || d.window.Canvas().Focused() != fyne.Focusable(d.behind) {
		t.Errorf("open %v, the button behind was pressed %d times", d.modal(), d.pressed)
	}
}

// TestDigitsChooseWhereverTheFocusIs: an opening of the Move dialog, but not while somebody types in a field.
func TestDigitsChooseWhereverTheFocusIs(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Move, id)
	d.toButton(d.ctx.Words.T("record.move-leave"))
	d.write("2")
	first := d.focused()
	if first == "" || first == d.ctx.Words.T("record.move-leave") {
		t.Fatalf("from the button that leaves it: the focus is on %q", first)
	}
	d.window.Canvas().Unfocus()
	d.write("3")
	second := d.focused()
	if second == "" || second == first {
		t.Errorf("from nowhere: the focus is on %q", second)
	}
	d.tab(func(o fyne.Focusable) bool { _, ok := o.(*kit.DateField); return ok })
	d.write("1")
	if got, ok := d.window.Canvas().Focused().(*kit.DateField); !ok || got.Text != "1" {
		t.Error("a digit typed in a field chooses an opening")
	}
}
