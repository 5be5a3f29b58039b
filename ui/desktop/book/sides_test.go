package book_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// give gives a command as the palette does.
func (d *desk) give(id string) {
	d.T.Helper()
	all := d.screen.Commands()
	i := slices.IndexFunc(all, func(c screen.Command) bool { return c.ID == id })
	if i < 0 {
		d.T.Fatalf("there is no command %s", id)
	}
	all[i].Run()
	d.Queue.Drain()
}

// split is the widget that divides the screen, and how wide its right side is.
func (d *desk) split() (split *kit.Split, right float32) {
	d.T.Helper()
	d.relayout()
	for _, p := range uitest.Parts(d.Window) {
		if s, ok := p.Object.(*kit.Split); ok {
			return s, s.Parts()[1].Size().Width
		}
	}
	d.T.Fatal("the screen is not divided")
	return nil, 0
}

func (d *desk) right() float32 {
	d.T.Helper()
	_, right := d.split()
	return right
}

func TestTheSidesAreDividedByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	usual := d.right()
	if usual != 468 { // 38.5 % of 1216
		t.Fatalf("the right side is %v wide", usual)
	}
	d.give("book-wider-left")
	if got := d.right(); got != usual-61 {
		t.Errorf("a wider left side leaves %v to the right", got)
	}
	d.give("book-wider-right")
	d.give("book-wider-right")
	wider := d.right()
	if wider < usual+58 || wider > usual+61 {
		t.Errorf("a wider right side is %v", wider)
	}
	d.speak(translations.French)
	if got := d.right(); got != wider {
		t.Errorf("after a change of language the right side is %v, not %v", got, wider)
	}
	d.give("book-usual-split")
	if got := d.right(); got != usual || d.Kept["book.split"] != "" {
		t.Errorf("usual again: %v, %q is kept", got, d.Kept["book.split"])
	}
}

func TestASideKeepsWhatItNeeds(t *testing.T) {
	d := newDesk(t, translations.French)
	for _, id := range []string{"book-wider-left", "book-wider-right"} {
		d.Ctrl(fyne.Key2)
		for range 20 {
			d.give(id)
		}
		split, right := d.split()
		a, b := split.Parts()[0], split.Parts()[1]
		if a.Size().Width < a.MinSize().Width || right < b.MinSize().Width-1 {
			t.Errorf("%s: %v and %v wide, %v and %v needed", id, a.Size().Width, right, a.MinSize().Width, b.MinSize().Width)
		}
		if before := d.Kept["book.split"]; before == "" {
			t.Errorf("%s: nothing is remembered", id)
		}
	}
}

func TestASecondWindowIsDividedAlike(t *testing.T) {
	d := newDesk(t, translations.English)
	d.give("book-wider-right")
	want := d.right()
	d.with(d.store) // a new screen
	if got := d.right(); got != want {
		t.Errorf("the right side is %v, not %v", got, want)
	}
}

func TestADamagedSplitIsTheUsualOne(t *testing.T) {
	d := newDesk(t, translations.English)
	usual := d.right()
	for _, text := range []string{"", "half", "NaN", "-0.4", "7", "+Inf", "0.05", "0.38 0.62", "1e99"} {
		d.Kept["book.split"] = text
		d.with(d.store)
		if got := d.right(); got != usual {
			t.Errorf("%q: the right side is %v", text, got)
		}
	}
	d.Kept["book.split"] = "0.5"
	d.with(d.store)
	if got := d.right(); got != 608 {
		t.Errorf("half is %v", got)
	}
}

func TestThereAndBackIsTheSame(t *testing.T) {
	d := newDesk(t, translations.English)
	d.give("book-wider-left")
	want := d.right()
	d.Ctrl(fyne.Key3)
	d.give("book-wider-left")
	d.give("book-wider-right")
	if got := d.right(); got != want {
		t.Errorf("there and back is %v, not %v", got, want)
	}
}
