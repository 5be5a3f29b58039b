package roster

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/roster"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// tools are buttons of some widths beside a head.
func tools(widths ...int) (head fyne.CanvasObject, buttons []fyne.CanvasObject) {
	for _, w := range widths {
		label := ""
		for range w {
			label += "m"
		}
		buttons = append(buttons, kit.NewButton(nil, kit.Outline, label, "", nil))
	}
	return kit.NewHeading("Monday, October 5, 2026"), buttons
}

// TestToolsNeverOverlap lays tools out in any width: none lies over another or over the head, and none outside if the
// widest fits.
func TestToolsNeverOverlap(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	rapid.Check(t, func(t *rapid.T) {
		head, buttons := tools(rapid.SliceOfN(rapid.IntRange(1, 12), 1, 6).Draw(t, "labels")...)
		flow := newFlow(head, buttons...)
		width := float32(rapid.IntRange(250, 1500).Draw(t, "width"))
		flow.Resize(fyne.NewSize(width, flow.MinSize().Height))
		height := flow.MinSize().Height
		flow.Resize(fyne.NewSize(width, height))
		all := append([]fyne.CanvasObject{head}, buttons...)
		for i, a := range all {
			if a.Position().X < -0.1 || a.Position().X+a.Size().Width > width+1.1 || a.Position().Y+a.Size().Height > height+1.1 {
				t.Fatalf("part %d of %v at %v is outside %v × %v", i, a.Size(), a.Position(), width, height)
			}
			for k, b := range all[:i] {
				if overlap(a, b) {
					t.Fatalf("part %d at %v %v lies over part %d at %v %v", i, a.Position(), a.Size(), k, b.Position(), b.Size())
				}
			}
		}
	})
}

func overlap(a, b fyne.CanvasObject) bool {
	p, q, s, r := a.Position(), b.Position(), a.Size(), b.Size()
	return p.X < q.X+r.Width-0.1 && q.X < p.X+s.Width-0.1 && p.Y < q.Y+r.Height-0.1 && q.Y < p.Y+s.Height-0.1
}

func TestToolsStandBesideTheHeadWhereThereIsRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	head, buttons := tools(4, 4, 4)
	flow := newFlow(head, buttons...)
	for width, beside := range map[float32]bool{1100: true, 400: false} {
		flow.Resize(fyne.NewSize(width, 100))
		flow.Resize(fyne.NewSize(width, flow.MinSize().Height))
		if got := buttons[0].Position().Y < head.Size().Height; got != beside {
			t.Errorf("at %v beside: %v", width, got)
		}
		if end := buttons[2].Position().X + buttons[2].Size().Width; beside && (end < width-1 || end > width+1) {
			t.Errorf("at %v the tools end at %v", width, end)
		}
	}
}

func TestColumnsFollowTheWidth(t *testing.T) {
	s := newRig(t, &shelf{day: roster.Day{Rows: []roster.Row{
		row(true, booking.Booked, booking.Person{Given: "Wei"}), row(true, booking.Booked, booking.Person{Given: "Flora"}),
	}}}, 1366)
	uitest.Press(s.Window, fyne.KeyDown)
	chosen, _ := s.view.list.Selected()
	for _, step := range []struct {
		width float32
		scale float32
		cells int
	}{{1366, 1, 9}, {900, 1, 4}, {1366, 1.5, 4}, {1366, 1, 9}, {1024, 2, 4}} {
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, step.scale))
		s.Window.Resize(fyne.NewSize(step.width, 700))
		uitest.Relayout()
		name := fmt.Sprintf("%v at %v", step.width, step.scale)
		if got := len(s.view.list.Rows()[0].Cells); got != step.cells {
			t.Errorf("%s: %d columns, want %d", name, got, step.cells)
		}
		if now, _ := s.view.list.Selected(); now != chosen {
			t.Errorf("%s: the selection moved", name)
		}
		if clipped := uitest.Clipped(s.Window); len(clipped) > 0 {
			t.Errorf("%s: clipped %q", name, clipped)
		}
	}
}

func TestCommandsOfTheDay(t *testing.T) {
	s := newRig(t, &shelf{}, 1366)
	for _, c := range s.Commands() {
		if !s.ctx.Words.Has("command." + c.ID) {
			t.Errorf("%s has no words", c.ID)
		}
		if c.ID == "roster-show" && c.Enabled() {
			t.Error("a booking can be shown on an empty day")
		}
		if c.ID == "roster-save" && !c.Enabled() {
			t.Error("an empty day cannot be saved")
		}
	}
	s.showSelected()
	if len(s.Showed) > 0 {
		t.Error("something was shown")
	}
}

// TestWhatCanBeDoneIsShownAtAnySize: the buttons for the booking selected go on in a next line, and Tab reaches them
// from the list.
func TestWhatCanBeDoneIsShownAtAnySize(t *testing.T) {
	s := newRig(t, &shelf{day: roster.Day{Rows: []roster.Row{
		row(true, booking.Booked, booking.Person{Given: "Wei"}), row(true, booking.Booked, booking.Person{Given: "Flora"}),
	}}}, 1366)
	for _, step := range []struct{ width, scale float32 }{{1366, 1}, {780, 1.5}, {640, 1.25}} {
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, step.scale))
		s.Window.Resize(fyne.NewSize(step.width, 600))
		uitest.Relayout()
		canvas := s.Window.Canvas()
		canvas.Focus(s.view.list)
		for i, button := range s.view.doing {
			canvas.FocusNext()
			if canvas.Focused() != fyne.Focusable(button) {
				t.Errorf("%v: Tab %d from the list is at %T", step, i+1, canvas.Focused())
			}
			if button.Position().X+button.Size().Width > step.width || button.Size().Width < button.MinSize().Width {
				t.Errorf("%v: button %d at %v %v is cut", step, i, button.Position(), button.Size())
			}
		}
	}
}
