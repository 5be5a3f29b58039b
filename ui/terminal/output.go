package terminal

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
)

// args are the values of a message's placeholders.
type args = translations.Args

// line writes one answer as one line of JSON, in one write so that lines of several processes never mix.
func (j *job) line(answer any) error {
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(answer); err != nil {
		return fmt.Errorf("encoding an answer: %w", err)
	}
	if _, err := fmt.Fprint(j.Stdout, text.String()); err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	return nil
}

// say writes one line of words.
func (j *job) say(text string) error {
	if _, err := fmt.Fprintln(j.Stdout, text); err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	return nil
}

// table writes rows in columns under their heads, which are message ids.
func (j *job) table(heads []string, rows [][]string) error {
	w := tabwriter.NewWriter(j.Stdout, 0, 0, 2, ' ', 0)
	names := make([]string, len(heads))
	for i, id := range heads {
		names[i] = j.words.T(id)
	}
	fmt.Fprintln(w, strings.Join(names, "\t"))
	for _, row := range rows {
		fmt.Fprintln(w, strings.Join(row, "\t"))
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	return nil
}

// both gives a text that exists in both languages in the reader's.
func (j *job) both(t calendar.Text) string { return t.In(string(j.words.Language())) }

// where puts places into words: the date, the hours of the whole party and the counters.
func (j *job) where(places []site.Place) string {
	p := shapePlaces(places)
	if p == nil {
		return j.words.T("cli.no-place")
	}
	return j.words.T("cli.where", args{
		"Date": j.words.LongDate(p.Date.Time()), "Hours": j.hours(*p), "Counters": j.counters(*p),
	})
}

// hours writes the stretch of the day a party is there.
func (j *job) hours(p placeJSON) string { return j.words.ClockRange(int(p.Start), int(p.End)) }

// counters lists the counters of a place: "3", or "1, 2 and 4".
func (j *job) counters(p placeJSON) string {
	if len(p.Counters) == 0 {
		return fmt.Sprint(p.Counter)
	}
	numbers := make([]string, len(p.Counters))
	for i, number := range p.Counters {
		numbers[i] = fmt.Sprint(number)
	}
	return j.words.List(numbers)
}

// fullName is a person's or contact's name; a name given twice is shown once (domain.md §8).
func fullName(given, family string) string {
	if given == family {
		return given
	}
	return strings.TrimSpace(given + " " + family)
}

// service names a service.
func (j *job) service(s site.Service) string { return j.words.T("service." + string(s)) }

// statusIDs names the words of every status.
var statusIDs = map[booking.Status]string{
	booking.Booked:    "cli.status.booked",
	booking.Cancelled: "cli.status.cancelled",
	booking.Withdrawn: "cli.status.withdrawn",
}

// status says where a booking stands, or the visit once the client has come or was given up.
func (j *job) status(b booking.Booking) string {
	if state := b.Visit.State; b.Active() && state != "" && state != visit.Expected {
		return j.words.T(state.MessageID())
	}
	if b.Active() && !b.Held {
		return j.words.T("cli.status.displaced")
	}
	return j.words.T(statusIDs[b.Status])
}

// needs puts needs into words; free words stay as they are.
func (j *job) needs(needs []string) string {
	shown := make([]string, len(needs))
	for i, need := range needs {
		code, detail, _ := strings.Cut(need, ":")
		shown[i] = need
		if j.words.Has("need." + code) {
			shown[i] = j.words.T("need." + code)
			if detail != "" {
				shown[i] += " (" + detail + ")"
			}
		}
	}
	return strings.Join(shown, ", ")
}
