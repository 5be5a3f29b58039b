package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/ui/uitest"
)

// TestFrameIsNeverLargerThanTheScreen at any size of text: what does not fit scrolls, and the focus brings it into view.
func TestFrameIsNeverLargerThanTheScreen(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		newApp(t)
		env := testEnv()
		var fields []fyne.CanvasObject
		for range 6 {
			fields = append(fields, Row(Gap, NewText("A").As(Full), NewEntry(env, 9), NewText("A label much too long to be seen whole beside the others").As(Full), NewEntry(env, 9)))
		}
		page := Column(200, fields...)
		rail := NewRail([]fyne.CanvasObject{NewRailButton(env, "Book", "Alt+1", func() {})}, nil)
		frame := NewFrame(env, topBar(NewBarTitle("Daybook")), rail, page, NewStatusLine("F1"), nil)
		w := show(t, Light, scale, FrameLeast(), frame)
		if m := frame.MinSize(); m.Width > FrameLeast().Width || m.Height > FrameLeast().Height {
			t.Errorf("at %v the window cannot be smaller than %v", scale, m)
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		for i := range 12 {
			uitest.Press(w, fyne.KeyTab)
			f, ok := w.Canvas().Focused().(*Entry)
			if !ok {
				t.Fatalf("Tab %d goes to %T", i, w.Canvas().Focused())
			}
			p, s := at(f), f.Size()
			if p.X < rail.Size().Width || p.X+s.Width > FrameLeast().Width+1 || p.Y < 0 || p.Y+s.Height > FrameLeast().Height {
				t.Errorf("at %v field %d has the focus at %v, %v, out of sight", scale, i, p, s)
			}
		}
	}
}

func TestAPageThatFitsDoesNotScroll(t *testing.T) {
	newApp(t)
	page := NewText("A page")
	w := show(t, Light, 1, fyne.NewSize(800, 600), NewFrame(nil, topBar(NewBarTitle("D")), NewRail(nil, nil), page, NewStatusLine("F1"), nil))
	var scroll *container.Scroll
	for _, o := range w.Content().(*Box).content.(*fyne.Container).Objects {
		if s, ok := o.(*container.Scroll); ok {
			scroll = s
		}
	}
	if scroll == nil || page.Size() != scroll.Size() {
		t.Errorf("the page is %v in %v", page.Size(), scroll)
	}
}

// TestTheRailKeepsItsWidth whichever of its lines is selected, whose words are bold.
func TestTheRailKeepsItsWidth(t *testing.T) {
	newApp(t)
	lines := []*RailButton{NewRailButton(nil, "Réserver", "Alt+1", func() {}), NewRailButton(nil, "Réglages", "Alt+4", func() {})}
	rail := NewRail([]fyne.CanvasObject{lines[0]}, []fyne.CanvasObject{lines[1]})
	stage(t, rail)
	want := rail.MinSize()
	for _, line := range lines {
		line.SetSelected(true)
		if got := rail.MinSize(); got != want {
			t.Errorf("%v with %s selected, %v with none", got, line.AccessibilityLabel(), want)
		}
		line.SetSelected(false)
	}
}
