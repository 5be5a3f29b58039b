package record

import (
	"strings"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
)

// dossier is a booking as it was read, at its site, with what is needed to speak of it.
type dossier struct {
	booking.Record

	ctx   screen.Context
	at    site.Site
	today calendar.Date // at the site
	only  uuid.UUID     // the one entry an undo may take back; nil means the latest
}

func newDossier(ctx screen.Context, r booking.Record, at site.Site) *dossier {
	today, _, err := at.Now(ctx.Now())
	if err != nil { // a site without a zone is refused when it is imported
		today = calendar.DateOf(ctx.Now())
	}
	return &dossier{Record: r, ctx: ctx, at: at, today: today}
}

// local is an instant in the site's time.
func (d *dossier) local(t time.Time) time.Time {
	if zone, err := d.at.Location(); err == nil {
		return t.In(zone)
	}
	return t
}

// title is the number and the name, as they are asked for.
func (d *dossier) title() string {
	if d.Sealed {
		return d.ctx.Words.T("roster.sealed")
	}
	c := d.Details.Contact
	name, number := Name(c.Given, c.Family), booking.ShowConfirmation(d.Details.Confirmation)
	if name == "" && d.Facts.Source == booking.AtDesk {
		name = ClientName(d.ctx.Words, d.Booking, d.Details)
	}
	if ticket := d.Visit.Ticket.String(); ticket != "" && (number == "" || d.Facts.WalkIn()) {
		number = ticket // that is what the client holds
	}
	if number == "" || name == "" {
		return number + name
	}
	return number + " · " + name
}

// line is something known, with the message that labels it.
type line struct{ label, text string }

// lines are all that is known, from top to bottom; what is not known is left out.
func (d *dossier) lines() []line {
	words, f, p := d.ctx.Words, d.Facts, d.Details
	var all []line
	add := func(label, text string) {
		if text != "" {
			all = append(all, line{label, text})
		}
	}
	add("record.when", d.where())
	add("record.status", d.status())
	add("record.service", d.service())
	add("record.persons", d.persons())
	add("record.contact", Name(p.Contact.Given, p.Contact.Family))
	add("record.phone", p.Contact.Phone)
	add("record.email", p.Contact.Email)
	add("record.language", words.T("language."+f.Language))
	add("record.needs", Needs(words, p.Needs))
	add("record.notes", p.Notes)
	if id := "book.travel." + string(p.Travel); words.Has(id) {
		add("record.travel", words.T(id))
	}
	add("record.reason", p.Reason)
	if id := "record.source." + f.Source; words.Has(id) && !f.WalkIn() {
		add("record.source", words.T(id))
	}
	add("record.notice", d.notice())
	return all
}

// where is the time and, if it is another than the one at hand, the site.
func (d *dossier) where() string {
	where := Where(d.ctx.Words, d.Facts.Places)
	if begun(d.Visit) { // which counter was planned is over: the visit says where they were called
		where = When(d.ctx.Words, d.Facts.Places)
	}
	if d.Facts.WalkIn() {
		where = d.ctx.Words.T("record.walk-in-day", translations.Args{"Day": d.ctx.Words.LongDate(d.Facts.Date.Time())})
	}
	if d.at.ID != d.ctx.Site.ID {
		where = strings.TrimPrefix(where+"\n"+d.at.Name.In(string(d.ctx.Words.Language())), "\n")
	}
	return where
}

// status is where it stands, why, and for one without its place what that means.
func (d *dossier) status() string {
	words := d.ctx.Words
	if d.Active() && begun(d.Visit) {
		return "" // the visit tells
	}
	_, text := Status(words, d.Booking)
	if id := "reason." + d.Reason; d.Reason != "" && words.Has(id) {
		text += " – " + words.T(id)
	}
	if placeless(d.Booking) {
		text += "\n" + words.T("record.no-place")
	}
	return text
}

