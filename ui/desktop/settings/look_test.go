package settings_test

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// states takes the settings of a site with a passphrase through their states.
func (d *desk) states(see func(state string)) {
	see("settings-real")
	d.Command("settings-queue")
	see("settings-queue")
	d.Over("61")
	d.Press(fyne.KeyReturn)
	see("settings-queue-wrong")
	d.Tab(5)
	see("settings-queue-end")
	d.Command("settings-queue-usual")
	d.Command("settings-passphrase")
	see("settings-passphrase")
	d.Write("not it at all\t\t\tsomething else\n")
	see("settings-passphrase-wrong")
	d.Press(fyne.KeyEscape)
	d.Command("settings-recovery")
	d.Write("not it at all\n")
	see("settings-recovery-wait")
	d.Press(fyne.KeyEscape)
	d.Queue.Advance(waitLong)
	d.Command("settings-recovery")
	d.Write(passphrase + "\n")
	d.Own = append(d.Own, d.codeLines()...)
	see("settings-recovery")
}

// verified tells in passing, over the foot of the page, that everything is in order.
func (d *desk) verified(see func(state string)) {
	d.Keys(fyne.KeyTab, fyne.KeyReturn)
	d.Command("settings-verify")
	see("settings-verified")
}

// looks are the usual ones, and the largest text there is.
func looks() []stage.Look {
	return append(stage.Looks(), stage.Look{Name: "light-1024-200", Variant: kit.Light, Scale: 2, Size: fyne.NewSize(1024, 768)})
}

func TestTheScreenInEveryLook(t *testing.T) {
	stage.EveryLook(t, looks(), tour(t, false))
	stage.EveryLook(t, looks(), tour(t, true))
}

// TestEveryWordIsTranslated, in a window in which nothing is cut or broken into lines.
func TestEveryWordIsTranslated(t *testing.T) {
	for _, sample := range []bool{false, true} {
		stage.EveryWord(t, tour(t, sample), "Daybook", "EN", "FR", "1.2.3", "Sudbury", "Sudbury Service Canada Centre", "Centre Service Canada de Sudbury", "F2",
			"Ctrl+O", "Ctrl+K", "Alt+1", "Alt+2", "en proposal number 1", "fr proposal number 1")
	}
}

// tour goes through the states of a site with a passphrase, or shows the settings of sample data.
func tour(t *testing.T, sample bool) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		d := deskWith(t, sample, language, catalogue)
		d.Own = append(d.Own, filepath.Dir(d.store.Path()))
		if catalogue != nil {
			d.Window.Resize(fyne.NewSize(4000, 3000))
		}
		return d.Stage, func(see func(string)) {
			if sample {
				see("settings-sample")
				return
			}
			d.states(see)
			if catalogue != nil {
				d.verified(see)
			}
		}
	}
}
