package walkin

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// fields are the parts of the form that change or are gone to.
type fields struct {
	service     *kit.RadioGroup // nil where the site offers one service
	persons     *kit.Entry
	people      people
	personsRow  *kit.FormRow
	language    *kit.RadioGroup
	travelRow   *kit.FormRow
	given       *kit.Entry
	family      *kit.Entry
	application *kit.Entry
	appRow      *kit.FormRow
	interpreter *kit.FormRow
	required    *kit.Notice
	reason      *kit.Select
	reasonRow   *kit.FormRow
	asked       bool // the ticket waits for a reason
	wordsRow    *kit.FormRow
}

// newFields makes the form, from what always matters down to what seldom does.
func (d *Dialog) newFields(env *kit.Env) fyne.CanvasObject {
	f, t := &d.fields, d.ctx.Words.T
	first := kit.Flow([]float32{3, 2, 2}, d.newService(env), d.newPersons(env), d.newLanguage(env))
	f.required = kit.NewNotice(kit.ToneLate, t("walkin.required"))
	d.newReason(env)
	given := d.entry(env, booking.MaxName, &d.form.given)
	family := d.entry(env, booking.MaxName, &d.form.family)
	phone := d.entry(env, booking.MaxContact, &d.form.phone)
	f.given, f.family, f.application = given, family, d.entry(env, booking.MaxName, &d.form.application)
	f.appRow = kit.NewFormRow(env, t("walkin.application"), false, f.application)
	names := kit.Flow([]float32{1, 1, 1, 1}, kit.NewFormRow(env, t("walkin.given"), false, given), kit.NewFormRow(env, t("walkin.family"), false, family),
		kit.NewFormRow(env, t("walkin.phone"), false, phone), f.appRow)
	why := kit.Flow([]float32{1, 1}, f.reasonRow, f.wordsRow)
	return kit.Column(10, first, f.required, why, d.newTravel(env), kit.NewNote(t("walkin.name-hint")), names, d.newNeeds(env))
}

// entry is a field for a text of the form. Enter in it is the ticket for the queue, unless it was a scan.
func (d *Dialog) entry(env *kit.Env, limit int, text *string) *kit.Entry {
	e := kit.NewEntry(env, limit)
	e.OnChanged = func(typed string) { *text = typed }
	e.OnSubmitted = func(typed string) {
		if !d.recognised(typed, func() { e.SetText("") }) {
			d.toQueue()
		}
	}
	return e
}

func (d *Dialog) newService(env *kit.Env) fyne.CanvasObject {
	t := d.ctx.Words.T
	var names []string
	for _, s := range d.form.services {
		names = append(names, t("service."+string(s)))
	}
	if len(names) == 1 {
		return kit.Column(5, kit.NewNote(t("record.service")), kit.NewStrong(names[0]))
	}
	d.fields.service = kit.NewRadioGroup(env, names, 0)
	d.fields.service.OnChanged = func(i int) { d.setService(d.form.services[i]) }
	return kit.NewFormRow(env, t("walkin.service"), false, d.fields.service)
}

// setService changes the service, if the site offers it.
func (d *Dialog) setService(s site.Service) bool {
	i := slices.Index(d.form.services, s)
	if i < 0 {
		return false
	}
	d.form.service = s
	if d.fields.service != nil {
		d.fields.service.SetChosen(i)
	}
	d.showService()
	d.look()
	return true
}

// showService shows what is asked for the service.
func (d *Dialog) showService() {
	biometrics := d.form.service == site.Biometrics
	for _, o := range []fyne.CanvasObject{d.fields.required, d.fields.reasonRow, d.fields.wordsRow, d.fields.appRow} {
		if biometrics {
			o.Show()
		} else {
			o.Hide()
		}
	}
	if biometrics {
		d.fields.travelRow.Hide()
	} else {
		d.fields.travelRow.Show()
	}
	d.settle()
}

