package openings_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestFixedLeavesADialogRoom: in the dialog that moves a booking the wishes stand in one line, so that the reason below is
// in view on a small screen; with large text, or beside "earlier", they take the lines they need, with nothing cut.
func TestFixedLeavesADialogRoom(t *testing.T) {
	const inner, room = 668, 358 // of the dialog, of what it has for the openings at 1024x768
	for _, language := range translations.Languages() {
		b := newBench(t)
		b.Speak(language)
		b.with(b.store, openings.Options{Name: "move.", Fixed: true})
		b.Window.Resize(fyne.NewSize(inner, 768))
		b.ask(site.Passport, 2)
		b.relayout()
		if h := b.scroll.Content.MinSize().Height; h > room {
			t.Errorf("%s: %v high", language, h)
		}
		if b.top(openings.Part) != b.top(openings.Later) || b.top(openings.From) > b.top(openings.Later)+2 {
			t.Errorf("%s: later at %v, part at %v, from at %v", language, b.top(openings.Later), b.top(openings.Part), b.top(openings.From))
		}
		b.focus(openings.List)
		b.Keys(fyne.KeyPageDown) // "earlier" comes to it
		b.relayout()
		if early := b.field(openings.Early).(fyne.CanvasObject); !early.Visible() || b.top(openings.From) <= b.top(openings.Early) {
			t.Errorf("%s: earlier at %v, from at %v", language, b.top(openings.Early), b.top(openings.From))
		}
		for _, scale := range []float32{1, 1.3, 1.5, 2} {
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, scale))
			b.build()
			b.relayout()
			if clipped := uitest.Clipped(b.Window); len(clipped) > 0 {
				t.Errorf("%s at %v: clipped %q", language, scale, clipped)
			}
		}
	}
}

// top is how far down a part stands.
func (b *bench) top(name string) float32 {
	o := b.field(name).(fyne.CanvasObject) //nolint:forcetypeassert // all parts are drawn
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
}
