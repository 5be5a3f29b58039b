package record

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/translations"
	"daybook/ui/kit"
)

// The actions; their words are the messages "record.do."+action.
const (
	amend  = "amend"
	move   = "move"
	cancel = "cancel"
	undo   = "undo"
	slip   = "slip"
	desk   = "desk"
)

// actions are what can be done with a booking, in the order of the buttons.
func actions() []string { return []string{amend, move, cancel, undo, slip, desk} }

// actions are those of the booking: what is not served today here cannot be shown on Desk.
func (d *dossier) actions() []string {
	all := actions()
	if !d.onDesk() {
		return slices.DeleteFunc(all, func(what string) bool { return what == desk })
	}
	return all
}

// label is what an action's button says; that of undo says what it would take back.
func (d *dossier) label(what string) string {
	words := d.ctx.Words
	if i := d.find(d.Undoable); what == undo && i >= 0 && d.why(undo) == "" {
		return words.T("record.undo-what", translations.Args{"What": d.what(d.History[i])})
	}
	return words.T("record.do." + what)
}

// Letter is the key of an action while no field has the focus. All of them stand in the words of both languages or, as X
// and Z, mean the same in both.
func letter(what string) rune {
	return map[string]rune{amend: 'M', move: 'R', cancel: 'X', undo: 'Z', slip: 'P', desk: 'O'}[what]
}

// Letters are the keys of the actions that a list of bookings offers too.
type Letters struct{ Amend, Move, Cancel, Undo string }

// Keys gives the letters for hints and commands.
func Keys() Letters {
	return Letters{string(letter(amend)), string(letter(move)), string(letter(cancel)), string(letter(undo))}
}

// sheet is a booking's dialog.
type sheet struct {
	r       *Records
	d       *dossier
	dialog  *kit.Dialog
	reader  *reader
	buttons map[string]*kit.Button
}

// open shows a booking; said, if any, tells what was just done.
func (r *Records) open(d *dossier, said string) {
	r.close()
	s := &sheet{r: r, d: d, buttons: map[string]*kit.Button{}}
	r.sheet = s
	ctx := d.ctx
	env := s.env()
	s.reader = newReader(env, s.content())
	var top, foot []fyne.CanvasObject
	if said != "" {
		top = append(top, kit.NewNotice(kit.ToneDone, said))
	}
	for _, what := range d.actions() {
		button := kit.NewButton(env, kit.Outline, d.label(what), string(letter(what)), func() { s.act(what) })
		if d.why(what) != "" {
			button.Disable()
		}
		s.buttons[what] = button
		foot = append(foot, button)
	}
	below := append([]fyne.CanvasObject{kit.Flow(make([]float32, len(foot)), foot...)}, s.reasons()...)
	body := container.New(&room{ctx.Window.Canvas()}, kit.Column(kit.Gap, top...), s.reader, kit.Column(kit.Gap, below...))
	s.dialog = kit.ShowDialog(ctx.Env, ctx.Window.Canvas(), kit.DialogSpec{
		Title: d.title(), Body: body, First: s.reader, Wide: true, Light: true,
		Actions: []kit.Action{{Label: ctx.Words.T("word.close")}}, OnRune: s.rune,
	})
}

// close takes the booking shown away.
func (r *Records) close() {
	if r.sheet != nil && r.sheet.dialog != nil && r.sheet.dialog.Open() {
		r.sheet.dialog.Close()
	}
	r.sheet = nil
}

// shows tells whether a booking's dialog is open.
func (r *Records) shows(d *dossier) bool {
	return r.sheet != nil && r.sheet.dialog.Open() && r.sheet.d.ID == d.ID
}

// inFront tells whether the dialog is open with nothing over it.
func (s *sheet) inFront() bool {
	return s.dialog.Open() && s.d.ctx.Window.Canvas().Overlays().Top() == fyne.CanvasObject(s.dialog)
}

// env is what the dialog's own widgets pass keys to: first what is read, then the dialog.
func (s *sheet) env() *kit.Env {
	env := s.d.ctx.Env.Within()
	env.OnKey = func(ev *fyne.KeyEvent) bool { return s.reader.turn(ev.Name) || s.d.ctx.Env.Pass(ev) }
	return env
}

func (s *sheet) rune(c rune) bool {
	for _, what := range s.d.actions() {
		if letter(what) == unicode.ToUpper(c) {
			s.act(what)
			return true
		}
	}
	return false
}

func (s *sheet) act(what string) {
	if !s.buttons[what].Disabled() {
		s.r.act(s.d, what)
	}
}

// content is what there is to read.
func (s *sheet) content() fyne.CanvasObject {
	d, t := s.d, s.d.ctx.Words.T
	var parts []fyne.CanvasObject
	if d.Sealed {
		parts = append(parts, kit.NewNotice(kit.ToneLate, t("record.sealed")))
	}
	warn := func() {
		for _, text := range d.warnings() {
			parts = append(parts, kit.NewNotice(kit.ToneLate, text))
		}
	}
	tell := func(lines []line) {
		for _, l := range lines {
			parts = append(parts, kit.Columns(shares(), kit.NewText(t(l.label)).In(kit.Muted), kit.NewText(l.text)))
		}
	}
	if visit := d.visitLines(); len(visit) > 0 { // what is asked about on the day, and after it, with what led to it
		parts = append(parts, kit.NewStrong(t("record.visit")))
		tell(visit)
		parts = append(append(parts, kit.Rule()), s.history()...)
		parts = append(parts, kit.Rule())
		warn() // it is too late for them
		tell(d.lines())
		return kit.Column(kit.Gap, parts...)
	}
	warn()
	tell(d.lines())
	return kit.Column(kit.Gap, append(append(parts, kit.Rule()), s.history()...)...)
}

// history is what happened, oldest first.
func (s *sheet) history() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.NewStrong(s.d.ctx.Words.T("record.history"))}
	for _, e := range s.d.events() {
		what := []fyne.CanvasObject{kit.NewText(e.what)}
		if len(e.more) > 0 {
			what = append(what, kit.NewNote(strings.Join(e.more, "\n")))
		}
		parts = append(parts, kit.Columns(shares(), kit.Column(0, kit.NewNote(e.when), kit.NewNote(e.who)), kit.Column(0, what...)))
	}
	return parts
}

// shares of the width of a label and its text.
func shares() []float32 { return []float32{1, 2.6} }

// reasons say why some actions cannot be taken, each reason once.
func (s *sheet) reasons() []fyne.CanvasObject {
	var order []string
	blocked := map[string][]string{}
	for _, what := range s.d.actions() {
		why := s.d.why(what)
		if why == "" {
			continue
		}
		if blocked[why] == nil {
			order = append(order, why)
		}
		blocked[why] = append(blocked[why], s.d.ctx.Words.T("record.do."+what))
	}
	var notes []fyne.CanvasObject
	for _, why := range order {
		notes = append(notes, kit.NewNote(s.d.ctx.Words.T("record.blocked", map[string]any{
			"Actions": strings.Join(blocked[why], " · "), "Why": why,
		})))
	}
	return notes
}
