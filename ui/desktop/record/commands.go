package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/ui/desktop/screen"
)

// Commands are what is offered on every screen: taking the last step back.
func (r *Records) Commands(ctx screen.Context) []screen.Command {
	return []screen.Command{
		{
			ID: "record-undo-last", Key: "Ctrl+Shift+Z", Also: "Ctrl+Z", Enabled: r.Last, Run: func() { r.UndoLast(ctx) },
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		},
	}
}
