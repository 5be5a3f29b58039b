package record

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"daybook/model/booking"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/kit"
)

// VisitWord says where a visit stands in a word or two, for lists and badges: "Waiting", "In service", "Not served".
func VisitWord(words *translations.Words, v visit.Visit) (kit.Tone, string) {
	tone, name := kit.Plain, string(v.State)
	switch v.State {
	case visit.Called:
		tone = kit.ToneCalled
	case visit.Serving:
		tone = kit.ToneService
	case visit.Parked:
		tone = kit.ToneLate
	case visit.NoShow:
		tone = Tone(visit.Absent)
	case visit.Left:
		tone = Tone(visit.Gone)
	case visit.Finished:
		tone = Tone(visit.Served)
		if v.Count(visit.Served) == 0 {
			tone, name = Tone(visit.TurnedAway), "not-served"
		}
	}
	return tone, words.T("record.visit-word." + name)
}

// VisitMore is what there is to add to the word: since when, at which counter, what became of whom, and why. It is "" when
// there is nothing. Times are written in the zone of now, which is that of the site.
func VisitMore(words *translations.Words, v visit.Visit, now time.Time) string {
	switch v.State {
	case visit.Called, visit.Serving:
		return words.T("record.visit-more."+string(v.State), translations.Args{"Counter": strconv.Itoa(v.Counter)})
	case visit.Waiting:
		return moreSince(words, v.State, v.Arrived, now)
	case visit.Parked, visit.Left:
		return moreSince(words, v.State, v.Since, now)
	case visit.Finished:
		return finished(words, v)
	}
	return ""
}

// moreSince tells an instant, if it is known.
func moreSince(words *translations.Words, state visit.State, at, now time.Time) string {
	if at.IsZero() {
		return ""
	}
	return words.T("record.visit-more."+string(state), translations.Args{"Time": clock(words, at, now.Location())})
}

// clock writes the time of day of an instant in a zone.
func clock(words *translations.Words, at time.Time, zone *time.Location) string {
	at = at.In(zone)
	return words.Clock(at.Hour()*60 + at.Minute())
}

// VisitState says where a visit stands in one line: "Waiting since 10:05 a.m. (P012)", "In service at counter 3 (P012)",
// "Finished: 2 served, 1 not served · …". Times are written in the zone of now, which is that of the site.
func VisitState(words *translations.Words, v visit.Visit, now time.Time) (kit.Tone, string) {
	tone, text := visitState(words, v, now)
	if v.Ticket != (visit.Ticket{}) && v.State != visit.Expected {
		text = words.T("record.visit-more.ticket", translations.Args{"Text": text, "Ticket": v.Ticket.String()})
	}
	return tone, text
}

// visitState is VisitState without the ticket.
func visitState(words *translations.Words, v visit.Visit, now time.Time) (kit.Tone, string) {
	tone, text := VisitWord(words, v)
	more := VisitMore(words, v, now)
	switch {
	case v.State == visit.Finished && len(v.Outcomes) == 1 && v.Count(visit.TurnedAway) == 1:
		if more != "" {
			text += " · " + more
		}
	case v.State == visit.Finished:
		text = words.T("record.finished", translations.Args{"Word": words.T("record.visit-word.finished"), "Results": more})
	case more != "":
		text += " " + more
	}
	return tone, text
}

// results lists the results of persons in the order they are told.
func results() []visit.Result {
	return []visit.Result{visit.Served, visit.TurnedAway, visit.Gone, visit.Absent, visit.Elsewhere, visit.Pending}
}

// finished tells what became of whom, and why; of one person alone no number.
func finished(words *translations.Words, v visit.Visit) string {
	why := strings.Join(reasons(words, v), " · ")
	switch {
	case len(v.Outcomes) == 1 && v.Count(visit.Served) == 1:
		return words.T("visit.result." + string(visit.Served))
	case len(v.Outcomes) == 1:
		return why
	case why == "":
		return counted(words, v)
	}
	return counted(words, v) + " · " + why
}

// counted tells how many persons have which result.
func counted(words *translations.Words, v visit.Visit) string {
	var told []string
	for _, result := range results() {
		if n := v.Count(result); n > 0 {
			told = append(told, words.N("record.result."+resultCode(result), n))
		}
	}
	return strings.Join(told, ", ")
}

// reasons are why persons were turned away, each reason once.
func reasons(words *translations.Words, v visit.Visit) []string {
	var told []string
	for _, o := range v.Outcomes {
		if text := TurnedAway(words, o.Reason); o.Result == visit.TurnedAway && text != "" && !slices.Contains(told, text) {
			told = append(told, text)
		}
	}
	return told
}

// TurnedAway puts the reason for which somebody was turned away into words; "" is one that this version does not know.
func TurnedAway(words *translations.Words, reason string) string {
	if id := "turned-away." + reason; reason != "" && words.Has(id) {
		return words.T(id)
	}
	return ""
}

func resultCode(r visit.Result) string {
	if r == visit.Pending {
		return "pending"
	}
	return string(r)
}

// Outcome says how the day ended for one person, with the reason if they were turned away.
func Outcome(words *translations.Words, o visit.Outcome) (kit.Tone, string) {
	text := words.T("record.outcome." + resultCode(o.Result))
	if why := TurnedAway(words, o.Reason); why != "" {
		text = words.T("record.outcome.reason", translations.Args{"Outcome": text, "Reason": why})
	}
	return Tone(o.Result), text
}

// Tone is the one tone in which a result is shown everywhere: only who was sent away unserved is in that of a refusal.
func Tone(r visit.Result) kit.Tone {
	switch r {
	case visit.Served:
		return kit.ToneDone
	case visit.TurnedAway:
		return kit.ToneRefused
	case visit.Gone:
		return kit.ToneLate
	}
	return kit.Plain
}

// ClientName names a client as they are spoken of: the first person, and how many more come: "Zoé Tremblay +2", "No name",
// "Details withheld" where the personal part is not at hand.
func ClientName(words *translations.Words, b booking.Booking, d booking.Details) string {
	name := Name(d.Contact.Given, d.Contact.Family)
	if len(d.Persons) > 0 {
		if first := Name(d.Persons[0].Given, d.Persons[0].Family); first != "" {
			name = first
		}
	}
	switch {
	case name == "" && len(d.Persons) == 0 && b.Facts.Source != booking.AtDesk:
		name = words.T("roster.sealed")
	case name == "":
		name = words.T("record.no-name")
	}
	return name + MorePersons(b)
}

// MorePersons is how many come besides the first, as " +2", or "". Who goes on with a ticket of their own does not count.
func MorePersons(b booking.Booking) string {
	if more := b.Facts.Persons - b.Visit.Count(visit.Elsewhere) - 1; more > 0 {
		return " +" + strconv.Itoa(more)
	}
	return ""
}
