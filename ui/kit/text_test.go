package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestTextOverflow(t *testing.T) {
	newApp(t)
	long := strings.Repeat("wheelchair access ", 20)
	wrap, cut, full := NewText(long), NewText(long).As(Truncate), NewText(long).As(Full)
	w := stage(t, wrap, cut)
	if len(wrap.lines) < 2 || len(cut.lines) != 1 || !strings.HasSuffix(cut.lines[0].Text, "…") {
		t.Errorf("%d wrapped lines; cut to %q", len(wrap.lines), cut.lines[0].Text)
	}
	textInside(t, "wrapped", wrap)
	textInside(t, "cut", cut)
	if full.MinSize().Width < 1000 || cut.MinSize().Width > 100 || cut.Text() != long {
		t.Errorf("full needs %v, cut %v", full.MinSize(), cut.MinSize())
	}
	before := wrap.MinSize().Height
	w.Resize(fyne.NewSize(300, 600))
	if wrap.MinSize().Height <= before {
		t.Errorf("narrower, but as high as before: %v", wrap.MinSize().Height)
	}
	if y := cut.Position().Y; y < wrap.Position().Y+wrap.Size().Height {
		t.Errorf("the next text at %v lies over the wrapped one", y)
	}
}

func TestTextKeepsLinesAndAligns(t *testing.T) {
	newApp(t)
	lines := NewText("one\ntwo\n").Right().Bold().In(Muted)
	w := stage(t, lines)
	if len(lines.lines) != 3 {
		t.Errorf("%d lines", len(lines.lines))
	}
	l := lines.lines[1]
	if right := l.Position().X + l.Size().Width; right < lines.Size().Width-1 || l.Color != lightPalette[Muted] || !l.TextStyle.Bold {
		t.Errorf("ends at %v of %v, %v", right, lines.Size().Width, l.Color)
	}
	lines.SetText("x")
	lines.SetText("x")
	if len(lines.lines) != 1 || lines.lines[0].Text != "x" {
		t.Errorf("after a change: %d lines", len(lines.lines))
	}
	w.Resize(fyne.NewSize(200, 100))
}

func TestTextSizes(t *testing.T) {
	newApp(t)
	texts := []*Text{NewNote("A"), NewText("A"), NewHeading("A"), NewLarge("A")}
	sizes := []float32{13, 14.5, 19, 32}
	for i, x := range texts {
		stage(t, x)
		if got := x.lines[0].TextSize; got != sizes[i] {
			t.Errorf("text %d is %v, want %v", i, got, sizes[i])
		}
	}
	large := texts[3]
	fyne.CurrentApp().Settings().SetTheme(NewTheme(HighContrast, 2))
	if got := large.lines[0]; got.TextSize != 64 || got.Color != contrastPalette[Ink] {
		t.Errorf("after a change of theme: %v, %v", got.TextSize, got.Color)
	}
}

func TestStrangeTextIsDrawn(t *testing.T) {
	newApp(t)
	for _, s := range []string{"", " ", "\n\n", strings.Repeat("x", 10000), "שרה", "👩‍👧🇨🇦", "Nguyễn Œ Ł ᐃᓄᒃᑎᑐᑦ", "a\u0301\u0301\u0301"} {
		x := NewText(s)
		w := stage(t, x, NewEntry(nil, 5), NewBadge(ToneDone, s))
		if w.Canvas().Capture() == nil {
			t.Errorf("%.10q is not drawn", s)
		}
	}
}
