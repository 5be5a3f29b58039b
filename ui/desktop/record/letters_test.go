package record_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// TestLettersActWhereverTheFocusIs: also on Close, and when a click took the focus away.
func TestLettersActWhereverTheFocusIs(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	places := map[string]func(){
		"the text": func() {},
		"a button": func() { d.Press(fyne.KeyTab) },
		"Close":    func() { d.TabTo(d.Context.Words.T("word.close")) },
		"nothing":  func() { d.Window.Canvas().Unfocus() },
	}
	for name, there := range places {
		for letters, says := range map[string]string{"r": "record.move-leave", "X": "record.keep", "z": "record.leave"} {
			d.show(id)
			there()
			d.Write(letters)
			if want := d.Context.Words.T(says); !d.offersButton(want) {
				t.Errorf("%s, with the focus on %s: there is no %q", letters, name, want)
			}
			d.Escape()
		}
		d.show(id)
		there()
		d.Write("q?")
		if d.Says("History"); len(d.Opened) > 0 || d.Committed > 0 {
			t.Errorf("with the focus on %s other characters do something", name)
		}
		d.Write("m") // the dialog closes and Book opens
		if len(d.Opened) != 1 || d.Modal() {
			t.Errorf("M with the focus on %s: opened %v", name, d.Opened)
		}
		d.Opened = nil
	}
}

// offersButton tells whether the dialog in front has a button with a label.
func (d *desk) offersButton(label string) bool {
	first := d.Window.Canvas().Focused()
	for range 40 {
		if d.Focused() == label {
			return true
		}
		d.Press(fyne.KeyTab)
		if d.Window.Canvas().Focused() == first {
			break
		}
	}
	return d.Focused() == label
}

// TestSpacePressesClose and does nothing else.
func TestSpacePressesClose(t *testing.T) {
	d := newDesk(t, translations.English)
	d.show(d.book("1137", 550, "Zoé Tremblay").Booking)
	d.TabTo(d.Context.Words.T("word.close"))
	d.Write(" ")
	if !d.Uncovered() {
		t.Errorf("open %v, the focus is not on the button behind", d.Modal())
	}
}

// TestDigitsChooseWhereverTheFocusIs: an opening of the Move dialog, but not while somebody types in a field.
func TestDigitsChooseWhereverTheFocusIs(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Move, id)
	d.TabTo(d.Context.Words.T("record.move-leave"))
	d.Write("2")
	first := d.Focused()
	if first == "" || first == d.Context.Words.T("record.move-leave") {
		t.Fatalf("from the button that leaves it: the focus is on %q", first)
	}
	d.Window.Canvas().Unfocus()
	d.Write("3")
	second := d.Focused()
	if second == "" || second == first {
		t.Errorf("from nowhere: the focus is on %q", second)
	}
	d.TabUntil(func(o fyne.Focusable) bool { _, ok := o.(*kit.DateField); return ok })
	d.Write("1")
	if got, ok := d.Window.Canvas().Focused().(*kit.DateField); !ok || got.Text != "1" {
		t.Error("a digit typed in a field chooses an opening")
	}
}
