package welcome

import (
	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// languagePage shows both languages side by side, neither first for who reads only one of them.
func (w *Welcome) languagePage() fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, l := range translations.Languages() {
		words := w.o.Catalogue.In(l)
		key := map[translations.Language]string{translations.English: "E", translations.French: "F"}[l]
		kind := kit.Outline
		if l == w.ctx.Words.Language() {
			kind = kit.Filled
		}
		b := kit.NewButton(w.ctx.Env, kind, words.T("welcome.continue"), key, func() { w.speak(l) })
		if l == w.ctx.Words.Language() {
			w.first = b
		}
		cards = append(cards, kit.NewCard(kit.Column(kit.Group, kit.NewHeading(words.T("welcome.title")).As(kit.Wrap),
			kit.NewText(words.T("welcome.language")), kit.Row(kit.Gap, b))))
	}
	return kit.Page(w.ctx.Env, 980, nil, kit.Columns([]float32{1, 1}, cards...), nil)
}

func (w *Welcome) speak(l translations.Language) {
	w.step = stepData
	if l == w.ctx.Words.Language() {
		w.redraw()
	} else {
		w.o.Speak(l)
	}
	w.Enter()
}

// dataPage offers sample data or a real site.
func (w *Welcome) dataPage() fyne.CanvasObject {
	sample := kit.NewButton(w.ctx.Env, kit.Filled, w.t("welcome.sample"), "1", w.startSample)
	real := kit.NewButton(w.ctx.Env, kit.Outline, w.t("welcome.site"), "2", func() { w.to(stepFile) })
	w.first = sample
	card := func(title, text string, b *kit.Button) fyne.CanvasObject {
		return kit.NewCard(kit.Column(kit.Group, kit.NewStrong(w.t(title)).As(kit.Wrap), kit.NewText(w.t(text)), kit.Row(kit.Gap, b)))
	}
	body := kit.Column(kit.Group,
		card("welcome.sample-title", "welcome.sample-text", sample),
		card("welcome.site-title", "welcome.site-text", real),
		kit.NewNote(w.t("welcome.back-note", translations.Args{"Key": screen.KeyName(w.ctx.Words, "Esc")})))
	return w.page(w.t("welcome.data"), body)
}
