package record

import (
	"context"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// act does something with a booking as it was read, or says why it cannot be done.
func (r *Records) act(d *dossier, what string) {
	words := d.ctx.Words
	if why := d.why(what); why != "" {
		kit.Message(d.ctx.Env, d.ctx.Window.Canvas(), words.T("record.cannot", translations.Args{"What": words.T("record.do." + what)}), why)
		return
	}
	switch what {
	case amend:
		r.close()
		d.ctx.Open(screen.Book, screen.Amend{Booking: d.ID})
	case move:
		r.askMove(d)
	case cancel:
		r.askCancel(d)
	case undo:
		r.askUndo(d)
	case desk:
		r.close()
		d.ctx.Open(screen.Desk, d.ID)
	case slip:
		ctx := d.ctx
		ctx.Site = d.at // its address is on the slip
		r.o.Slip(ctx, d.Record)
	}
}

// commit carries a command out while nothing else can be done, so that a second Enter does nothing; refused gets what the
// store refused it with.
func (r *Records) commit(d *dossier, do func(context.Context) (booking.Receipt, error), done func(booking.Receipt), refused func(error)) {
	busy := kit.ShowProgress(d.ctx.Env, d.ctx.Window.Canvas(), d.ctx.Words.T("record.saving"), nil)
	d.ctx.Runner.Run(slotCommit, func(ctx context.Context) func() {
		receipt, err := do(ctx)
		return func() {
			busy.Close()
			if err != nil {
				refused(err)
				return
			}
			done(receipt)
		}
	})
}

// done tells what was done: in passing with Undo beside it, and in the booking's dialog if it is open, which then shows
// the booking as it is now.
func (r *Records) done(d *dossier, receipt booking.Receipt, text string, undoable bool) {
	ctx, toast := d.ctx, kit.Toast{Tone: kit.ToneDone, Text: text}
	r.last = step{}
	if undoable {
		r.last = step{d.ID, receipt.Entry}
		toast.Action = ctx.Words.T("record.do.undo")
		toast.Do = func() { r.UndoLast(ctx) }
	}
	ctx.Committed()
	ctx.Offer(toast)
	if r.shows(d) {
		r.read(ctx, d.ID, func(now *dossier) { r.open(now, text) })
	}
}

// name is how a booking is named when it is spoken of.
func (d *dossier) name() string { return d.title() }

// form is what a dialog about a change holds between its tries.
type form struct {
	command uuid.UUID
	tried   any // what the command was given with
	reason  int // of booking.Reasons, or -1
	words   string
	wrong   string // at the reason
	refused string // what the store said
}

// id is the command's: the same as long as it is tried with the same content, so that it is done once.
func (f *form) id(content any) uuid.UUID {
	if f.command == uuid.Nil || f.tried != content {
		f.command, f.tried = uuid.New(), content
	}
	return f.command
}

func (f *form) code() string {
	if f.reason < 0 {
		return ""
	}
	return booking.Reasons()[f.reason]
}

// longestWords is how much can be said in words of a change.
const longestWords = 500

// why are the fields for a reason and its words; enter, which may be nil, is what Enter in the words does.
func why(words *translations.Words, env *kit.Env, f *form, required bool, enter func()) (reason *kit.RadioGroup, row, spoken *kit.FormRow) {
	t := words.T
	var texts []string
	for _, code := range booking.Reasons() {
		texts = append(texts, t("reason."+code))
	}
	reason = kit.NewRadioGroup(env, texts, f.reason)
	row = kit.NewFormRow(env, t("record.reason-code"), required, reason)
	row.SetError(f.wrong)
	reason.OnChanged = func(i int) {
		f.reason, f.wrong = i, ""
		row.SetError("")
	}
	field := kit.NewEntry(env, longestWords)
	field.SetText(f.words)
	field.OnChanged = func(text string) { f.words = text }
	if enter != nil {
		field.OnSubmitted = func(string) { enter() }
	}
	return reason, row, kit.NewFormRow(env, t("record.reason-words"), false, field)
}
