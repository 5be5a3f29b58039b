package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

type bench struct {
	w       fyne.Window
	a       *Accordion
	fields  [3]*Entry
	before  *Button
	after   *Button
	changes []int
	keys    *keys
}

func newBench(t *testing.T) *bench {
	t.Helper()
	newApp(t)
	env, k := listening()
	b := &bench{keys: k}
	var panels []Panel
	for i, title := range []string{"Overview", "Passport Service", "Biometrics Collection"} {
		b.fields[i] = NewEntry(env, 20)
		panels = append(panels, Panel{Title: title, Note: "a note", Hint: "Ctrl+1", Body: Column(Gap, b.fields[i])})
	}
	b.a = NewAccordion(env, panels...)
	b.a.OnChanged = func(i int) { b.changes = append(b.changes, i) }
	b.before, b.after = NewButton(env, Outline, "before", "", nil), NewButton(env, Outline, "after", "", nil)
	b.w = stage(t, b.before, b.a, b.after)
	return b
}

func TestAccordionTabOrder(t *testing.T) {
	b := newBench(t)
	h := []fyne.Focusable{b.a.Header(0), b.a.Header(1), b.a.Header(2)}
	if got, want := focusOrder(b.w, 5), []fyne.Focusable{b.before, h[0], h[1], h[2], b.after}; !same(got, want) {
		t.Errorf("all closed: %v", got)
	}
	b.a.Open(1)
	if got, want := focusOrder(b.w, 6), []fyne.Focusable{b.before, h[0], h[1], b.fields[1], h[2], b.after}; !same(got, want) {
		t.Errorf("second open: a header is not directly followed by its body: %v", got)
	}
}

func same(a, b []fyne.Focusable) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestAccordionOneOpen(t *testing.T) {
	b := newBench(t)
	for _, i := range []int{0, 2, 2, 1, -1, 7, 0} {
		b.a.Open(i)
	}
	if d := cmp.Diff([]int{0, 2, 1, -1, 0}, b.changes); d != "" {
		t.Error("changes told:", d)
	}
	for i, p := range b.a.panels {
		if open := p.body.Visible(); open != (i == 0) {
			t.Errorf("panel %d open: %v", i, open)
		}
	}
}

func TestAccordionNeverLeavesFocusInAClosedBody(t *testing.T) {
	b := newBench(t)
	b.a.Enter(0)
	if b.w.Canvas().Focused() != b.fields[0] {
		t.Fatal("Enter does not go to the first field")
	}
	b.a.Open(2)
	if b.w.Canvas().Focused() != b.a.Header(2) {
		t.Errorf("focus at %T after another panel opened", b.w.Canvas().Focused())
	}
	b.a.Enter(2)
	b.a.Open(-1)
	if b.w.Canvas().Focused() != b.a.Header(2) {
		t.Errorf("focus at %T after all closed", b.w.Canvas().Focused())
	}
	b.w.Canvas().Focus(b.after)
	b.a.Open(1)
	if b.w.Canvas().Focused() != b.after {
		t.Error("opening took the focus from elsewhere")
	}
}

func TestAccordionHeaderKeys(t *testing.T) {
	b := newBench(t)
	b.w.Canvas().Focus(b.a.Header(1))
	for _, step := range []struct {
		key  fyne.KeyName
		open int
	}{
		{fyne.KeyReturn, 1},
		{fyne.KeyReturn, -1},
		{fyne.KeySpace, 1},
		{fyne.KeyRight, 1},
		{fyne.KeyLeft, -1},
		{fyne.KeyLeft, -1},
		{fyne.KeyRight, 1},
		{fyne.KeyEnter, -1},
		{fyne.KeyF1, -1},
	} {
		uitest.Press(b.w, step.key)
		if b.a.Opened() != step.open {
			t.Errorf("after %s open is %d, want %d", step.key, b.a.Opened(), step.open)
		}
	}
	uitest.Type(b.w, "1")
	if d := cmp.Diff([]fyne.KeyName{fyne.KeyF1, "1"}, b.keys.names); d != "" || string(b.keys.runes) != "1" {
		t.Error("keys passed on:", d, string(b.keys.runes))
	}
	test.Tap(b.a.panels[0].header)
	if b.a.Opened() != 0 || b.w.Canvas().Focused() != b.a.Header(0) {
		t.Error("a click does not open")
	}
}

func TestAccordionTakesTheRoomItNeeds(t *testing.T) {
	b := newBench(t)
	closed := b.a.MinSize().Height
	b.a.Open(0)
	if open := b.a.MinSize().Height; open < closed+b.fields[0].MinSize().Height {
		t.Errorf("open %v, closed %v", open, closed)
	}
	relayout()
	if y, head := b.a.panels[0].body.Position().Y, b.a.panels[0].header.Size().Height; y < head {
		t.Errorf("the body at %v lies over the header of %v", y, head)
	}
	textInside(t, "header", b.a.panels[0].header)
}

func TestAccordionNoteGoesBelowWhereThereIsNoRoom(t *testing.T) {
	b := newBench(t)
	h := b.a.panels[0].header
	one := h.MinSize().Height
	if h.below {
		t.Fatal("a short note stands below the title")
	}
	b.a.SetNote(0, "a much longer note than there is room for beside the title in a window of this width, so that it must go below it")
	b.a.SetNote(9, "nowhere")
	relayout()
	if !h.below || h.Size().Height <= one {
		t.Errorf("below %v, %v high, was %v", h.below, h.Size().Height, one)
	}
	textInside(t, "header", h)
	if next := b.a.panels[1].Position().Y; next < h.Size().Height {
		t.Errorf("the next panel at %v lies over the header of %v", next, h.Size().Height)
	}
}
