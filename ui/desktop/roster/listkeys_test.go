package roster

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
)

// TestTheListsKeysAreCommands sorts and widens from the menu too, and while nothing has the focus.
func TestTheListsKeysAreCommands(t *testing.T) {
	c := atCounter(t, translations.English, 3)
	run := func(id string) {
		t.Helper()
		for _, command := range c.Commands() {
			if command.ID == id {
				command.Run()
				return
			}
		}
		t.Errorf("no command %s", id)
	}
	sorted := func(column int, descending bool, after string) {
		t.Helper()
		if at, down := c.view.list.Sorted(); at != column || down != descending {
			t.Errorf("after %s: sorted by %d, descending %v", after, at, down)
		}
	}
	run("roster-sort")
	sorted(1, false, "the next column")
	run("roster-sort-reverse")
	sorted(1, true, "the other way round")
	c.Window.Canvas().Unfocus()
	c.Write("s")
	sorted(2, false, "S without a focus")
	c.Write("S")
	sorted(2, true, "Shift+S without a focus")
	before := c.view.list.Widths()[2]
	run("roster-wider")
	if now := c.view.list.Widths()[2]; now <= before {
		t.Errorf("the column went from %v to %v", before, now)
	}
	run("roster-narrower")
	c.Press(fyne.KeyHome)
}
