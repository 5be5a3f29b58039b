package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/test"

	"daybook/ui/uitest"
)

func dialogStage(t *testing.T) (*Env, *keys, *Entry, fyne.Window) {
	t.Helper()
	newApp(t)
	env, k := listening()
	field := NewEntry(env, 40)
	w := stage(t, field, NewButton(env, Outline, "other", "", nil))
	env.Attach(w.Canvas())
	w.Canvas().Focus(field)
	return env, k, field, w
}

func TestConfirmIsSafe(t *testing.T) {
	for _, tc := range []struct {
		name string
		keys []fyne.KeyName
		done bool
	}{
		{"Enter on the safe button", []fyne.KeyName{fyne.KeyReturn}, false},
		{"Space on the safe button", []fyne.KeyName{fyne.KeySpace}, false},
		{"Esc", []fyne.KeyName{fyne.KeyEscape}, false},
		{"Tab to the other, Enter", []fyne.KeyName{fyne.KeyTab, fyne.KeyReturn}, true},
		{"Right, Space", []fyne.KeyName{fyne.KeyRight, fyne.KeySpace}, true},
		{"Right, Left, Space", []fyne.KeyName{fyne.KeyRight, fyne.KeyLeft, fyne.KeySpace}, false},
		{"Tab, Esc", []fyne.KeyName{fyne.KeyTab, fyne.KeyEscape}, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			env, _, field, w := dialogStage(t)
			done := false
			Confirm(env, w.Canvas(), "Start over?", "What was typed is thrown away.", "Throw away", func() { done = true })
			if !ModalOpen(w.Canvas()) {
				t.Fatal("not open")
			}
			for _, k := range tc.keys {
				uitest.Press(w, k)
			}
			if done != tc.done || ModalOpen(w.Canvas()) {
				t.Errorf("done %v, open %v", done, ModalOpen(w.Canvas()))
			}
			if w.Canvas().Focused() != field {
				t.Errorf("the focus is at %T, not where it was", w.Canvas().Focused())
			}
			if field.Text != "" {
				t.Errorf("the field behind got %q", field.Text)
			}
		})
	}
}

func TestDialogKeepsKeysFromTheWindow(t *testing.T) {
	env, got, _, w := dialogStage(t)
	d := Message(env, w.Canvas(), "Saved", "It is saved.")
	for _, k := range []fyne.KeyName{fyne.KeyF1, fyne.KeyF2, fyne.KeyPageDown} {
		uitest.Press(w, k)
	}
	uitest.Type(w, "7")
	w.Canvas().Unfocus()
	uitest.Press(w, fyne.KeyF3)
	uitest.Type(w, "8")
	if got.names != nil || got.runes != nil {
		t.Errorf("went past the dialog: %v %q", got.names, string(got.runes))
	}
	uitest.Press(w, fyne.KeyEscape)
	if ModalOpen(w.Canvas()) {
		t.Error("Esc with nothing focused does not close")
	}
	d.Close() // again: nothing
	uitest.Press(w, fyne.KeyF1)
	if len(got.names) != 1 {
		t.Errorf("after closing the window gets %v", got.names)
	}
}

func TestFieldKeepsItsCaretBehindADialog(t *testing.T) {
	env, _, field, w := dialogStage(t)
	uitest.Type(w, "Zoé")
	Message(env, w.Canvas(), "Keys", "F1 shows the keys.")
	uitest.Press(w, fyne.KeyEscape)
	if field.SelectedText() != "" {
		t.Errorf("%q is selected: the next letter would wipe it", field.SelectedText())
	}
	uitest.Type(w, "x")
	if field.Text != "Zoéx" {
		t.Errorf("typed on: %q", field.Text)
	}
}

