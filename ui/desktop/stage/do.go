package stage

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// Press presses a key with the modifiers held, and lets what follows happen.
func (s *Stage) Press(key fyne.KeyName, mods ...fyne.KeyModifier) {
	s.wait()
	uitest.Press(s.Window, key, mods...)
	s.Queue.Drain()
}

// Ctrl presses a key with Ctrl and perhaps others held.
func (s *Stage) Ctrl(key fyne.KeyName, mods ...fyne.KeyModifier) {
	s.Press(key, append(mods, fyne.KeyModifierControl)...)
}

// Keys presses keys one after the other.
func (s *Stage) Keys(keys ...fyne.KeyName) {
	for _, key := range keys {
		s.Press(key)
	}
}

// Tab presses Tab so many times.
func (s *Stage) Tab(n int) {
	for range n {
		s.Press(fyne.KeyTab)
	}
}

// TabUntil presses Tab, perhaps with Shift, until the focus is where it is asked for.
func (s *Stage) TabUntil(there func(fyne.Focusable) bool, mods ...fyne.KeyModifier) {
	s.T.Helper()
	for range 40 {
		if s.Press(fyne.KeyTab, mods...); there(s.Window.Canvas().Focused()) {
			return
		}
	}
	s.T.Fatal("it cannot be reached by Tab")
}

// TabTo goes on by Tab to the button with a label.
func (s *Stage) TabTo(label string) {
	s.T.Helper()
	s.TabUntil(func(fyne.Focusable) bool { return s.Focused() == label })
}

// Write types a text at the stage's pace, and lets what follows happen.
func (s *Stage) Write(text string) {
	if s.Pace == 0 {
		uitest.Type(s.Window, text)
		s.Queue.Drain()
		return
	}
	for _, r := range text {
		s.wait()
		uitest.Type(s.Window, string(r))
		s.Queue.Drain()
	}
}

// The time from one key to the next.
const (
	person  = time.Second
	scanner = 5 * time.Millisecond
)

// Strokes is the clock of the keys, for kit.Env: each key comes at a person's pace, but for those of Scan.
func (s *Stage) Strokes() time.Time {
	s.strokes = s.strokes.Add(s.stroke)
	return s.strokes
}

// Scan types a text as a scanner does, with its Enter.
func (s *Stage) Scan(text string) {
	s.strokes, s.stroke = s.strokes.Add(person), scanner
	defer func() { s.stroke = person }()
	for _, r := range text + "\n" {
		uitest.Type(s.Window, string(r))
		s.Queue.Drain()
	}
}

// Over types a text over what stands in the field.
func (s *Stage) Over(text string) {
	s.Ctrl(fyne.KeyA)
	s.Write(text)
}

// Escape closes what lies over the window, one after the other, with Esc.
func (s *Stage) Escape() {
	s.T.Helper()
	for range 9 {
		if !s.Modal() {
			return
		}
		s.Press(fyne.KeyEscape)
	}
	s.T.Fatal("Esc does not lead out")
}

func (s *Stage) wait() {
	if s.Pace > 0 {
		s.Queue.Advance(s.Pace)
	}
}

// Modal tells whether anything lies over the window.
func (s *Stage) Modal() bool { return kit.ModalOpen(s.Window.Canvas()) }

// Focused is the label of the button that has the focus, "list" for a list, or "".
func (s *Stage) Focused() string {
	switch f := s.Window.Canvas().Focused().(type) {
	case *kit.Button:
		return f.Label()
	case *kit.RowList:
		return "list"
	}
	return ""
}

// Says checks that the window says all of some texts.
func (s *Stage) Says(texts ...string) {
	s.T.Helper()
	for _, text := range texts {
		if !uitest.Says(s.Window, text) {
			s.T.Errorf("the window does not say %q", text)
		}
	}
}

// SaysNot checks that the window says none of some texts.
func (s *Stage) SaysNot(texts ...string) {
	s.T.Helper()
	for _, text := range texts {
		if uitest.Says(s.Window, text) {
			s.T.Errorf("the window says %q", text)
		}
	}
}

// Sees tells whether all lines of a text are in sight, not only somewhere on the page.
func (s *Stage) Sees(text string) bool {
	uitest.Relayout()
	var lines []string
	for _, p := range uitest.Parts(s.Window) {
		if p.Text() != "" && p.Area.In(p.Shown.Grown(1)) {
			lines = append(lines, p.Text())
		}
	}
	return strings.Contains(strings.Join(lines, " "), text)
}

// Told is what was told last in passing, or "".
func (s *Stage) Told() string {
	if len(s.Toasts) == 0 {
		return ""
	}
	return s.Toasts[len(s.Toasts)-1].Text
}

// Texts are all words drawn, in the order they are drawn.
func (s *Stage) Texts() []string {
	var texts []string
	for _, seen := range uitest.Texts(s.Window) {
		texts = append(texts, seen.Text)
	}
	return texts
}

// Picture leaves a picture of the window in the folder DAYBOOK_GALLERY, if it names one.
func (s *Stage) Picture(name string) {
	s.T.Helper()
	s.Must(uitest.Picture(s.Window, name))
}

// inEither is the text if it says a message in any language, or "".
func (s *Stage) inEither(id, text string) string {
	for _, language := range translations.Languages() {
		if s.Catalogue.In(language).T(id) == text {
			return text
		}
	}
	return ""
}
