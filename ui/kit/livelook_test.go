package kit

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// foreign lists the colours among the parts of o that are no role of a theme: what forgot to look its colour up again.
func foreign(th fyne.Theme, o fyne.CanvasObject) []string {
	hexes := map[string]bool{}
	for role := range lightPalette {
		hexes[hexOf(th.Color(role, 0))[1:]] = true
	}
	var found []string
	partsOf(o, fyne.Position{}, func(part fyne.CanvasObject, _ fyne.Position) {
		var colours []color.Color
		switch p := part.(type) {
		case *canvas.Rectangle:
			colours = []color.Color{p.FillColor}
			if p.StrokeWidth > 0 {
				colours = append(colours, p.StrokeColor)
			}
		case *canvas.Text:
			colours = []color.Color{p.Color}
		case *canvas.Image:
			if p.Resource == nil || !strings.HasPrefix(p.Resource.Name(), "kit-") {
				return
			}
			name := strings.TrimSuffix(p.Resource.Name(), ".svg")
			if !hexes[name[len(name)-6:]] {
				found = append(found, name)
			}
		}
		for _, c := range colours {
			if c == nil {
				continue
			}
			if _, _, _, a := c.RGBA(); a != 0 && !inPalette(th, c) {
				found = append(found, fmt.Sprintf("%T %s", part, hexOf(c)))
			}
		}
	})
	return found
}

// more are parts and states that samples leaves out.
func more(env *Env) map[string]fyne.CanvasObject {
	bad := NewFormRow(env, "Label", true, NewSelect(env, kinds(), -1, "Choose"))
	bad.SetError("wrong")
	on := NewButton(env, OnBar, "FR", "", nil)
	on.SetSelected(true)
	count := NewRailButton(env, "Matters", "", func() {})
	count.SetCount("3")
	count.SetSelected(true)
	status := NewStatusLine("F1")
	status.SetItems(StatusItem{"", "Saved", ToneDone}, StatusItem{"Clock", "late", ToneLate})
	list := NewRowList(env, peopleColumns(), nil)
	list.SetRows([]ListRow{{ID: "a", Cells: []Cell{{Text: "1", Tone: ToneRefused}, {Text: "b", Note: "c"}}}, {ID: "b"}})
	list.Select("a")
	panels := NewAccordion(env, Panel{Title: "One", Note: "note", Hint: "Ctrl+1", Body: NewText("x")}, Panel{Title: "Two", Body: NewText("y")})
	panels.Open(0)
	toasts := NewToasts(env)
	toasts.Show(Toast{Tone: ToneDone, Text: "Saved", Action: "Undo"})
	meter := NewMeter()
	meter.Set(0.4)
	off := NewRadioGroup(env, kinds(), 1)
	off.Disable()
	return map[string]fyne.CanvasObject{
		"rule": Rule(), "wrong select": bad, "language": on, "count": count, "status": status, "list": list,
		"accordion": panels, "toasts": toasts.Layer(), "meter": meter, "disabled group": off,
		"rail":  NewRail([]fyne.CanvasObject{NewRailButton(env, "Book", "Alt+1", func() {})}, nil),
		"empty": NewEmpty("Nobody", "Book someone.", NewButton(env, Outline, "Book", "Alt+1", nil)),
		"tones": container.NewVBox(NewBadge(ToneCalled, "called"), NewNotice(ToneService, "in service")),
		"bar":   NewGround(Bar, Row(Gap, NewBarTitle("a"), NewBarText("b"), NewBarNote("c"))),
	}
}

// TestLiveThemeChange shows every part and state, then changes the theme: no colour of the old one stays.
func TestLiveThemeChange(t *testing.T) {
	newApp(t)
	env := testEnv()
	parts := more(env)
	for name, create := range samples() {
		parts["sample "+name] = create(env)
	}
	for name, o := range parts {
		w := show(t, Light, 1, fyne.NewSize(500, 300), Pad(Group, Group, o))
		_, field := o.(interface{ SelectedText() string })
		if f, ok := o.(fyne.Focusable); ok && !field { // the caret of a field is faded by the toolkit
			w.Canvas().Focus(f)
		}
		for _, v := range []Variant{Dark, HighContrast, Light} {
			th := NewTheme(v, 1)
			fyne.CurrentApp().Settings().SetTheme(th)
			if left := foreign(th, o); len(left) > 0 {
				t.Errorf("%s in variant %d: %v", name, v, left)
			}
		}
	}
}

