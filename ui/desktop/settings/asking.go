package settings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/fault"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

const longestPassphrase = 200

// asking is a dialog that asks for the passphrase and, to change it, for a new one. What is typed lives here only while
// the dialog is open.
type asking struct {
	s        *Screen
	recovery bool // a new recovery code is wanted, not another passphrase

	present, fresh, again                string
	wrongPresent, wrongFresh, wrongAgain string

	dialog *kit.Dialog
	notice *kit.Notice
}

// forget wipes what was typed.
func (a *asking) forget() {
	*a = asking{s: a.s, recovery: a.recovery, dialog: a.dialog, notice: a.notice}
	if a.s.asking == a {
		a.s.asking = nil
	}
}

// propose draws four words. It tells whether that went well.
func (a *asking) propose() bool {
	proposed, err := a.s.o.Propose(string(a.s.ctx.Words.Language()))
	if err != nil {
		a.s.ctx.Fail(err)
		return false
	}
	a.fresh, a.again, a.wrongFresh, a.wrongAgain = proposed, "", "", ""
	return true
}

// show opens the dialog, with the focus on the first field that is wrong.
func (a *asking) show() {
	s := a.s
	present := a.field(kit.NewPassphrase(s.ctx.Env, longestPassphrase), &a.present)
	first := present
	rowPresent := kit.NewFormRow(s.ctx.Env, s.t("settings.passphrase-present"), false, present)
	rowPresent.SetError(a.wrongPresent)
	a.notice = kit.NewNotice(kit.ToneLate, "")
	title, action := "settings.recovery-title", "settings.recovery-make"
	parts := []fyne.CanvasObject{kit.NewText(s.t("settings.recovery-ask")), rowPresent, a.notice}
	if !a.recovery {
		title, action = "settings.passphrase-title", "settings.passphrase-change"
		var wrong *kit.Entry
		parts, wrong = a.newFields(rowPresent)
		if a.wrongPresent == "" && wrong != nil {
			first = wrong
		}
	}
	a.dialog = kit.ShowDialog(s.ctx.Env, s.ctx.Window.Canvas(), kit.DialogSpec{
		Title: s.t(title), Body: kit.Column(12, parts...), First: first, Enter: 1, Wide: true,
		Actions: []kit.Action{
			{Label: s.t("word.cancel"), Do: a.forget},
			{Label: s.t(action), Kind: kit.Filled, Do: a.submit},
		},
	})
	a.say()
}

// newFields are the parts for changing the passphrase, and the field among the new ones that is wrong, or nil.
func (a *asking) newFields(rowPresent *kit.FormRow) (parts []fyne.CanvasObject, wrong *kit.Entry) {
	s := a.s
	fresh := a.field(kit.NewEntry(s.ctx.Env, longestPassphrase), &a.fresh)
	again := a.field(kit.NewPassphrase(s.ctx.Env, longestPassphrase), &a.again)
	rowFresh := kit.NewFormRow(s.ctx.Env, s.t("welcome.passphrase"), false, fresh)
	rowAgain := kit.NewFormRow(s.ctx.Env, s.t("welcome.passphrase-again"), false, again)
	mends(fresh, rowFresh, rowAgain)
	mends(again, rowAgain)
	rowFresh.SetError(a.wrongFresh)
	rowAgain.SetError(a.wrongAgain)
	another := kit.NewButton(s.ctx.Env, kit.Outline, s.t("welcome.passphrase-another"), screen.KeyName(s.ctx.Words, "F2"), func() {
		if a.propose() {
			fresh.SetText(a.fresh)
			again.SetText("")
			rowFresh.SetError("")
			rowAgain.SetError("")
			s.ctx.Window.Canvas().Focus(again)
		}
	})
	for _, e := range []*kit.Entry{fresh, again} {
		e.OnKey = func(ev *fyne.KeyEvent) bool {
			if ev.Name == fyne.KeyF2 {
				another.Tapped(nil)
			}
			return ev.Name == fyne.KeyF2
		}
	}
	switch {
	case a.wrongFresh != "":
		wrong = fresh
	case a.wrongAgain != "":
		wrong = again
	}
	return []fyne.CanvasObject{rowPresent, a.notice, kit.NewText(s.t("welcome.passphrase-text")), rowFresh, kit.Row(kit.Gap, another), rowAgain}, wrong
}

// field shows a text and keeps what is typed over it.
func (a *asking) field(e *kit.Entry, text *string) *kit.Entry {
	e.SetText(*text)
	e.OnChanged = func(typed string) { *text = typed }
	return e
}

// mends has what is said at rows go as soon as the field is typed in again.
func mends(e *kit.Entry, rows ...*kit.FormRow) {
	keep := e.OnChanged
	e.OnChanged = func(typed string) {
		keep(typed)
		for _, row := range rows {
			row.SetError("")
		}
	}
}

// check tells what is wrong with what was typed, without the store. It gives false if anything is.
func (a *asking) check() bool {
	a.wrongPresent, a.wrongFresh, a.wrongAgain = "", "", ""
	if strings.TrimSpace(a.present) == "" {
		a.wrongPresent = a.s.t("settings.passphrase-missing")
	}
	if !a.recovery && strings.TrimSpace(a.again) != strings.TrimSpace(a.fresh) {
		a.wrongAgain = a.s.t("welcome.passphrase-differs")
	}
	return a.wrongPresent+a.wrongFresh+a.wrongAgain == "" && a.s.wait <= 0
}

// submit has the store do it, which takes a moment; the dialog opens again if anything is wrong.
func (a *asking) submit() {
	if !a.check() {
		a.show()
		return
	}
	s, present, fresh := a.s, strings.TrimSpace(a.present), strings.TrimSpace(a.fresh)
	busy := kit.ShowProgress(s.ctx.Env, s.ctx.Window.Canvas(), s.t("unlock.checking"), nil)
	s.ctx.Runner.Run(slot, func(context.Context) func() {
		var code string
		var err error
		if a.recovery {
			code, err = s.o.Store.NewRecovery(present)
		} else {
			err = s.o.Store.ChangePassphrase(present, fresh)
		}
		return func() {
			busy.Close()
			s.count(err)
			a.done(code, err)
		}
	})
}

// done tells how it went.
func (a *asking) done(code string, err error) {
	s := a.s
	switch {
	case err == nil:
		a.forget()
		if s.code = code; code != "" {
			s.ctx.Rebuild()
			s.Enter()
			return
		}
		s.ctx.Toast(kit.ToneDone, s.t("settings.passphrase-changed"))
		return
	case fault.Code(err) == "vault.passphrase-short", fault.Code(err) == "vault.passphrase-simple":
		a.wrongFresh = s.ctx.Words.Fault(err)
	default:
		a.wrongPresent = s.ctx.Words.Fault(err)
	}
	a.show()
}
