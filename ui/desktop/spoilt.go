package desktop

import (
	"fyne.io/fyne/v2"

	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// spoilt is the cover when the file is so damaged that not even its keys can be read: a first run must not be offered
// over it.
type spoilt struct{}

func (*spoilt) Build(ctx screen.Context) fyne.CanvasObject {
	t := ctx.Words.T
	return kit.Page(ctx.Env, 620, kit.NewHeading(t("desktop.spoilt-title")).As(kit.Wrap), kit.NewText(t("desktop.spoilt")), nil)
}

func (*spoilt) Enter()                     {}
func (*spoilt) Leave()                     {}
func (*spoilt) Key(*fyne.KeyEvent) bool    { return false }
func (*spoilt) Rune(rune) bool             { return false }
func (*spoilt) Commands() []screen.Command { return nil }
