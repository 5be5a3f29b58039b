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

// TestTheScreensOwnKeysComeFirst on every screen, then the others with a key and those that mean the same everywhere.
func TestTheScreensOwnKeysComeFirst(t *testing.T) {
	s := fullStage(t, 3).show(translations.English, nil)
	for i, own := range []string{"book", "desk", "find", "roster", "settings"} {
		s.Press(fyne.KeyName(fmt.Sprint(i+1)), fyne.KeyModifierAlt)
		s.Press(fyne.KeyF1)
		list, menu := listOver(s), s.words("menu."+own)
		var mine, keyless int // the last row of the screen's own, the first of others without a key
		for n, row := range list.Rows() {
			if row.Cells[2].Text == menu {
				mine = n
			} else if keyless == 0 && row.Cells[0].Text == "menu" && !strings.HasPrefix(row.ID, "keys.more.") {
				keyless = n
			}
		}
		for n, row := range list.Rows()[:mine+1] {
			if row.Cells[2].Text != menu && !strings.HasPrefix(row.ID, "keys.more.") {
				t.Errorf("%s: row %d is %q", own, n, row.ID)
			}
		}
		for _, row := range list.Rows()[keyless:] {
			if row.Cells[0].Text != "menu" && !strings.HasPrefix(row.ID, "keys.more.") {
				t.Errorf("%s: %q has a key and stands below those without", own, row.ID)
			}
		}
		if mine == 0 {
			t.Errorf("%s has no keys", own)
		}
		s.Press(fyne.KeyEscape)
	}
}

// TestALineOfSeveralRowsIsOne: no rule goes through a command whose words need two rows, and no key is left unsaid.
func TestALineOfSeveralRowsIsOne(t *testing.T) {
	s := fullStage(t, 3)
	s.Must(s.store.SetSetting("window.text", "200"))
	s.show(translations.French, nil)
	s.Window.Resize(fyne.NewSize(1024, 768))
	s.Press(fyne.KeyF1)
	rows := listOver(s).Rows()
	joined := 0
	for i, row := range rows {
		goesOn := i+1 < len(rows) && strings.HasPrefix(rows[i+1].ID, "keys.more.")
		if row.Joins != goesOn {
			t.Errorf("row %d, %q, joins the next: %v", i, row.ID, row.Joins)
		}
		if row.Cells[0].Text == "" && !strings.HasPrefix(row.ID, "keys.more.") {
			t.Errorf("%q has an empty key", row.ID)
		}
		if goesOn {
			joined++
		}
	}
	if joined == 0 {
		t.Error("no line needs two rows")
	}
}

// TestNothingOnTheSheetOfKeysIsCut in French, in the smallest window and with large text.
func TestNothingOnTheSheetOfKeysIsCut(t *testing.T) {
	for _, percent := range []string{"100", "200"} {
		s := fullStage(t, 3)
		s.Must(s.store.SetSetting("window.text", percent))
		s.show(translations.French, nil)
		s.Window.Resize(fyne.NewSize(1024, 768))
		for i, own := range []string{"book", "desk", "find", "roster", "settings"} {
			s.Press(fyne.KeyName(fmt.Sprint(i+1)), fyne.KeyModifierAlt)
			s.Press(fyne.KeyF1)
			list := listOver(s)
			s.Window.Canvas().Focus(list)
			uitest.Relayout()
			s.Must(uitest.Picture(s.Window, fmt.Sprintf("keys-%s-fr-%s", own, percent)))
			for last := ""; ; {
				for _, text := range s.drawnIn(list) {
					if strings.HasSuffix(text, "…") && !wholeCell(list, text) {
						t.Errorf("%s at %s %%: cut: %q", own, percent, text)
					}
				}
				s.Press(fyne.KeyPageDown)
				now, _ := list.Selected()
				if now == last {
					break
				}
				last = now
			}
			s.Press(fyne.KeyEscape)
		}
	}
}

// drawnIn are the texts drawn in a list now.
func (s *stage) drawnIn(list *kit.RowList) []string {
	var texts []string
	for _, p := range uitest.Parts(s.Window) {
		if p.Text() != "" && p.Owner() == fyne.Widget(list) {
			texts = append(texts, p.Text())
		}
	}
	return texts
}

// wholeCell tells whether a text that ends in three dots is one of a cell as it was given, or the end of one.
func wholeCell(list *kit.RowList, text string) bool {
	return slices.ContainsFunc(list.Rows(), func(r kit.ListRow) bool {
		return slices.ContainsFunc(r.Cells, func(c kit.Cell) bool { return c.Text == text })
	})
}

// TestKeysStepOverLinesNotRows: Down and Up go from line to line, all of which is seen.
func TestKeysStepOverLinesNotRows(t *testing.T) {
	s := fullStage(t, 3)
	s.Must(s.store.SetSetting("window.text", "200"))
	s.show(translations.French, nil)
	s.Window.Resize(fyne.NewSize(1024, 768))
	s.Press(fyne.KeyF1)
	list := listOver(s)
	uitest.Relayout()
	var lines []string
	for _, row := range list.Rows() {
		if !strings.HasPrefix(row.ID, "keys.more.") {
			lines = append(lines, row.ID)
		}
	}
	if len(lines) == len(list.Rows()) {
		t.Fatal("no line needs two rows")
	}
	at := func(want string) {
		t.Helper()
		if got, _ := list.Selected(); got != want {
			t.Fatalf("selected is %q, want %q", got, want)
		}
	}
	s.Window.Canvas().Focus(list)
	s.Press(fyne.KeyHome)
	for _, line := range lines[1:] {
		s.Press(fyne.KeyDown)
		at(line)
	}
	s.Press(fyne.KeyDown)
	at(lines[len(lines)-1])
	for _, line := range slices.Backward(lines[:len(lines)-1]) {
		s.Press(fyne.KeyUp)
		at(line)
	}
	s.Press(fyne.KeyEnd)
	at(lines[len(lines)-1])
}
