package kit

import "fyne.io/fyne/v2"

// Tone is what a status means: its colour, soft ground and icon. Meaning never rests on colour alone.
type Tone int

// Tones of status.
const (
	Plain Tone = iota
	ToneDone
	ToneLate
	ToneRefused
	ToneCalled
	ToneService
)

type toneLook struct {
	ink, soft fyne.ThemeColorName
	icon      icon
}

var toneLooks = map[Tone]toneLook{
	Plain:       {Muted, PrimarySoft, iconInfo},
	ToneDone:    {Done, DoneSoft, iconDone},
	ToneLate:    {Late, LateSoft, iconWarning},
	ToneRefused: {Refused, RefusedSoft, iconError},
	ToneCalled:  {Called, CalledSoft, iconCall},
	ToneService: {Service, ServiceSoft, iconClock},
}

func (t Tone) look() toneLook {
	if l, ok := toneLooks[t]; ok {
		return l
	}
	return toneLooks[Plain]
}
