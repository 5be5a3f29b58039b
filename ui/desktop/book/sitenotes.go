package book

import (
	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/ui/kit"
)

// siteNotes say what is particular about the site for a service.
func (s *Screen) siteNotes(service site.Service) fyne.CanvasObject {
	today, _ := s.today()
	tone := kit.Plain
	text, none := s.words().Particular(s.at(), service, today)
	if none {
		tone = kit.ToneLate
	}
	notice := kit.NewNotice(tone, text)
	notice.Hidden = text == ""
	return notice
}
