package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestFormRowMessages(t *testing.T) {
	newApp(t)
	e := NewEntry(testEnv(), 20)
	r := NewFormRow(testEnv(), "Contact phone", true, e)
	below := NewText("below")
	w := stage(t, r, below)
	if r.label.Text() != "Contact phone (required)" || r.Message() != "" {
		t.Errorf("label %q, message %q", r.label.Text(), r.Message())
	}
	quiet := r.MinSize().Height
	r.SetError("This is not a phone number.")
	if r.Message() != "Error: This is not a phone number." || !e.bad || r.message.tone != ToneRefused {
		t.Errorf("error: %q, field wrong %v", r.Message(), e.bad)
	}
	if r.MinSize().Height <= quiet {
		t.Error("the message takes no room")
	}
	relayout()
	if r.message.Position().Y < e.Position().Y+e.Size().Height {
		t.Error("the message does not stand below the field")
	}
	textInside(t, "row", r)
	r.SetWarning("Fewer than ten digits.")
	if r.Message() != "Look: Fewer than ten digits." || e.bad || r.message.tone != ToneLate {
		t.Errorf("warning: %q, field wrong %v", r.Message(), e.bad)
	}
	r.SetWarning("")
	if r.Message() != "" || r.MinSize().Height != quiet {
		t.Errorf("cleared: %q, %v high, was %v", r.Message(), r.MinSize().Height, quiet)
	}
	r.Focus()
	if w.Canvas().Focused() != e {
		t.Error("the focus is not on the field")
	}
}

func TestFormRowAroundAnything(t *testing.T) {
	newApp(t)
	for _, field := range []fyne.CanvasObject{
		NewText("words"), NewSelect(nil, kinds(), 0, ""), NewRadioGroup(nil, kinds(), 0), NewDateField(nil, fixedToday),
	} {
		r := NewFormRow(nil, "Label", true, field)
		stage(t, r)
		r.SetError("wrong")
		r.Focus()
		if r.Message() != "wrong" || r.label.Text() != "Label" {
			t.Errorf("%T without words: %q, %q", field, r.label.Text(), r.Message())
		}
	}
}

func TestLongMessageWraps(t *testing.T) {
	newApp(t)
	r := NewFormRow(testEnv(), "Date on the letter", false, NewEntry(testEnv(), 20))
	w := stage(t, r)
	w.Resize(fyne.NewSize(260, 400))
	r.SetError("The letter was written more than thirty days ago, so the deadline in it has gone by: ask for the new letter.")
	relayout()
	if len(r.message.text.lines) < 3 {
		t.Errorf("%d lines in 260 units", len(r.message.text.lines))
	}
	textInside(t, "row", r)
}
