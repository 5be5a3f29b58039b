package desktop_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/translations"
	uistage "daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// everyPlace brings a window to each of its screens, then to the lock and the first run, and calls see there.
func everyPlace(t *testing.T, l translations.Language, see func(s *stage, place string)) {
	t.Helper()
	s := fullStage(t, 3).show(l, nil)
	for i, place := range []string{"book", "find", "roster", "settings"} {
		s.Press(fyne.KeyName('1'+rune(i)), fyne.KeyModifierAlt)
		see(s, place)
	}
	s.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
	see(s, "lock of sample data")
	s = newStage(t)
	_, err := s.store.SetUp(passphrase)
	s.Must(err)
	s.store.Lock()
	see(s.show(l, nil), "lock")
	see(newStage(t).show(l, nil), "first run")
}

// TestEveryCommandIsInMenuPaletteAndSheet, in words of both languages, for every screen and cover.
func TestEveryCommandIsInMenuPaletteAndSheet(t *testing.T) {
	catalogue := uistage.Catalogue(t)
	for _, l := range translations.Languages() {
		words := catalogue.In(l)
		everyPlace(t, l, func(s *stage, place string) {
			var labels, all, possible []string
			for _, c := range s.desk.Listed() {
				if !words.Has("command."+c.ID) || !words.Has("menu."+c.Menu) {
					t.Errorf("%s, %s: %s in %s has no words", place, l, c.ID, c.Menu)
				}
				labels = append(labels, words.T("menu."+c.Menu)+": "+words.T("command."+c.ID))
				all = append(all, c.ID)
				if c.ID != "palette" && (c.Enabled == nil || c.Enabled()) {
					possible = append(possible, "command."+c.ID)
				}
			}
			if got := menuOf(s); !slices.Equal(got, labels) {
				t.Errorf("%s, %s: the menu has %q, want %q", place, l, got, labels)
			}
			slices.Sort(labels)
			if twice := len(labels) - len(slices.Compact(labels)); twice > 0 {
				t.Errorf("%s, %s: %d commands have the same words", place, l, twice)
			}
			if place == "lock of sample data" {
				return // every key opens it
			}
			s.Press(fyne.KeyF1)
			if missing := without(all, rowsOver(s)); len(missing) > 0 {
				t.Errorf("%s, %s: the sheet of keys lacks %v", place, l, missing)
			}
			s.Press(fyne.KeyEscape)
			s.Press(fyne.KeyK, fyne.KeyModifierControl)
			if missing, more := without(possible, rowsOver(s)), without(rowsOver(s), possible); len(missing)+len(more) > 0 {
				t.Errorf("%s, %s: the palette lacks %v, and has %v", place, l, missing, more)
			}
			s.Press(fyne.KeyEscape)
			if kit.ModalOpen(s.Window.Canvas()) {
				t.Errorf("%s, %s: something is still open", place, l)
			}
		})
	}
}

func menuOf(s *stage) []string {
	var labels []string
	for _, menu := range s.Window.MainMenu().Items {
		for _, item := range menu.Items {
			labels = append(labels, menu.Label+": "+item.Label)
		}
	}
	return labels
}

// rowsOver are the ids of the rows of the list in the dialog that is open.
func rowsOver(s *stage) []string {
	list := listOver(s)
	if list == nil {
		s.T.Fatal("no list is open")
	}
	var ids []string
	for _, row := range list.Rows() {
		ids = append(ids, row.ID)
	}
	return ids
}

// listOver is the list of the dialog that is open.
func listOver(s *stage) *kit.RowList {
	for range 6 {
		if list, ok := s.Window.Canvas().Focused().(*kit.RowList); ok {
			defer s.Press(fyne.KeyTab, fyne.KeyModifierShift)
			return list
		}
		s.Press(fyne.KeyTab)
	}
	return nil
}

// without are those of a that are not in b.
func without(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(id string) bool { return slices.Contains(b, id) })
}

// TestKeysCanBeTyped on English and French keyboards: each stands for one command, none is on punctuation but = and -, none
// belongs to fields or to AltGr, and what is shown is what is pressed.
func TestKeysCanBeTyped(t *testing.T) {
	everyPlace(t, translations.English, func(s *stage, place string) {
		seen := map[string]string{}
		for _, c := range s.desk.Listed() {
			for _, key := range []string{c.Key, c.Also} {
				if key == "" {
					continue
				}
				if other := seen[key]; other != "" {
					t.Errorf("%s: %s stands for %s and %s", place, key, other, c.ID)
				}
				seen[key] = c.ID
			}
			custom, ok := c.Shortcut.(*desktop.CustomShortcut)
			if !ok {
				if c.Key != "" && !strings.HasPrefix(c.Key, "F") && c.Key != "Ctrl+Z" { // the window gives it to the screen
					t.Errorf("%s: %s of %s does nothing", place, c.Key, c.ID)
				}
				continue
			}
			if shown := shownKey(custom); shown != c.Key {
				t.Errorf("%s: %s of %s is shown as %s", place, shown, c.ID, c.Key)
			}
			if !typeable(custom) {
				t.Errorf("%s: %s of %s cannot be typed everywhere", place, c.Key, c.ID)
			}
		}
	})
}

// shownKey writes a shortcut as people read it.
func shownKey(c *desktop.CustomShortcut) string {
	key := string(c.KeyName)
	if other, ok := map[fyne.KeyName]string{fyne.KeyReturn: "Enter", fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓"}[c.KeyName]; ok {
		key = other
	}
	for _, m := range []struct {
		held fyne.KeyModifier
		name string
	}{{fyne.KeyModifierShift, "Shift+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierControl, "Ctrl+"}} {
		if c.Modifier&m.held != 0 {
			key = m.name + key
		}
	}
	return key
}

func typeable(c *desktop.CustomShortcut) bool {
	key, ctrl := string(c.KeyName), c.Modifier == fyne.KeyModifierControl
	if c.Modifier&fyne.KeyModifierControl != 0 && c.Modifier&fyne.KeyModifierAlt != 0 || ctrl && strings.Contains("CVXAZY", key) {
		return false
	}
	return len(key) > 1 || strings.Contains("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789=-", key)
}
