package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daybook/ui/uitest"
)

func openList(t *testing.T, n int, size fyne.Size) (*options, *Select, fyne.Window) {
	t.Helper()
	newApp(t)
	var texts []string
	for i := range n {
		texts = append(texts, string(rune('A'+i%26))+" office")
	}
	s := NewSelect(testEnv(), texts, 0, "")
	w := show(t, Light, 1, size, Pad(Group, Group, Column(Gap, brick(10, size.Height-120), s)))
	w.Canvas().Focus(s)
	s.Open()
	return w.Canvas().Overlays().Top().(*float).content.(*options), s, w
}

func TestListOpensAboveWhereThereIsNoRoomBelow(t *testing.T) {
	list, s, _ := openList(t, 8, fyne.NewSize(400, 500))
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(s).Y
	if bottom := list.Position().Y + list.Size().Height; bottom > y || list.Position().Y < 0 {
		t.Errorf("the list from %v to %v, the field at %v", list.Position().Y, bottom, y)
	}
	if list.Size().Width < s.Size().Width {
		t.Errorf("the list is %v wide, the field %v", list.Size().Width, s.Size().Width)
	}
}

func TestListFollowsPointerAndWheel(t *testing.T) {
	list, _, w := openList(t, 30, fyne.NewSize(400, 600))
	list.MouseIn(nil)
	list.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, list.rowHeight()*3.5)}})
	if list.mark != 3 {
		t.Errorf("under the pointer is 3, marked %d", list.mark)
	}
	list.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 9999)}})
	list.MouseOut()
	if list.mark != 3 {
		t.Errorf("beyond the list marked %d", list.mark)
	}
	for range 20 {
		list.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1)})
	}
	if list.mark != 23 || list.first != 23-optionsShown+1 {
		t.Errorf("after the wheel marked %d, seen from %d", list.mark, list.first)
	}
	list.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 1)})
	if list.mark != 22 {
		t.Errorf("back to %d", list.mark)
	}
	test.TapAt(list, fyne.NewPos(5, 9999))
	if !ModalOpen(w.Canvas()) {
		t.Error("a click on nothing closed the list")
	}
}

func TestListFollowsTheTheme(t *testing.T) {
	list, s, w := openList(t, 5, fyne.NewSize(500, 600))
	fyne.CurrentApp().Settings().SetTheme(NewTheme(HighContrast, 1.5))
	if list.frame.FillColor != contrastPalette[Card] || list.words[0].TextSize != 14.5*1.5 {
		t.Errorf("%v, %v", list.frame.FillColor, list.words[0].TextSize)
	}
	uitest.Press(w, fyne.KeyEnd)
	uitest.Press(w, fyne.KeyReturn)
	if s.Chosen() != 4 {
		t.Errorf("chosen %d", s.Chosen())
	}
}

func TestKeyHintWithoutKeyTakesNoRoom(t *testing.T) {
	newApp(t)
	none, some, long := NewKeyHint(""), NewKeyHint("1"), NewKeyHint("Ctrl+Enter")
	stage(t, none, some, long)
	if !none.MinSize().IsZero() || some.MinSize().Width < some.MinSize().Height-4 || long.MinSize().Width <= some.MinSize().Width {
		t.Errorf("%v %v %v", none.MinSize(), some.MinSize(), long.MinSize())
	}
	textInside(t, "key", long)
}

func TestMeter(t *testing.T) {
	newApp(t)
	m := NewMeter()
	stage(t, m)
	for _, tc := range []struct{ set, want float64 }{{0, 0}, {0.5, 0.5}, {1, 1}, {1.5, 1}, {-2, 0}} {
		m.Set(tc.set)
		if m.Part() != tc.want {
			t.Errorf("%v shown as %v", tc.set, m.Part())
		}
		if got, all := m.now.Size().Width, m.trough.Size().Width; got < float32(tc.want)*all-1 || got > float32(tc.want)*all+1 {
			t.Errorf("%v drawn as %v of %v", tc.set, got, all)
		}
	}
}

// TestListInASmallWindow opens a long list where there is room for few rows, and for no whole text: all rows can still be
// reached, and nothing is drawn outside.
func TestListInASmallWindow(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		for _, size := range []fyne.Size{fyne.NewSize(640, 480), fyne.NewSize(300, 200), fyne.NewSize(120, 140)} {
			list, s, w := openList(t, 30, size)
			fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, scale))
			relayout()
			if bottom := list.Position().Y + list.Size().Height; bottom > size.Height || list.Position().X+list.Size().Width > size.Width {
				t.Errorf("%v at %v: the list of %v at %v", size, scale, list.Size(), list.Position())
			}
			for _, k := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyPageDown, fyne.KeyDown, fyne.KeyEnd} {
				uitest.Press(w, k)
				if !list.seen(list.mark) {
					t.Errorf("%v at %v: after %s row %d is not among %d from %d", size, scale, k, list.mark, list.page(), list.first)
				}
			}
			if list.thumb.Hidden || list.thumb.Position().Y+list.thumb.Size().Height > list.Size().Height {
				t.Errorf("%v at %v: nothing shows that there is more", size, scale)
			}
			textInside(t, "list", list)
			uitest.Press(w, fyne.KeyReturn)
			if s.Chosen() != 29 || w.Canvas().Focused() != s {
				t.Errorf("%v at %v: chose %d", size, scale, s.Chosen())
			}
		}
	}
}

func TestShortListHasNoThumb(t *testing.T) {
	list, _, _ := openList(t, 4, fyne.NewSize(400, 600))
	if !list.thumb.Hidden || list.page() != 4 {
		t.Errorf("%d rows seen of 4", list.page())
	}
}