func TestGoToDate(t *testing.T) {
	env, _, _, w := dialogStage(t)
	d := NewDateField(env, fixedToday)
	went := ""
	ShowDialog(env, w.Canvas(), DialogSpec{
		Title: "Go to date", Body: d, First: d, Enter: 1,
		Actions: []Action{{Label: "Cancel"}, {Label: "Go", Kind: Filled, Do: func() { went = d.Text }}},
	})
	uitest.Type(w, "+7\n")
	if went != "2026-10-12" || ModalOpen(w.Canvas()) {
		t.Errorf("went to %q, open %v", went, ModalOpen(w.Canvas()))
	}
}

func TestAskGivesWays(t *testing.T) {
	env, _, _, w := dialogStage(t)
	chosen := ""
	ways := []Action{
		{Label: "Restore", Kind: Filled, Do: func() { chosen = "restore" }},
		{Label: "Keep for later", Do: func() { chosen = "keep" }},
		{Label: "Throw away", Do: func() { chosen = "throw" }},
	}
	d := Ask(env, w.Canvas(), "A booking was not finished", "What now?", 1, ways...)
	if w.Canvas().Focused() != d.buttons[1] {
		t.Error("the focus is not on the safe way")
	}
	uitest.Press(w, fyne.KeyEscape)
	if chosen != "keep" {
		t.Errorf("Esc means %q", chosen)
	}
	Ask(env, w.Canvas(), "A booking was not finished", "What now?", 1, ways...)
	uitest.Press(w, fyne.KeyTab)
	uitest.Press(w, fyne.KeyReturn)
	if chosen != "throw" {
		t.Errorf("the next way is %q", chosen)
	}
}

func TestDialogWithAField(t *testing.T) {
	env, _, behind, w := dialogStage(t)
	inner := NewEntry(env, 20)
	said := ""
	ShowDialog(env, w.Canvas(), DialogSpec{
		Title: "Go to date", Body: NewFormRow(env, "Date", false, inner), First: inner, Enter: 1,
		Actions: []Action{{Label: "Cancel"}, {Label: "Go", Kind: Filled, Do: func() { said = inner.Text }}},
	})
	if w.Canvas().Focused() != inner {
		t.Fatal("the field does not have the focus")
	}
	uitest.Type(w, "+7 x\n")
	if said != "+7 x" || behind.Text != "" || w.Canvas().Focused() != behind {
		t.Errorf("said %q, behind %q, focus %T", said, behind.Text, w.Canvas().Focused())
	}
}

func TestDialogsOnDialogs(t *testing.T) {
	env, got, field, w := dialogStage(t)
	var second *Dialog
	ShowDialog(env, w.Canvas(), DialogSpec{
		Title: "Settings", Body: NewSelect(env, kinds(), 0, ""),
		Actions: []Action{{Label: "Close"}},
	})
	second = Confirm(env, w.Canvas(), "Sure?", "", "Yes", nil)
	uitest.Press(w, fyne.KeyEscape)
	if len(w.Canvas().Overlays().List()) != 1 {
		t.Fatal("Esc closed more than the topmost")
	}
	second.Close()
	uitest.Press(w, fyne.KeyEscape)
	if ModalOpen(w.Canvas()) || w.Canvas().Focused() != field || got.names != nil || len(env.dialogs) != 0 {
		t.Errorf("open %v, focus %T, keys %v, %d left", ModalOpen(w.Canvas()), w.Canvas().Focused(), got.names, len(env.dialogs))
	}
}

