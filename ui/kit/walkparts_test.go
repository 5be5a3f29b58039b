package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// TestFocusablesLooksIntoEverything puts a field into each thing that can hold one.
func TestFocusablesLooksIntoEverything(t *testing.T) {
	hidden := func(o fyne.CanvasObject) fyne.CanvasObject { o.Hide(); return o }
	for _, tc := range []struct {
		name string
		hold func(field fyne.CanvasObject) fyne.CanvasObject
		want int
	}{
		{"itself", func(f fyne.CanvasObject) fyne.CanvasObject { return f }, 1},
		{"column", func(f fyne.CanvasObject) fyne.CanvasObject { return Column(Gap, f) }, 1},
		{"flow", func(f fyne.CanvasObject) fyne.CanvasObject { return Flow(nil, NewText("x"), f) }, 1},
		{"card", func(f fyne.CanvasObject) fyne.CanvasObject { return NewCard(Pad(1, 1, f)) }, 1},
		{"scroll", func(f fyne.CanvasObject) fyne.CanvasObject { return NewScroll(nil, f) }, 1},
		{"split", func(f fyne.CanvasObject) fyne.CanvasObject { return container.NewHSplit(NewText("x"), f) }, 1},
		{"page", func(f fyne.CanvasObject) fyne.CanvasObject { return Page(nil, 300, nil, f, nil) }, 1},
		{"form row", func(f fyne.CanvasObject) fyne.CanvasObject { return NewFormRow(nil, "x", false, f) }, 1},
		{"open panel", func(f fyne.CanvasObject) fyne.CanvasObject {
			a := NewAccordion(nil, Panel{Title: "x", Body: f})
			a.Open(0)
			return a
		}, 2},
		{"closed panel", func(f fyne.CanvasObject) fyne.CanvasObject { return NewAccordion(nil, Panel{Title: "x", Body: f}) }, 1},
		{"empty list", func(f fyne.CanvasObject) fyne.CanvasObject { return NewRowList(nil, nil, f) }, 2},
		{"hidden column", func(f fyne.CanvasObject) fyne.CanvasObject { return hidden(Column(Gap, f)) }, 0},
		{"a column with a hidden card", func(f fyne.CanvasObject) fyne.CanvasObject { return Column(Gap, hidden(NewCard(f))) }, 0},
		{"nothing", func(fyne.CanvasObject) fyne.CanvasObject { return nil }, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			newApp(t)
			field := NewEntry(nil, 5)
			got := Focusables(tc.hold(field))
			if len(got) != tc.want {
				t.Fatalf("%d found, want %d: %v", len(got), tc.want, got)
			}
			if len(got) > 0 && tc.name != "closed panel" && got[len(got)-1] != fyne.Focusable(field) {
				t.Errorf("found %T last, not the field", got[len(got)-1])
			}
		})
	}
}

// TestLineWidth compares what a text would need in one line with what it needs uncut.
func TestLineWidth(t *testing.T) {
	newApp(t)
	const words = "St. John’s Service Canada Centre"
	full := NewBarText(words).As(Full)
	for _, o := range []Overflow{Full, Truncate, Wrap} {
		cut := NewBarText(words).As(o)
		if got, want := LineWidth(cut), full.MinSize().Width; got != want {
			t.Errorf("overflow %d: %v, want %v", o, got, want)
		}
	}
	if LineWidth(NewText("")) != 0 {
		t.Error("an empty text has a width")
	}
	if LineWidth(NewBarTitle(words)) <= LineWidth(full) {
		t.Error("bold is not wider")
	}
	small := LineWidth(full)
	fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, 2))
	if big := LineWidth(full); big < 1.9*small {
		t.Errorf("at 200 %% %v, at 100 %% %v", big, small)
	}
}

// TestPageInEveryShape lays a page out with and without head and foot, in windows with room and without: the parts never
// overlap, the foot is never out of sight.
func TestPageInEveryShape(t *testing.T) {
	for _, tc := range []struct {
		name       string
		head, foot bool
		lines      int
		size       fyne.Size
	}{
		{"short with all", true, true, 1, fyne.NewSize(1024, 768)},
		{"long with all", true, true, 200, fyne.NewSize(1024, 768)},
		{"long in a low window", true, true, 200, fyne.NewSize(500, 300)},
		{"no head", false, true, 200, fyne.NewSize(800, 600)},
		{"no foot", true, false, 200, fyne.NewSize(800, 600)},
		{"body alone", false, false, 3, fyne.NewSize(300, 200)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			newApp(t)
			var head, foot fyne.CanvasObject
			if tc.head {
				head = NewHeading("A title that may need a second line in a narrow window").As(Wrap)
			}
			if tc.foot {
				foot = NewButton(nil, Filled, "Next", "", nil)
			}
			p := Page(nil, 600, head, NewText(strings.Repeat("One line.\n", tc.lines)), foot).(*fyne.Container)
			show(t, Light, 1, tc.size, p)
			relayout()
			var end float32
			for i, o := range p.Objects {
				if y := o.Position().Y; y < end-0.1 {
					t.Errorf("part %d at %v, the one above ends at %v", i, y, end)
				}
				if x := o.Position().X; x < 0 || x+o.Size().Width > tc.size.Width {
					t.Errorf("part %d from %v, %v wide", i, x, o.Size().Width)
				}
				end = o.Position().Y + o.Size().Height
			}
			if end > tc.size.Height {
				t.Errorf("ends at %v", end)
			}
			scroll := p.Objects[1].(*container.Scroll)
			if fits := scroll.Content.MinSize().Height <= scroll.Size().Height+0.1; fits == (tc.lines > 100) {
				t.Errorf("%d lines fit: %v", tc.lines, fits)
			}
		})
	}
}

// TestColumnsOfAListMayChange replaces the columns again and again, as when a window is made narrow and wide.
func TestColumnsOfAListMayChange(t *testing.T) {
	l, w, _ := listStage(t, 30)
	w.Canvas().Focus(l)
	l.Select("id7")
	for n := range 6 {
		var columns []RowColumn
		for range n + 1 {
			columns = append(columns, RowColumn{Title: "T", Weight: 1})
		}
		l.SetColumns(columns)
		if len(l.Rows()) != 0 {
			t.Errorf("%d rows are left for cells of other columns", len(l.Rows()))
		}
		l.SetRows(peopleRows(30))
		if id, ok := l.Selected(); id != "id7" || !ok || w.Canvas().Focused() != l {
			t.Fatalf("%d columns: selected %q, focus %T", n+1, id, w.Canvas().Focused())
		}
		for _, line := range l.lines {
			if len(line.texts) != n+1 {
				t.Fatalf("%d texts in a line of %d columns", len(line.texts), n+1)
			}
		}
		textInside(t, "list", l)
	}
	unshown := NewRowList(nil, peopleColumns(), nil)
	unshown.SetColumns([]RowColumn{{Title: "One", Weight: 1}})
	unshown.SetRows(peopleRows(2))
	stage(t, unshown)
	if len(unshown.head) != 1 || len(unshown.lines) == 0 {
		t.Errorf("%d heads, %d lines", len(unshown.head), len(unshown.lines))
	}
}