func (d *dossier) service() string {
	words := d.ctx.Words
	text := words.T("service."+string(d.Facts.Service)) + " · " + words.N("roster.persons", d.Facts.Persons)
	if d.Facts.SideBySide {
		text += " · " + words.T("record.side-by-side")
	}
	return text
}

func (d *dossier) persons() string {
	var all []string
	for i := range d.Details.Persons {
		all = append(all, d.person(i))
	}
	for i := len(all); i < d.Facts.Persons && d.Facts.Source == booking.AtDesk && !d.Sealed; i++ {
		all = append(all, d.called1(i)) // who came without an appointment need not have a name
	}
	return strings.Join(all, "\n")
}

func (d *dossier) person(i int) string {
	words, p := d.ctx.Words, d.Details.Persons[i]
	parts := []string{d.called1(i)}
	if id := "kind." + string(p.Kind); words.Has(id) {
		parts = append(parts, words.T(id))
	}
	if p.Application != "" {
		parts = append(parts, p.Application)
	}
	if !p.LetterDate.IsZero() {
		parts = append(parts, words.T("record.letter", translations.Args{"Date": p.LetterDate}))
	}
	return strings.Join(parts, " · ")
}

// notice says which privacy notice the client was read.
func (d *dossier) notice() string {
	words := d.ctx.Words
	if d.Facts.Notice == "" {
		return words.T("record.notice-unread")
	}
	language := d.Facts.NoticeIn
	if id := "record.notice-in." + language; words.Has(id) {
		return words.T(id, translations.Args{"Version": d.Facts.Notice})
	}
	return words.T("record.notice-read", translations.Args{"Version": d.Facts.Notice})
}

// warnings are what was odd when it was made or changed.
func (d *dossier) warnings() []string {
	var all []string
	for i := range d.Details.Warnings {
		all = append(all, d.ctx.Words.Fault(&d.Details.Warnings[i]))
	}
	return all
}

// over tells whether its day has gone by.
func (d *dossier) over() bool {
	date := d.Facts.Day()
	return !date.IsZero() && date < d.today
}

// why says in words why something cannot be done; "" when it can.
func (d *dossier) why(what string) string {
	words := d.ctx.Words
	switch {
	case what == desk:
	case what == slip && d.Sealed:
		return words.T("record.why-no-slip")
	case d.Sealed:
		return words.Fault(fault.New("booking.withheld"))
	case what == undo:
		return d.whyNoUndo()
	case d.Status == booking.Withdrawn:
		return words.T("record.why-withdrawn")
	case !d.Active():
		return words.Fault(fault.New("booking.not-active"))
	case what == slip && d.Facts.WalkIn():
		return words.T("record.why-no-slip-walk-in")
	case what == slip:
	case begun(d.Visit):
		return d.whyBegun(what)
	case d.over():
		return words.T("record.why-over")
	}
	return ""
}

// whyBegun is why for a booking whose client has come or was given up.
func (d *dossier) whyBegun(what string) string {
	words, id := d.ctx.Words, "record.why-under-way"
	switch {
	case d.Visit.State.Over():
		id = "record.why-visit-over"
	case what == amend && d.Facts.WalkIn():
		return words.T("record.why-amend-walk-in")
	case what == amend: // a telephone number, or who else came; what cannot be, the store refuses
		return ""
	}
	_, state := VisitState(words, d.Visit, d.local(d.ctx.Now()))
	return words.T(id, translations.Args{"State": state})
}

// onDesk tells whether it is served today at the site at hand.
func (d *dossier) onDesk() bool {
	return d.Active() && d.Facts.Site == d.ctx.Site.ID && d.Facts.Day() == d.today
}

// whyNoUndo is why for undo. Whether what it would bring back still fits only the store can tell.
func (d *dossier) whyNoUndo() string {
	switch {
	case d.Undoable == uuid.Nil:
		return d.ctx.Words.Fault(fault.New("undo.nothing"))
	case d.only != uuid.Nil && d.only != d.Undoable:
		return d.ctx.Words.Fault(fault.New("undo.changed"))
	}
	return ""
}
