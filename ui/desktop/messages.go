package desktop

import (
	"time"

	"daybook/ui/kit"
)

// showMessages lists what toasts said since the window was unlocked, newest first.
func (d *Desktop) showMessages() {
	t := d.words.T
	dialog := kit.ShowHistory(d.env, d.window.Canvas(), kit.HistorySpec{
		Title: t("messages.title"), Empty: t("messages.empty"),
		Clock: func(at time.Time) string {
			at = d.local(at)
			return d.words.Clock(at.Hour()*60 + at.Minute())
		},
		Word: func(tone kit.Tone) string {
			switch tone {
			case kit.ToneDone:
				return t("messages.done")
			case kit.ToneLate:
				return t("messages.check")
			case kit.ToneRefused:
				return t("messages.refused")
			}
			return t("messages.note")
		},
	}, d.toasts.History())
	d.own = own{dialog, d.showMessages}
}

// forgetMessages drops what was said, as at lock: it may name people.
func (d *Desktop) forgetMessages() {
	d.toasts.DismissAll()
	d.toasts = kit.NewToasts(d.env)
}
