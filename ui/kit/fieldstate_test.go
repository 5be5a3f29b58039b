package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daybook/ui/uitest"
)

// TestFormRowFromStateToState goes through messages in the order a form gives them while a person types.
func TestFormRowFromStateToState(t *testing.T) {
	newApp(t)
	e := NewEntry(testEnv(), 20)
	r := NewFormRow(testEnv(), "Phone", false, e)
	stage(t, r, NewText("below"))
	quiet := r.MinSize().Height
	for i, step := range []struct {
		do   func()
		want string
		tone Tone
		bad  bool
	}{
		{func() { r.SetError("") }, "", Plain, false},
		{func() { r.SetError("too short") }, "Error: too short", ToneRefused, true},
		{func() { r.SetError("no number") }, "Error: no number", ToneRefused, true},
		{func() { r.SetError("") }, "", ToneRefused, false},
		{func() { r.SetWarning("unusual") }, "Look: unusual", ToneLate, false},
		{func() { r.SetError("too long") }, "Error: too long", ToneRefused, true},
		{func() { r.SetWarning("unusual") }, "Look: unusual", ToneLate, false},
		{func() { r.SetWarning("") }, "", ToneLate, false},
	} {
		step.do()
		relayout()
		if r.Message() != step.want || e.bad != step.bad || step.want != "" && r.message.tone != step.tone {
			t.Errorf("step %d: %q, wrong %v, tone %d", i, r.Message(), e.bad, r.message.tone)
		}
		if higher := r.MinSize().Height > quiet; higher != (step.want != "") {
			t.Errorf("step %d: higher %v for %q", i, higher, step.want)
		}
		textInside(t, "row", r)
	}
}

// TestFormRowKeepsTheCaret says what is wrong while a person types: the field keeps focus, caret and text.
func TestFormRowKeepsTheCaret(t *testing.T) {
	newApp(t)
	e := NewEntry(testEnv(), 20)
	r := NewFormRow(testEnv(), "Phone", true, e)
	e.OnChanged = func(text string) {
		if len(text) < 4 {
			r.SetError("too short")
			return
		}
		r.SetError("")
	}
	w := stage(t, r)
	r.Focus()
	for i, typed := range "7095550" {
		uitest.TypeRune(w, typed)
		if w.Canvas().Focused() != e || e.Caret() != i+1 || e.SelectedText() != "" || (r.Message() == "") != (i >= 3) {
			t.Fatalf("after %d: focus %T, caret %d, %q", i+1, w.Canvas().Focused(), e.Caret(), r.Message())
		}
	}
	if e.Text != "7095550" {
		t.Errorf("%q", e.Text)
	}
}

// TestFormRowLabels compares labels with and without the word for what must be filled.
func TestFormRowLabels(t *testing.T) {
	newApp(t)
	none := testEnv()
	none.Words.Required = ""
	for _, tc := range []struct {
		name     string
		env      *Env
		required bool
		want     string
	}{
		{"free", testEnv(), false, "Nom"},
		{"required", testEnv(), true, "Nom (required)"},
		{"required without the word", none, true, "Nom"},
		{"without Env", nil, true, "Nom"},
	} {
		r := NewFormRow(tc.env, "Nom", tc.required, NewText("a text cannot have the focus"))
		w := stage(t, r)
		r.Focus()
		if r.label.Text() != tc.want || w.Canvas().Focused() != nil {
			t.Errorf("%s: %q, focus %T", tc.name, r.label.Text(), w.Canvas().Focused())
		}
		if need, label := r.MinSize().Width, LineWidth(r.label); need < label {
			t.Errorf("%s: the row needs %v, its label %v", tc.name, need, label)
		}
	}
}

