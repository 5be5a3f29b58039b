package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// A scanner types a number and Enter much faster than people type: but for its first character, no key of it may be a
// command (design.md §12).
const (
	scanPace  = 60 * time.Millisecond  // the most between two characters of a scanner
	scanHold  = 150 * time.Millisecond // after so long without another, they were a person's after all
	scanLeast = 6                      // characters of the shortest number worth scanning
)

// scan holds back the characters that follow another at a scanner's pace, up to its Enter. If that does not come, they act
// a moment later, as they do for a person whose keys piled up behind a slow frame.
type scan struct {
	env    *Env
	canvas fyne.Canvas
	text   []rune // the first of them has acted
	over   *layer // the topmost dialog before the first acted
	last   time.Time
	stop   func()
	acting bool // what was held back acts now
}

// Within is an Env for what comes and goes with a part of the window, so that the window's own keeps nothing of it. It
// passes all on.
func (e *Env) Within() *Env {
	return &Env{OnInput: e.Input, OnKey: e.Pass, OnRune: e.PassRune, After: e.After, Now: e.Now, Words: e.Words, scan: e.scan}
}

// HoldRune tells whether a character is held back, as it may be a scanner's. Widgets that are no fields ask first thing,
// and then do nothing with it.
func (e *Env) HoldRune(r rune) bool {
	e.Input()
	return e != nil && e.scan != nil && e.scan.hold(r)
}

// HoldKey tells whether a key was the Enter of a scanner. Widgets that are no fields ask first thing, and then do nothing
// with it.
func (e *Env) HoldKey(ev *fyne.KeyEvent) bool {
	e.Input()
	return e != nil && e.scan != nil && !printing(ev.Name) && e.scan.ends(ev.Name)
}

func (s *scan) hold(r rune) bool {
	if s.acting {
		return false
	}
	now := s.env.Strokes()
	goesOn := len(s.text) > 0 && now.Sub(s.last) <= scanPace
	if !goesOn {
		s.act()
		s.over = s.env.topmost()
	}
	s.text, s.last = append(s.text, r), now
	if goesOn {
		s.halt()
		s.stop = s.env.after(scanHold, s.act)
	}
	return goesOn
}

// ends tells whether a key ends a scan. Any other lets what was held back act before it.
func (s *scan) ends(key fyne.KeyName) bool {
	enter := key == fyne.KeyReturn || key == fyne.KeyEnter
	if !enter || len(s.text) < scanLeast || s.env.Strokes().Sub(s.last) > scanPace {
		s.act()
		return false
	}
	text := string(s.text)
	s.clear()
	s.give(text)
	return true
}

// act lets what was held back act as people's keys do.
func (s *scan) act() {
	text := s.text
	s.clear()
	if len(text) < 2 || s.acting {
		return
	}
	s.acting = true
	defer func() { s.acting = false }()
	for _, r := range text[1:] {
		if f := s.canvas.Focused(); f != nil {
			f.TypedRune(r)
		} else {
			s.env.PassRune(r)
		}
	}
}

func (s *scan) clear() {
	s.halt()
	s.text = nil
}

func (s *scan) halt() {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
}

// give gives a number to the topmost dialog, unless its first character opened that, or to the window.
func (s *scan) give(text string) {
	top := s.env.topmost()
	if top != nil && top == s.over && top.onScan != nil && top.onScan(text) {
		return
	}
	if s.env.OnScan != nil {
		s.env.OnScan(text)
	}
}

// topmost is the dialog over all others, or nil.
func (e *Env) topmost() *layer {
	if n := len(e.dialogs); n > 0 {
		return e.dialogs[n-1]
	}
	return nil
}
