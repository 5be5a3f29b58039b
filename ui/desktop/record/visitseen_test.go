package record_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/uitest"
)

// TestResultsForAllWhoWereLeft name the persons too, where they were not the whole party.
func TestResultsForAllWhoWereLeft(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {"Not served For: Łukasz Wójcik Reason: Another reason", "Served For: Zoé Tremblay and Minh Nguyễn"},
		translations.French:  {"Non servi Pour : Łukasz Wójcik Motif : Autre motif", "Servi Pour : Zoé Tremblay et Minh Nguyễn"},
	} {
		d := newDesk(t, language)
		id := d.book("1137", 550, "Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn", "Wei Chen").Booking
		d.atNine()
		d.step(id, visit.Arrive, who(0, 1, 2))
		d.step(id, visit.Start, at(1))
		d.step(id, visit.TurnAway, who(1), because("other", ""))
		d.step(id, visit.Finish)
		d.show(id)
		d.Says(want...)
	}
	d := newDesk(t, translations.English)
	d.atNine()
	walkIn := d.walkIn(3)
	d.step(walkIn, visit.Start, at(1))
	d.step(walkIn, visit.Finish, who(0))
	d.step(walkIn, visit.Finish)
	d.show(walkIn)
	d.Says("Served For: Person 1", "Served For: Person 2 and Person 3")
	d.Press(fyne.KeyEscape)
	whole := d.walkIn(2)
	d.step(whole, visit.Start, at(1))
	d.step(whole, visit.Finish)
	d.show(whole)
	d.SaysNot("For: ") // all of them got it at once
}

// TestTheCounterIsAPlan until the visit begins: then the visit says where.
func TestTheCounterIsAPlan(t *testing.T) {
	for language, want := range map[translations.Language][2]string{
		translations.English: {"Monday, October 5, 2026, 9:10–9:30 a.m.", ", planned at counter 1"},
		translations.French:  {"lundi 5 octobre 2026, 9 h 10 à 9 h 30", ", prévu au comptoir 1"},
	} {
		d := newDesk(t, language)
		id := d.book("1137", 550, "Zoé Tremblay").Booking
		label := d.Context.Words.T("record.when") + " "
		d.show(id)
		d.Says(label + want[0] + want[1])
		d.Press(fyne.KeyEscape)
		d.atNine()
		d.step(id, visit.Arrive)
		d.show(id)
		d.Says(label+want[0], want[0]+want[1]) // as it was booked, in the history
		d.SaysNot(label + want[0] + want[1])
	}
}

// TestTheHistoryOfAVisitIsSeenAtOnce in the smallest window: the last steps without a key.
func TestTheHistoryOfAVisitIsSeenAtOnce(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		d.Window.Resize(fyne.NewSize(1024, 768))
		id := d.book("1137", 550, "Zoé Tremblay").Booking
		d.atNine()
		d.step(id, visit.Arrive)
		d.step(id, visit.Call, at(2))
		d.step(id, visit.Start)
		d.show(id)
		d.Picture("visit-at-once-" + string(language))
		for _, step := range []visit.Move{visit.Arrive, visit.Call, visit.Start} {
			text, _, _ := strings.Cut(d.Context.Words.T("record.step."+string(step), translations.Args{"Ticket": "P001", "Counter": "2"}), "\n")
			if !d.seen(text) {
				t.Errorf("%s: %q is out of sight", language, text)
			}
		}
		d.Press(fyne.KeyEnd)
		if last := d.Context.Words.T("record.notice"); !d.seen(last) {
			t.Errorf("%s: End does not reach %q", language, last)
		}
		d.Press(fyne.KeyPageUp)
		d.Press(fyne.KeyPageUp)
		if first := d.Context.Words.T("record.visit"); !d.seen(first) {
			t.Errorf("%s: Page Up does not reach %q", language, first)
		}
	}
}

// seen tells whether a text is in sight, apart from buttons.
func (d *desk) seen(text string) bool {
	uitest.Relayout()
	return slices.ContainsFunc(uitest.Parts(d.Window), func(p uitest.Part) bool {
		return p.Text() == text && p.Area.In(p.Shown.Grown(1))
	})
}
