package desktop

import (
	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// Refuse opens a small window that says why there is no other: somebody who started the program by its icon sees no
// terminal. The window's one button, and Esc, close it.
func Refuse(app fyne.App, words *translations.Words, err error) fyne.Window {
	app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	window := app.NewWindow(words.T("desktop.title"))
	window.SetPadded(false)
	window.SetMaster()
	window.Resize(fyne.NewSize(560, 240))
	env := &kit.Env{OnKey: func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyEscape {
			window.Close()
		}
		return key.Name == fyne.KeyEscape
	}}
	env.Attach(window.Canvas())
	leave := kit.NewButton(env, kit.Filled, words.T("word.close"), "", window.Close)
	window.SetContent(kit.Page(env, 480, kit.NewHeading(words.T("desktop.refused-title")).As(kit.Wrap),
		kit.NewText(words.Fault(err)).As(kit.Wrap), kit.Row(kit.Gap, leave)))
	window.Show()
	window.Canvas().Focus(leave)
	return window
}
