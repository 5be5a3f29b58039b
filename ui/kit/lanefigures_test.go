package kit

import (
	"testing"
)

// TestFiguresBreak between figures, never within one, and leave the text out when they are to be brief.
func TestFiguresBreak(t *testing.T) {
	newApp(t)
	f := NewLaneFigures()
	stage(t, f)
	list := []LaneFigure{{Label: "Attendus", Value: "23"}, {Label: "Arrivés", Value: "31"}, {Label: "Servis", Value: "22"}}
	f.Set(list, "Ctrl+Z défait : B006 appelé au comptoir 3", "Ctrl+Z défait")
	one := fit(f, 900)
	three := fit(f, 120)
	if one >= three || three < 3*one {
		t.Errorf("%.0f high in a wide room, %.0f in a narrow one", one, three)
	}
	for i := 0; i < len(f.words); i += 2 {
		if f.words[i].Position().Y != f.words[i+1].Position().Y {
			t.Errorf("%q stands away from its number", f.words[i].Text.Text)
		}
	}
	f.Brief = true
	for width, want := range map[float32]string{300: "", 450: "Ctrl+Z défait", 900: "Ctrl+Z défait : B006 appelé au comptoir 3"} {
		if brief := fit(f, width); brief != one || f.tail.Text.Text != want {
			t.Errorf("%.0f wide it is %.0f high and says %q", width, brief, f.tail.Text.Text)
		}
	}
	f.Brief = false
	list[1].Line = true
	f.Set(list, "")
	if two := fit(f, 900); two < 1.5*one || f.words[2].Position().X != 0 {
		t.Errorf("a figure that begins a line stands at %v", f.words[2].Position())
	}
	f.Set(list[:1], "")
	if len(f.words) != 2 || f.tail.Text.Text != "" {
		t.Errorf("%d words", len(f.words))
	}
}
