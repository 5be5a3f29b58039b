package desk

import (
	"context"
	"slices"
	"unicode/utf8"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
)

// before is what a letter may change that turns out to be the first of a scan.
type before struct {
	key     rune
	service site.Service
	step    uuid.UUID // the latest of the day
}

// note keeps how things are before a letter acts.
func (s *Screen) note(key rune) {
	s.before = before{key: key, service: s.service}
	if last, ok := s.day.Last(); ok {
		s.before.step = last.Undoable
	}
}

// Scanned records the arrival of whose number was scanned while no field had the focus, over whatever dialog was open: of a
// confirmation number, or of the application number on an instruction letter. What the first character did as a key is
// taken back.
func (s *Screen) Scanned(text string) {
	s.ctx.Env.CloseAll(s.ctx.Window.Canvas())
	s.takeBack(text)
	switch r := booking.Recognise(text); {
	case !s.able():
	case r.Kind == booking.AConfirmation:
		s.find(r.Value)
	case r.Kind == booking.AnApplication:
		s.findLetter(r.Value)
	default:
		s.late("scan.unknown", nil)
	}
}

// takeBack takes back what the first character of a scan did.
func (s *Screen) takeBack(text string) {
	was := s.before
	s.before = before{}
	if first, _ := utf8.DecodeRuneInString(text); first != was.key {
		return
	}
	if s.service != was.service {
		s.service = was.service
		s.fill()
	}
	s.inTurn(func() { // after the step, if it is on its way
		last, ok := s.day.Last()
		if _, own := s.made[last.Undoable]; ok && own && last.Undoable != was.step {
			s.undo(last.ID, last.Undoable)
		}
		s.goOn()
	})
}

// findLetter looks for the bookings with an application number: among today's clients, then among all.
func (s *Screen) findLetter(number string) {
	s.inTurn(func() {
		var today []booking.Record
		for _, c := range s.day.Clients {
			if hasApplication(c.Details, number) {
				today = append(today, booking.Record{Booking: c.Booking, Details: c.Details})
			}
		}
		if len(today) > 0 {
			s.meet(today)
			s.goOn()
			return
		}
		siteID, date := s.ctx.Site.ID, s.day.Date
		s.consult(func(ctx context.Context) ([]booking.Record, error) {
			return s.o.Store.FindNear(ctx, number, siteID, date, mostLetters)
		}, func(list []booking.Record) { s.foundLetter(number, list) })
	})
}

// mostLetters is of how many bookings one application number is looked for: families share one.
const mostLetters = 20

func (s *Screen) foundLetter(number string, list []booking.Record) {
	list = slices.DeleteFunc(list, func(r booking.Record) bool { return !r.Active() || !hasApplication(r.Details, number) })
	if len(list) > 0 {
		s.meet(list)
		return
	}
	s.late("desk.scan.letter-unknown", translations.Args{"Number": number})
	if !s.day.Closed() && s.ctx.Site.Offers(site.Biometrics) {
		s.takeInWith(number)
	}
}

// hasApplication tells whether a person of a booking has an application number.
func hasApplication(d booking.Details, number string) bool {
	return slices.ContainsFunc(d.Persons, func(p booking.Person) bool {
		theirs, _ := booking.NormalApplication(p.Application)
		return theirs == number
	})
}
