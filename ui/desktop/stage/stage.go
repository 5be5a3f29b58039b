// Package stage is a window in which a part of the desktop is tried: what stands around it, a clock and work that only the
// test moves, what a person does and sees, and the sweeps through all looks and all words. Tests embed a Stage and add what
// is theirs. It is for tests only.
package stage

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// Stage is a window with what a test asks of it. What the part calls of its Context is kept here.
type Stage struct {
	T         testing.TB
	Queue     *uitest.Queue // nothing runs but when drained
	Catalogue *translations.Catalogue
	Words     *translations.Words
	Window    fyne.Window
	Env       *kit.Env
	// Context is what a part is built with. A test may change it before that; its Site is empty.
	Context screen.Context
	// Pace is how long a person takes for each key, with all that follows from it. 0: no time goes by, and a text is
	// written before any of it has consequences.
	Pace time.Duration

	Toasts    []kit.Toast // of Toast and Offer
	Opened    []Opened
	Showed    []uuid.UUID
	Kept      map[string]string // what was to be remembered
	Committed int

	// Own are words that EveryWord lets pass, because they are drawn at random.
	Own []string

	strokes time.Time     // the clock of the keys
	stroke  time.Duration // from one key to the next
	part    Part
	behind  *kit.Button
	pressed int
	failed  []error
}

// Opened is what a part asked the window to go to.
type Opened struct {
	Screen string
	Args   any
}

func (o Opened) String() string { return fmt.Sprint(o.Screen, " ", o.Args) }

// Catalogue is the program's own.
func Catalogue(t testing.TB) *translations.Catalogue {
	t.Helper()
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return catalogue
}

// Bare is a stage without a window, for a test whose window is the program's: it sets Window. The catalogue nil is the
// program's own.
func Bare(t testing.TB, now time.Time, catalogue *translations.Catalogue, language translations.Language) *Stage {
	t.Helper()
	if catalogue == nil {
		catalogue = Catalogue(t)
	}
	return &Stage{T: t, Queue: uitest.NewQueue(now), Catalogue: catalogue, Words: catalogue.In(language), Kept: map[string]string{}, stroke: person}
}

// New is a stage with an empty window as large as the room of a screen in a window of 1366 by 768, in light colours. When
// the test ends, failures the part told of that the test did not take (Failed) are errors, and so are presses of the button
// behind (Pressed).
func New(t testing.TB, now time.Time, catalogue *translations.Catalogue, language translations.Language) *Stage {
	t.Helper()
	s := Bare(t, now, catalogue, language)
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	s.Window = test.NewTempWindow(t, nil)
	s.Window.SetPadded(false)
	s.Window.Resize(fyne.NewSize(1216, 690))
	s.Env = &kit.Env{After: s.Queue.After, Strokes: s.Strokes}
	s.Env.Attach(s.Window.Canvas())
	s.Context = screen.Context{
		Env: s.Env, Runner: s.Queue.Runner(), Window: s.Window, Now: s.Queue.Now,
		Toast:     func(tone kit.Tone, text string) { s.Toasts = append(s.Toasts, kit.Toast{Tone: tone, Text: text}) },
		Offer:     func(toast kit.Toast) { s.Toasts = append(s.Toasts, toast) },
		Fail:      func(err error) { s.failed = append(s.failed, err) },
		Open:      func(name string, args any) { s.Opened = append(s.Opened, Opened{name, args}) },
		Show:      func(id uuid.UUID) { s.Showed = append(s.Showed, id) },
		Committed: func() { s.Committed++ },
		Remember:  func(name, value string) { s.Kept[name] = value },
		Recall:    func(name string) string { return s.Kept[name] },
	}
	s.Speak(language)
	t.Cleanup(s.left)
	return s
}

// Speak takes the words of another language; who wants them shown builds anew.
func (s *Stage) Speak(language translations.Language) {
	w := s.Catalogue.In(language)
	s.Words, s.Context.Words = w, w
	s.Env.Words = kit.Words{
		Required: w.T("kit.required"), Close: w.T("word.close"), Cancel: w.T("word.cancel"), Error: w.T("kit.error"), Warning: w.T("kit.warning"),
	}
}

// Must ends the test if there is an error.
func (s *Stage) Must(err error) {
	s.T.Helper()
	if err != nil {
		s.T.Fatal(err)
	}
}

// Failed takes the failures the part told of since it was asked last.
func (s *Stage) Failed() []error {
	failed := s.failed
	s.failed = nil
	return failed
}

// Pressed takes how often the button behind was pressed since it was asked last.
func (s *Stage) Pressed() int {
	pressed := s.pressed
	s.pressed = 0
	return pressed
}

// left are the failures and presses no test expected.
func (s *Stage) left() {
	for _, err := range s.Failed() {
		s.T.Errorf("it failed: %v", err)
	}
	if n := s.Pressed(); n > 0 {
		s.T.Errorf("the button behind was pressed %d times", n)
	}
}