// TestEntryBorder goes through all states of a field: an error is a thicker border, not only another colour, and what is
// right again looks as before.
func TestEntryBorder(t *testing.T) {
	for _, create := range []func() *Entry{
		func() *Entry { return NewEntry(testEnv(), 9) },
		func() *Entry { return NewNotes(testEnv(), 3, 9) },
		func() *Entry { return NewPassphrase(testEnv(), 9) },
		func() *Entry { return &NewDateField(testEnv(), fixedToday).Entry },
	} {
		newApp(t)
		e := create()
		w := stage(t, e.self.(fyne.CanvasObject))
		relayout()
		border := test.WidgetRenderer(e.self.(fyne.Widget)).Objects()[2].(*canvas.Rectangle)
		for i, step := range []struct {
			do    func()
			role  fyne.ThemeColorName
			width float32
			ring  bool
		}{
			{func() {}, Edge, 1, false},
			{func() { e.SetBad(true) }, Refused, 2, false},
			{func() { w.Canvas().Focus(e.self) }, Refused, 2, true},
			{func() { w.Resize(fyne.NewSize(500, 300)) }, Refused, 2, true},
			{func() { e.SetBad(true) }, Refused, 2, true},
			{func() { e.SetBad(false) }, Focus, 1, true},
			{func() { w.Canvas().Unfocus() }, Edge, 1, false},
			{func() { e.Disable() }, Faint, 1, false},
			{func() { e.Enable() }, Edge, 1, false},
		} {
			step.do()
			if border.StrokeColor != lightPalette[step.role] || border.StrokeWidth != step.width || e.ring.Hidden == step.ring {
				t.Errorf("%T, step %d: %v, %v wide, ring hidden %v", e.self, i, border.StrokeColor, border.StrokeWidth, e.ring.Hidden)
			}
		}
	}
}

// TestEntryPasteInPlace pastes into the middle and over what is selected; undo takes a paste back whole.
func TestEntryPasteInPlace(t *testing.T) {
	for _, tc := range []struct {
		name        string
		text        string
		caret, mark int // characters before the caret; characters then selected to the left
		clip, want  string
		lost        int
	}{
		{"in the middle", "ab", 1, 0, "XY", "aXYb", 0},
		{"at the end", "ab", 2, 0, "XY", "abXY", 0},
		{"over a selection", "abcd", 3, 2, "X", "aXd", 0},
		{"over everything", "abcd", 4, 4, "0123456789", "01234567", 2},
		{"no room left", "01234567", 8, 0, "x", "01234567", 1},
		{"room for a part", "012345", 3, 0, "wxyz", "012wx345", 2},
		{"an accent is one character", "", 0, 0, "éèêëàâîïç", "éèêëàâîï", 1},
		{"nothing", "ab", 1, 0, "", "ab", 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			newApp(t)
			e := NewEntry(testEnv(), 8)
			lost := 0
			e.OnCut = func(n int) { lost += n }
			w := stage(t, e)
			w.Canvas().Focus(e)
			uitest.Type(w, tc.text)
			e.SetCaret(tc.caret)
			for range tc.mark {
				uitest.Press(w, fyne.KeyLeft, fyne.KeyModifierShift)
			}
			clipboard := fyne.CurrentApp().Clipboard()
			clipboard.SetContent(tc.clip)
			uitest.Press(w, fyne.KeyV, fyne.KeyModifierShortcutDefault)
			if e.Text != tc.want || lost != tc.lost {
				t.Errorf("%q, %d lost; want %q, %d", e.Text, lost, tc.want, tc.lost)
			}
			if clipboard.Content() != tc.clip {
				t.Errorf("pasting changed the clipboard to %q", clipboard.Content())
			}
			if tc.want != tc.text {
				uitest.Press(w, fyne.KeyZ, fyne.KeyModifierShortcutDefault)
				if tc.mark > 0 { // the toolkit takes back first what came, then what went
					uitest.Press(w, fyne.KeyZ, fyne.KeyModifierShortcutDefault)
				}
				if e.Text != tc.text {
					t.Errorf("undone: %q, want %q", e.Text, tc.text)
				}
			}
		})
	}
}
