package kit

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/ui/uitest"
)

func TestWidthsText(t *testing.T) {
	for _, bad := range []string{"", " ", "x", "1.5 2", "-1 2", "0 5", "10001", "5000 NaN", "99999999999999999999", "1 2 x", strings.Repeat("1 ", 65), "１ ２"} {
		if w, ok := ParseWidths(bad); ok {
			t.Errorf("%q gave %v", bad, w)
		}
	}
	if got := WidthsText([]float32{0.25, 0.5, 0.25}); got != "2500 5000 2500" {
		t.Errorf("written as %q", got)
	}
}

// TestWidthsSurviveASession changes widths in any way, keeps them as text and reads them into a new list.
func TestWidthsSurviveASession(t *testing.T) {
	l, w, _ := sortStage(t)
	w.Canvas().Focus(l)
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(0, 8).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "drag") {
				g := rapid.SampledFrom(l.grips).Draw(t, "edge")
				g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(float32(rapid.IntRange(-600, 600).Draw(t, "by")), 0)})
				g.DragEnd()
			} else {
				l.SortBy(rapid.IntRange(-1, 1).Draw(t, "column"), false)
				uitest.Type(w, rapid.SampledFrom([]string{"+", "-"}).Draw(t, "key"))
			}
		}
		var total float32
		for _, s := range l.Widths() {
			total += s
		}
		if math.Abs(float64(total)-1) > 0.001 {
			t.Fatalf("%v add up to %v", l.Widths(), total)
		}
		read, ok := ParseWidths(WidthsText(l.Widths()))
		next := NewRowList(nil, sortColumns(), nil)
		next.SetWidths(read)
		if d := near(l.Widths(), next.Widths()); d != "" || !ok {
			t.Fatalf("%v: %s", ok, d)
		}
	})
}

func FuzzParseWidths(f *testing.F) {
	for _, s := range []string{"2500 5000 2500", "1", "10000", "0", "-1", "1e3", "NaN", "Inf 1", "\xff", " 5\t6\n", "+5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		widths, ok := ParseWidths(s)
		if !ok {
			if widths != nil {
				t.Errorf("%q: refused, yet %v", s, widths)
			}
			return
		}
		for _, w := range widths {
			if !(w > 0 && w <= 1) {
				t.Errorf("%q gave %v", s, widths)
			}
		}
		again, ok := ParseWidths(WidthsText(widths))
		if d := cmp.Diff(widths, again); d != "" || !ok {
			t.Errorf("%q read again: %v %s", s, ok, d)
		}
	})
}
