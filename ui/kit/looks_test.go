package kit

import (
	"fmt"
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// TestButtonContrast checks every kind of button in every state: text against its ground, border against what it lies on.
func TestButtonContrast(t *testing.T) {
	newApp(t)
	for name, v := range variants {
		th := NewTheme(v, 1)
		for kind := Outline; kind <= OnBar; kind++ {
			for state := range 8 {
				b := NewButton(nil, kind, "x", "1", nil)
				b.selected, b.hover = state&1 != 0, state&2 != 0
				if state&4 != 0 {
					b.Disable()
				}
				checkLook(t, th, fmt.Sprintf("%s, kind %d, state %03b", name, kind, state), kind, b)
			}
		}
	}
}

func checkLook(t *testing.T, th fyne.Theme, name string, kind Kind, b *Button) {
	t.Helper()
	look, behind := b.look(), Canvas
	if kind == OnBar {
		behind = Bar
	}
	ground := look.ground
	if ground == "" {
		ground = behind
	}
	text := 4.5
	if b.Disabled() {
		text = 2.9 // what cannot be used need not be read as easily
		if kind == OnBar {
			text = 1.5
		}
	}
	for _, ink := range []fyne.ThemeColorName{look.ink, look.hintInk} {
		if b.selected && kind == OnBar && ink == look.hintInk {
			continue // the language buttons have no key
		}
		if got := contrast(th.Color(ink, 0), th.Color(ground, 0)); got < text {
			t.Errorf("%s: %s on %s is %.2f", name, ink, ground, got)
		}
	}
	if b.Disabled() || look.width == 0 {
		return
	}
	if got := contrast(th.Color(look.edge, 0), th.Color(behind, 0)); got < 3 {
		t.Errorf("%s: border %s on %s is %.2f", name, look.edge, behind, got)
	}
}

// at is the colour of a captured window at a place.
func at(img image.Image, x, y float32) color.NRGBA {
	return color.NRGBAModel.Convert(img.At(int(x), int(y))).(color.NRGBA)
}

// TestRingIsSeenOutside looks at the pixels: the ring must be drawn outside the widget on all four sides, not cut off by
// the toolkit, which clips some kinds of widget to their bounds.
func TestRingIsSeenOutside(t *testing.T) {
	newApp(t)
	for name, create := range samples() {
		o := create(testEnv())
		f, ok := o.(fyne.Focusable)
		if !ok || name == "radio" || name == "check" { // their ring is around one item
			continue
		}
		w := stage(t, o)
		w.Canvas().Focus(f)
		img := w.Canvas().Capture()
		p, s := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
		for side, seen := range map[string]bool{
			"left":  along(img, p.X-5, p.Y+s.Height/2, 1, 0, Focus),
			"right": along(img, p.X+s.Width, p.Y+s.Height/2, 1, 0, Focus),
			"above": along(img, p.X+s.Width/2, p.Y-5, 0, 1, Focus),
			"below": along(img, p.X+s.Width/2, p.Y+s.Height, 0, 1, Focus),
		} {
			if !seen {
				t.Errorf("%s: no ring %s of it", name, side)
			}
		}
	}
}

// along tells whether two of the five pixels from x, y on have the colour of a role.
func along(img image.Image, x, y, dx, dy float32, role fyne.ThemeColorName) bool {
	hits := 0
	for i := range 5 {
		if at(img, x+float32(i)*dx, y+float32(i)*dy) == lightPalette[role] {
			hits++
		}
	}
	return hits >= 2
}

// TestSelectedRowIsSeen looks at the pixels of a list: soft ground, and a frame around it.
func TestSelectedRowIsSeen(t *testing.T) {
	l, w, _ := listStage(t, 5)
	l.Select("id2")
	w.Canvas().Focus(l)
	img := w.Canvas().Capture()
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	y := p.Y + l.headHeight() + 2.5*l.rowHeight()
	right := p.X + l.Size().Width
	if got := at(img, right-60, y); got != lightPalette[PrimarySoft] {
		t.Errorf("the selected row has the ground %v", got)
	}
	if got := at(img, right-60, y-l.rowHeight()); got != lightPalette[Card] {
		t.Errorf("the row before has the ground %v", got)
	}
	if !along(img, p.X, y, 1, 0, Primary) && !along(img, right-60, y-l.rowHeight()/2-3, 0, 1, Primary) {
		t.Error("the selected row has no frame")
	}
}

// TestThemeChangesAtOnce switches the theme under a window and looks at its corner and a card.
func TestThemeChangesAtOnce(t *testing.T) {
	newApp(t)
	w := stage(t, NewText("x"))
	card := NewCard(brick(100, 40))
	w.SetContent(NewGround(Canvas, Pad(Group, Group, Column(Gap, card))))
	for name, v := range variants {
		th := NewTheme(v, 1)
		fyne.CurrentApp().Settings().SetTheme(th)
		img := w.Canvas().Capture()
		if got := at(img, 4, 4); got != th.Color(Canvas, 0) {
			t.Errorf("%s: the window is %v", name, got)
		}
		if got := at(img, 24, 24); got != th.Color(Card, 0) {
			t.Errorf("%s: the card is %v", name, got)
		}
	}
}

func TestIconsFollowTheTheme(t *testing.T) {
	newApp(t)
	img := newIcon()
	for _, i := range []icon{
		iconClosed, iconOpen, iconWarning, iconError, iconDone, iconClock, iconInfo, iconCall, iconDot, iconCheck,
	} {
		setIcon(img, i, Ink)
		light := img.Resource
		setIcon(img, i, Refused)
		if img.Resource.Name() == light.Name() {
			t.Errorf("%s keeps its colour: the toolkit would show the old drawing", i.name)
		}
		if !drawn(img) {
			t.Errorf("%s draws nothing", i.name)
		}
	}
}

// drawn tells whether an icon leaves any mark.
func drawn(img *canvas.Image) bool {
	w := fyne.CurrentApp().NewWindow("")
	defer w.Close()
	w.SetPadded(false)
	w.SetContent(img)
	w.Resize(fyne.NewSize(32, 32))
	shot := w.Canvas().Capture()
	first := shot.At(0, 0)
	for y := range 32 {
		for x := range 32 {
			if shot.At(x, y) != first {
				return true
			}
		}
	}
	return false
}
