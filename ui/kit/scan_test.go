package kit_test

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// scans is a window of a button and a field; what is done in it is noted.
type scans struct {
	window fyne.Window
	queue  *uitest.Queue
	env    *kit.Env
	button *kit.Button
	field  *kit.Entry
	noted  []string
}

func newScans(t *testing.T) *scans {
	t.Helper()
	test.NewTempApp(t)
	s := &scans{queue: uitest.NewQueue(time.Date(2026, 10, 5, 9, 0, 0, 0, time.UTC))}
	note := func(what string) bool { s.noted = append(s.noted, what); return true }
	s.env = &kit.Env{
		After: s.queue.After, Strokes: s.queue.Now,
		OnRune: func(r rune) bool { return note(string(r)) }, OnKey: func(ev *fyne.KeyEvent) bool {
			if len(ev.Name) > 1 { // the characters come as such
				note(string(ev.Name))
			}
			return true
		},

		OnScan: func(text string) { note("scan " + text) },
	}
	s.button = kit.NewButton(s.env, kit.Outline, "Call", "", func() { note("pressed") })
	s.field = kit.NewEntry(s.env, 40)
	s.window = test.NewTempWindow(t, kit.Column(kit.Gap, s.button, s.field))
	s.env.Attach(s.window.Canvas())
	s.window.Canvas().Focus(s.button)
	return s
}

// types types a text, each key so long after the one before.
func (s *scans) types(text string, pause time.Duration) {
	for _, r := range text {
		s.queue.Advance(pause)
		uitest.Type(s.window, string(r))
	}
}

func (s *scans) holds(t *testing.T, want ...string) {
	t.Helper()
	if !slices.Equal(s.noted, want) {
		t.Errorf("done: %q, want %q", s.noted, want)
	}
}

const fast, slow = 10 * time.Millisecond, 100 * time.Millisecond

func TestScan(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		pause time.Duration
		want  []string
	}{
		"a number":                 {"06FX8TCW\n", fast, []string{"0", "scan 06FX8TCW"}},
		"of a letter":              {"V304512877\n", fast, []string{"V", "scan V304512877"}},
		"at the pace of a person":  {"06fx8t\n", slow, []string{"0", "6", "f", "x", "8", "t", "pressed"}},
		"too short":                {"12345\n", fast, []string{"1", "2", "3", "4", "5", "pressed"}},
		"without its Enter":        {"06FX8T", fast, []string{"0", "6", "F", "X", "8", "T"}},
		"two keys at once":         {"ac", 0, []string{"a", "c"}},
		"Space among what is held": {"a ", fast, []string{"a", "pressed"}},
		"another number follows":   {"06FX8TCW\n17FX8TCW\n", fast, []string{"0", "scan 06FX8TCW", "1", "scan 17FX8TCW"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScans(t)
			s.types(c.text, c.pause)
			s.queue.Advance(time.Second)
			s.holds(t, c.want...)
		})
	}
}

// TestScanPiledUp: keys of a person that come at once after a slow frame all act, in their order.
func TestScanPiledUp(t *testing.T) {
	s := newScans(t)
	s.types("acs", 0)
	s.holds(t, "a")
	s.queue.Advance(200 * time.Millisecond)
	s.holds(t, "a", "c", "s")
	s.types("f", slow)
	s.holds(t, "a", "c", "s", "f")
	s.types("gh", 0)
	uitest.Press(s.window, fyne.KeyDown) // not after the arrow
	s.holds(t, "a", "c", "s", "f", "g", "h", "Down")
}

// TestScanInAField is typed into it.
func TestScanInAField(t *testing.T) {
	s := newScans(t)
	s.window.Canvas().Focus(s.field)
	s.types("06FX8TCW", fast)
	s.holds(t)
	if s.field.Text != "06FX8TCW" {
		t.Errorf("the field has %q", s.field.Text)
	}
}

// TestScanOverADialog is the topmost dialog's, if it wants it.
func TestScanOverADialog(t *testing.T) {
	for _, wants := range []bool{true, false} {
		s := newScans(t)
		var got []string
		kit.ShowDialog(s.env.Within(), s.window.Canvas(), kit.DialogSpec{Actions: []kit.Action{{Label: "Below"}}})
		d := kit.ShowDialog(s.env, s.window.Canvas(), kit.DialogSpec{
			Actions: []kit.Action{{Label: "Cancel"}, {Label: "Do", Do: func() { got = append(got, "done") }}}, Safe: 1,
			OnScan: func(text string) bool { got = append(got, text); return wants },
		})
		s.types("06FX8TCW\n", fast)
		if !d.Open() || !slices.Equal(got, []string{"06FX8TCW"}) {
			t.Errorf("the dialog got %q, open %v", got, d.Open())
		}
		if wants {
			s.holds(t)
		} else {
			s.holds(t, "scan 06FX8TCW")
		}
	}
}

// TestScanOpensADialog: the first character opens it as a key, and the number is not for it.
func TestScanOpensADialog(t *testing.T) {
	s := newScans(t)
	s.env.OnRune = func(rune) bool {
		kit.ShowDialog(s.env, s.window.Canvas(), kit.DialogSpec{
			Actions: []kit.Action{{Label: "Cancel"}}, OnScan: func(text string) bool { t.Errorf("the dialog got %q", text); return true },
		})
		return true
	}
	s.types("W304512877\n", fast)
	s.holds(t, "scan W304512877")
}

// TestScanByAPart: what is within the window takes part.
func TestScanByAPart(t *testing.T) {
	s := newScans(t)
	part := kit.NewButton(s.env.Within(), kit.Outline, "Part", "", func() { t.Error("a scan pressed it") })
	s.window.SetContent(part)
	s.window.Canvas().Focus(part)
	s.types("06FX8TCW\n", fast)
	s.holds(t, "0", "scan 06FX8TCW")
}