func TestProgress(t *testing.T) {
	env, _, field, w := dialogStage(t)
	cancelled := 0
	p := ShowProgress(env, w.Canvas(), "Importing", func() { cancelled++ })
	p.Set(0.25, "16 of 64")
	if p.bar.Part() != 0.25 || p.note.Text() != "16 of 64" {
		t.Errorf("shows %v, %q", p.bar.Part(), p.note.Text())
	}
	if now, all := p.bar.now.Size().Width, p.bar.trough.Size().Width; now < 0.24*all || now > 0.26*all {
		t.Errorf("a quarter is drawn as %v of %v", now, all)
	}
	for _, v := range []float64{-1, 2} {
		p.Set(v, "")
		if got := p.bar.Part(); got < 0 || got > 1 {
			t.Errorf("%v shown as %v", v, got)
		}
	}
	uitest.Press(w, fyne.KeyReturn) // held since the work began
	uitest.Press(w, fyne.KeySpace)
	if cancelled != 0 || !p.Open() {
		t.Error("an Enter that began the work cancels it")
	}
	uitest.Press(w, fyne.KeyEscape)
	if cancelled != 1 || ModalOpen(w.Canvas()) || w.Canvas().Focused() != field {
		t.Errorf("cancelled %d times, open %v", cancelled, ModalOpen(w.Canvas()))
	}
	p.Set(1, "late news") // the work goes on a moment
	p.Close()
	p = ShowProgress(env, w.Canvas(), "Importing", func() { cancelled++ })
	uitest.Press(w, fyne.KeyTab)
	uitest.Press(w, fyne.KeyReturn)
	if cancelled != 2 || p.Open() || w.Canvas().Focused() != field {
		t.Errorf("by its button: cancelled %d times, open %v", cancelled, p.Open())
	}
	p = ShowProgress(env, w.Canvas(), "Saving", nil)
	uitest.Press(w, fyne.KeyEscape)
	uitest.Press(w, fyne.KeyReturn)
	if !ModalOpen(w.Canvas()) {
		t.Error("work that cannot be stopped was left")
	}
	p.Close()
	if ModalOpen(w.Canvas()) {
		t.Error("not closed")
	}
}

func TestDialogFitsTheWindow(t *testing.T) {
	long := ""
	for range 120 {
		long += "The place is free again for others. "
	}
	for _, scale := range []float32{1, 1.5, 2} {
		newApp(t)
		env := testEnv()
		w := show(t, Light, scale, fyne.NewSize(1024, 768), NewText("behind"))
		d := Confirm(env, w.Canvas(), "A title that is rather long for a dialog", long, "Throw everything away", nil)
		f := d.frame
		if f.Position().X < 0 || f.Position().Y < 0 || f.Position().Y+f.Size().Height > 768 || f.Position().X+f.Size().Width > 1024 {
			t.Errorf("at %v: %v at %v", scale, f.Size(), f.Position())
		}
		textInside(t, "buttons", d.row)
		if d.row.Position().Y+d.inner.Position().Y+d.row.Size().Height > f.Position().Y+f.Size().Height {
			t.Errorf("at %v the buttons fall out of the frame", scale)
		}
	}
}

func TestVeiled(t *testing.T) {
	env, got, field, w := dialogStage(t)
	closed := false
	d := dialog.NewCustom("Save", "Close", NewText("file"), w)
	Veiled(env, w.Canvas(), d, func() { closed = true })
	if len(w.Canvas().Overlays().List()) != 2 {
		t.Fatalf("%d layers, want veil and dialog", len(w.Canvas().Overlays().List()))
	}
	uitest.Press(w, fyne.KeyF1)
	uitest.Press(w, fyne.KeyEscape)
	if !closed || ModalOpen(w.Canvas()) || w.Canvas().Focused() != field || got.names != nil {
		t.Errorf("closed %v, open %v, focus %T, keys %v", closed, ModalOpen(w.Canvas()), w.Canvas().Focused(), got.names)
	}
}

func TestClickBesideADialog(t *testing.T) {
	env, _, field, w := dialogStage(t)
	clicked := 0
	behind := NewButton(env, Outline, "behind", "", func() { clicked++ })
	w.SetContent(Column(Gap, field, behind))
	Message(env, w.Canvas(), "Note", "x")
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 45))
	if clicked != 0 || !ModalOpen(w.Canvas()) {
		t.Errorf("clicked %d times behind, open %v", clicked, ModalOpen(w.Canvas()))
	}
}