func (d *Dialog) newLanguage(env *kit.Env) fyne.CanvasObject {
	var names []string
	chosen := 0
	for i, l := range translations.Languages() {
		names = append(names, d.ctx.Words.T("language."+string(l)))
		if string(l) == d.form.language {
			chosen = i
		}
	}
	d.fields.language = kit.NewRadioGroup(env, names, chosen)
	d.fields.language.OnChanged = func(i int) { d.form.language = string(translations.Languages()[i]) }
	return kit.NewFormRow(env, d.ctx.Words.T("book.language"), false, d.fields.language)
}

// newTravel asks a passport client when they travel: the queue goes by it (domain.md §2.3).
func (d *Dialog) newTravel(env *kit.Env) fyne.CanvasObject {
	t := d.ctx.Words.T
	names := []string{t("walkin.travel-none")}
	for _, band := range booking.Bands() {
		names = append(names, t("book.travel."+string(band)))
	}
	travel := kit.NewSelect(env, names, 0, "")
	d.fields.travelRow = kit.NewFormRow(env, t("walkin.travel"), false, travel)
	travel.OnChanged = func(i int) {
		d.form.travel = ""
		if i > 0 {
			d.form.travel = booking.Bands()[i-1]
		}
		d.fields.travelRow.SetWarning(d.tooSoon())
		d.settle()
	}
	return d.fields.travelRow
}

// tooSoon says that this site cannot serve a traveller in time.
func (d *Dialog) tooSoon() string {
	at := d.o.Day().Site
	facts := booking.Facts{Site: at.ID, Service: site.Passport, Persons: 1, Language: d.form.language}
	found := booking.Validate(facts, booking.Details{Travel: d.form.travel}, at, calendar.Date(0))
	for _, w := range found.Warnings {
		if w.Field == "travel" && w.Fault.Code != "travel.urgent-no-appointment" {
			return d.ctx.Words.Fault(w.Fault)
		}
	}
	return ""
}

// newReason asks why biometrics are given without an appointment (domain.md §1.4).
func (d *Dialog) newReason(env *kit.Env) {
	f, t := &d.fields, d.ctx.Words.T
	names := []string{t("walkin.reason-none")} // Enter in the list chooses what is marked, and at first that is nothing
	for _, code := range desk.WalkInReasons() {
		names = append(names, t("walk-in-reason."+code))
	}
	f.reason = kit.NewSelect(env, names, 0, "")
	f.reasonRow = kit.NewFormRow(env, t("walkin.reason"), false, f.reason)
	f.reason.OnChanged = func(i int) {
		d.form.reason = ""
		if i > 0 {
			d.form.reason = desk.WalkInReasons()[i-1]
			f.reasonRow.SetError("")
		}
		d.settle()
		if i > 0 && f.asked { // Enter is all that is left to do
			f.asked = false
			d.ctx.Window.Canvas().Focus(d.foot.queue)
		}
	}
	f.wordsRow = kit.NewFormRow(env, t("walkin.reason-words"), false, d.entry(env, longestWords, &d.form.words))
}

// longestWords is how much can be said of a reason.
const longestWords = 500

func (d *Dialog) newNeeds(env *kit.Env) fyne.CanvasObject {
	f, t := &d.fields, d.ctx.Words.T
	var names []string
	for _, code := range booking.Needs() {
		names = append(names, t("need."+code))
	}
	checks := kit.NewCheckGroup(env, names)
	f.interpreter = kit.NewFormRow(env, t("book.interpreter"), false, d.entry(env, booking.MaxName-len("interpreter:"), &d.form.interpreter))
	f.interpreter.Hide()
	checks.OnChanged = func(i int, on bool) {
		code := booking.Needs()[i]
		d.form.need(code, on)
		if code == "interpreter" && on {
			f.interpreter.Show()
		} else if code == "interpreter" {
			f.interpreter.Hide()
		}
		d.settle()
	}
	return kit.Column(10, kit.NewFormRow(env, t("book.needs"), false, checks), f.interpreter)
}

// contentOf tells two orders apart; the command is no part of it.
func contentOf(o desk.WalkIn) string { return fmt.Sprintf("%+v", o) }