// TestLiveDialogs changes the theme under what lies over the window.
func TestLiveDialogs(t *testing.T) {
	for name, open := range map[string]func(*Env, fyne.Canvas){
		"message":  func(e *Env, c fyne.Canvas) { Message(e, c, "Note", "text") },
		"question": func(e *Env, c fyne.Canvas) { Confirm(e, c, "Sure?", "text", "Yes", nil) },
		"progress": func(e *Env, c fyne.Canvas) { ShowProgress(e, c, "Importing", func() {}).Set(0.5, "half") },
		"form": func(e *Env, c fyne.Canvas) {
			ShowDialog(e, c, DialogSpec{Title: "Go to", Wide: true, Body: NewFormRow(e, "Date", true, NewDateField(e, fixedToday)), Actions: []Action{{Label: "Go"}}})
		},
	} {
		env, _, _, w := dialogStage(t)
		open(env, w.Canvas())
		for _, v := range []Variant{Dark, HighContrast, Light} {
			for _, scale := range []float32{1.5, 1} {
				th := NewTheme(v, scale)
				fyne.CurrentApp().Settings().SetTheme(th)
				top := w.Canvas().Overlays().Top()
				if left := foreign(th, top); len(left) > 0 {
					t.Errorf("%s in variant %d: %v", name, v, left)
				}
				textInside(t, name, top)
			}
		}
	}
}

// TestLiveTextSize changes the size of text under a window with everything and back: all texts follow, and at the end
// all is where it was.
func TestLiveTextSize(t *testing.T) {
	newApp(t)
	g := newGallery()
	w := show(t, Light, 1, fyne.NewSize(1366, 768), g.content)
	g.settle(w)
	relayout()
	type seen struct {
		text string
		at   fyne.Position
		size float32
	}
	look := func() (out []seen) {
		partsOf(g.content, fyne.Position{}, func(part fyne.CanvasObject, at fyne.Position) {
			if text, ok := part.(*canvas.Text); ok && text.Text != "" {
				out = append(out, seen{text.Text, at, text.TextSize})
			}
		})
		return out
	}
	before := look()
	smallest := func(all []seen) float32 {
		s := all[0].size
		for _, x := range all {
			s = min(s, x.size)
		}
		return s
	}
	for _, scale := range []float32{1.5, 2, 1} {
		fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, scale))
		relayout()
		if got, want := smallest(look()), 11.5*scale; got != want {
			t.Errorf("at %v the smallest text is %v, want %v", scale, got, want)
		}
	}
	relayout()
	after := look()
	if len(after) != len(before) {
		t.Fatalf("%d texts before, %d after", len(before), len(after))
	}
	for i, b := range before {
		if a := after[i]; a.text != b.text || a.size != b.size || a.at.Subtract(b.at).X > 1 || a.at.Subtract(b.at).Y > 1 {
			t.Errorf("%v became %v", b, a)
		}
	}
}

// TestFieldsLineUp looks at where fields of every kind are drawn in the same room: their borders begin and end together.
func TestFieldsLineUp(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		newApp(t)
		env := testEnv()
		entry, date, pick := NewEntry(env, 9), NewDateField(env, fixedToday), NewSelect(env, kinds(), 0, "")
		show(t, Light, scale, fyne.NewSize(400, 500), Pad(Group, Group, Column(Gap, entry, date, pick)))
		border := func(o fyne.Widget) (fyne.Position, fyne.Size) {
			for _, part := range test.WidgetRenderer(o).Objects() {
				r, ok := part.(*canvas.Rectangle)
				if ok && r.Visible() && r.StrokeColor == lightPalette[Edge] {
					return r.Position(), r.Size()
				}
			}
			t.Fatalf("%T has no border", o)
			return fyne.Position{}, fyne.Size{}
		}
		for _, o := range []fyne.Widget{entry, date, pick} {
			if p, s := border(o); !p.IsZero() || s != o.Size() {
				t.Errorf("at %v: %T of %v has its border at %v, %v", scale, o, o.Size(), p, s)
			}
		}
		if e, s := entry.MinSize().Height, pick.MinSize().Height; e-s > 3 || s-e > 3 {
			t.Errorf("at %v an entry is %v high, a select %v", scale, e, s)
		}
	}
}
