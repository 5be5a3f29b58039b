package settings_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// TestSavedRulesAreUndone by the button of what tells that they were saved, or by the command.
func TestSavedRulesAreUndone(t *testing.T) {
	for language, says := range map[translations.Language][4]string{
		translations.English: {"They apply at once, for everybody at this site.", "Undo", "The former rules of the queue are back.", "changed again since then"},
		translations.French:  {"Elles s’appliquent tout de suite, pour tout le bureau.", "Défaire", "Les règles précédentes de la file d’attente sont rétablies.", "ont encore changé depuis"},
	} {
		d := newDesk(t, true, language)
		before := d.rules()
		change := func(to string) {
			d.Command("settings-queue")
			d.Over(to)
			d.Press(fyne.KeyReturn)
			d.Says(says[0])
		}
		change("15")
		if !d.button(says[1]) {
			t.Fatalf("%s: no button to undo", language)
		}
		d.Says(says[2])
		if got := d.rules(); got != before {
			t.Errorf("%s: %+v, want %+v", language, got, before)
		}
		d.Command("settings-queue")
		if got := d.typed(1); got[0] != "10" {
			t.Errorf("%s: the field says %v", language, got)
		}
		change("20")
		d.Command("settings-queue-undo")
		d.Command("settings-queue-undo") // nothing more
		if got := d.rules(); got != before {
			t.Errorf("%s: by the command: %+v", language, got)
		}
		change("25")
		other := site.Queue{Late: 7, Within: 2, Share: 9, NeedsAhead: 4}
		d.Must(d.store.SetQueue(t.Context(), uuid.New(), "1137", other))
		d.Command("settings-queue-undo")
		d.Says(says[3])
		if got := d.rules(); got != other {
			t.Errorf("%s: what somebody else saved was undone: %+v", language, got)
		}
		d.own.Changed()
		d.Command("settings-queue")
		d.Press(fyne.KeyReturn) // the same rules again
		d.Says(says[0])
		d.Command("settings-queue-undo")
		if got := d.rules(); got != other {
			t.Errorf("%s: %+v", language, got)
		}
	}
}

// TestAnUndoThatIsRefused is told, and can be tried again with the same command.
func TestAnUndoThatIsRefused(t *testing.T) {
	d := newDesk(t, true, translations.English)
	before := d.rules()
	d.Command("settings-queue")
	d.Over("15")
	d.Press(fyne.KeyReturn)
	var commands []uuid.UUID
	refusal := fault.New("site.unknown", "Site", "1137")
	d.store.setQueue = func(_ context.Context, command uuid.UUID, _ string, _ site.Queue) error {
		commands = append(commands, command)
		return refusal
	}
	d.Command("settings-queue-undo")
	d.Says(d.Catalogue.In(translations.English).Fault(refusal))
	d.Press(fyne.KeyEscape)
	d.Command("settings-queue-undo")
	d.Press(fyne.KeyEscape)
	d.store.setQueue = nil
	d.Command("settings-queue-undo")
	if len(commands) != 2 || commands[0] != commands[1] || d.rules() != before {
		t.Errorf("the commands are %v, the rules %+v", commands, d.rules())
	}
}

// button presses the button with a label, if it is there.
func (d *desk) button(label string) bool {
	for _, f := range kit.Focusables(d.Window.Canvas().Content()) {
		if b, ok := f.(*kit.Button); ok && b.Label() == label {
			b.Tapped(nil)
			d.Queue.Drain()
			return true
		}
	}
	return false
}
