package desk

import (
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestEveryWordIsTranslated: what is not a name, a number or a key comes from the catalogue.
func TestEveryWordIsTranslated(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	s := at(t, pseudo.In(translations.English), aDay())
	s.window.Resize(fyne.NewSize(2400, 900))
	own := []string{"Zoé", "Camila", "Mateo", "Lucía", "Aglukark", "EN", "Ctrl"}
	for _, c := range s.ledger.day.Clients {
		for _, p := range c.Details.Persons {
			own = append(own, p.Family)
		}
	}
	s.workAt(3)
	for _, text := range uitest.Untranslated(s.window) {
		for _, name := range own {
			text = strings.ReplaceAll(text, name, "")
		}
		if letters := strings.Map(onlyLetters, text); len([]rune(letters)) > 1 {
			t.Errorf("%q", text)
		}
	}
}

func onlyLetters(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return -1
}

// TestTabOrder is: the field, the buttons, the lanes from left to right with what the card offers, the strip.
func TestTabOrder(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.workAt(3)
	var order []string
	for range 12 {
		switch o := s.window.Canvas().Focused().(type) {
		case *kit.Button:
			order = append(order, o.Label())
		case *kit.Entry:
			order = append(order, "field")
		case interface{ AccessibilityLabel() string }:
			order = append(order, "["+o.AccessibilityLabel()+"]")
		}
		s.press(fyne.KeyTab)
	}
	want := "[Expected], [Waiting], [At the counters], Finish, Not served, Set aside, [Finished], Close the day, field, Walk-in, Call next, All services"
	if got := strings.Join(order, ", "); got != want {
		t.Errorf("the order is %s", got)
	}
}

// TestNarrowRooms show as many lanes as fit, always with the one the keys act on; tabs lead to the others.
func TestNarrowRooms(t *testing.T) {
	s := at(t, catalogue(t).In(translations.French), aDay())
	for _, c := range []struct {
		width float32
		seen  int
	}{{1216, 3}, {884, 3}, {700, 2}, {420, 1}, {300, 1}} {
		s.window.Resize(fyne.NewSize(c.width, 690))
		for lane := range lanes {
			s.goLane(lane)
			seen := 0
			for i := range over {
				if s.view.lane(i).Visible() {
					seen++
				}
			}
			if seen != c.seen || lane < over && !s.view.lane(lane).Visible() || s.window.Canvas().Focused() != fyne.Focusable(s.view.lane(lane)) {
				t.Errorf("%.0f wide, at lane %d: %d lanes seen", c.width, lane, seen)
			}
		}
	}
	s.window.Resize(fyne.NewSize(700, 690))
	s.view.tabs[expected].Tapped(nil)
	if s.lane != expected || !s.view.expected.Visible() {
		t.Error("a tab does not lead to its lane")
	}
	s.window.Resize(fyne.NewSize(1216, 690))
	if s.view.tabs[0].Visible() && s.view.sheet.compact() {
		t.Error("tabs stay where all lanes are seen")
	}
}

// TestAdjusted shows other sizes of text without losing anybody.
func TestAdjusted(t *testing.T) {
	s := at(t, catalogue(t).In(translations.French), aDay())
	s.press(fyne.KeyDown)
	was := s.chosen()
	for _, scale := range []float32{2, 1.5, 1} {
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, scale))
		s.Adjusted()
		if s.chosen() != was {
			t.Errorf("%s is selected at %.1f", s.chosen(), scale)
		}
	}
}
