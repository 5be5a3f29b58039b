package desktop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// fit is a way to show a window in which everything must have its room.
type fit struct {
	size    fyne.Size
	percent int
}

func (f fit) String() string { return fmt.Sprintf("%.0f at %d %%", f.size.Width, f.percent) }

// fits are the ways for each language: French needs most room, English is shown largest.
func fits(l translations.Language) []fit {
	if l == translations.French {
		return []fit{{usual, 100}, {small, 100}, {small, 150}}
	}
	return []fit{{usual, 100}, {small, 100}, {usual, 200}}
}

// TestEveryStateHasItsRoom lays every state out in each way: the window is not asked for more than it has, nothing is drawn
// outside of what it lies in, on something else or behind it, and nothing that must be read is cut.
func TestEveryStateHasItsRoom(t *testing.T) {
	for _, l := range translations.Languages() {
		meant, ways, others := meantToEnd(t, l), fits(l), onlyIn(t, otherThan(l), l)
		everyTour(t, l, nil, func(s *stage, state string) {
			if !inBoth[state] {
				for _, wrong := range foreign(uitest.Parts(s.Window), others) {
					t.Errorf("%s, %s: says %q", state, l, wrong)
				}
			}
			for i, way := range ways {
				s.putOn(way, i > 0)
				s.Picture(fmt.Sprintf("every-%s-%s-%.0f-%d", state, l, way.size.Width, way.percent))
				for _, wrong := range s.crowded(way, meant) {
					t.Errorf("%s, %s, %s: %s", state, l, way, wrong)
				}
			}
			slices.Reverse(ways) // the next state begins as this one ends: showing a window anew takes longest
		})
	}
}

// inBoth are the states that say something in both languages: the choice of one, and what to tell a client in theirs.
var inBoth = map[string]bool{"first-language": true, "desk-turn-away": true}

func otherThan(l translations.Language) translations.Language {
	if l == translations.French {
		return translations.English
	}
	return translations.French
}

// putOn shows the window in a way.
func (s *stage) putOn(way fit, text bool) {
	s.Window.Resize(way.size)
	if text {
		s.desk.Wear("light", way.percent)
	}
	uitest.Settle(s.Window)
}

// crowded tells what has too little room in a window shown in a way.
func (s *stage) crowded(way fit, meant []string) []string {
	var wrong []string
	if m := s.Window.Content().MinSize(); m.Width > way.size.Width || m.Height > way.size.Height {
		wrong = append(wrong, fmt.Sprintf("the window needs %v", m))
	}
	all, toasts := uitest.Split(uitest.Parts(s.Window), s.desk.Toasts()) // which lie over the status line
	wrong = append(append(wrong, uitest.Misfits(all)...), uitest.Misfits(toasts)...)
	wrong = append(wrong, uitest.Sideways(all)...)
	for _, cut := range uitest.CutShort(append(all, toasts...), meant, isList) {
		if !mayBeCut(cut, way) {
			wrong = append(wrong, cut+" is cut short")
		}
	}
	return wrong
}

// mayBeCut tells whether a text is one that says enough by its beginning: the site's name in the bar, which the person
// chose, and in the narrowest windows what a list shows in full when it is opened.
func mayBeCut(text string, way fit) bool {
	site := strings.Contains(text, `"Centre Service Cana`) || strings.Contains(text, `"Sudbury Service Cana`)
	narrow := way.size == small || way.percent > 100
	return site || narrow && strings.HasSuffix(text, "of *kit.Select")
}

func isList(w fyne.Widget) bool {
	_, ok := w.(*kit.RowList)
	return ok
}

// meantToEnd are the messages of a language that end in "…", and parts of them up to one.
func meantToEnd(t *testing.T, l translations.Language) []string {
	t.Helper()
	var meant []string
	for _, text := range messages(t, l) {
		if strings.HasSuffix(text, "…") {
			meant = append(meant, text)
		}
	}
	return meant
}
