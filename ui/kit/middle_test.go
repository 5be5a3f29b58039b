package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestPage(t *testing.T) {
	newApp(t)
	env := testEnv()
	first, last := NewEntry(env, 10), NewEntry(env, 10)
	var rows []fyne.CanvasObject
	for range 30 {
		rows = append(rows, NewText("A line of text that is long enough to wrap when the window is narrow, as it is at two hundred percent."))
	}
	body := Column(Gap, append(append([]fyne.CanvasObject{first}, rows...), last)...)
	foot := NewButton(env, Filled, "Next", "", nil)
	p := Page(env, 600, NewHeading("Title").As(Wrap), body, foot)
	for _, scale := range []float32{1, 2} {
		w := show(t, Light, scale, fyne.NewSize(1024, 700), p)
		relayout()
		if low := foot.Position().Y + foot.Size().Height; low > 700 {
			t.Errorf("at %v the foot ends at %v", scale, low)
		}
		if x := foot.Position().X; scale == 1 && (x < 200 || x > 224) {
			t.Errorf("not in the middle: %v", x)
		}
		w.Canvas().Focus(last)
		scroll := p.(*fyne.Container).Objects[1].(*container.Scroll)
		if scroll.Offset.Y == 0 {
			t.Errorf("at %v what has the focus stays below", scale)
		}
		w.Canvas().Focus(first)
	}
	short := Page(env, 600, nil, NewText("one line"), nil)
	show(t, Light, 1, fyne.NewSize(1024, 700), short)
	relayout()
	if y := short.(*fyne.Container).Objects[1].Position().Y; y < 100 {
		t.Errorf("a short page hangs at the top: %v", y)
	}
}
