package paper

import (
	"io"
	"time"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
)

// SlipData is what a confirmation slip tells.
type SlipData struct {
	Site    site.Site
	Booking booking.Booking
	Details booking.Details
}

// Measures of the slip's pages, in millimetres.
const (
	slipMargin = 20
	slipFoot   = 12
	labelWidth = 42 // of the column of headings
	// longestName keeps one long name from crowding out the others.
	longestName = 70
)

// Styles of the slip.
var (
	slipTitle   = style{size: 20, bold: true}
	slipHeading = style{size: 11, bold: true}
	slipStrong  = style{size: 13, bold: true}
	slipPlain   = style{size: 11}
	slipSmall   = style{size: 9}
)

// slip is a confirmation slip being drawn.
type slip struct {
	*sheet
	SlipData
	language string
	party    []booking.Person
	bands    []band
}

// Slip writes what a client takes home as a tagged PDF, in the language of the words, which should be the client's: the
// confirmation number, when, where, what for, what to bring, and how to change it. Only given names are on it, because
// slips get lost. printed is the moment of printing in the site's zone.
func (p *Printer) Slip(w io.Writer, data SlipData, words *translations.Words, printed time.Time) (Report, error) {
	s := &slip{
		sheet:    p.newSheet(portrait, words.T(slipTitleOf(data.Booking.Facts)), slipMargin, words, printed),
		SlipData: data, language: string(words.Language()), party: party(data.Booking.Facts, data.Details),
	}
	s.heading()
	s.number()
	s.when()
	s.where()
	s.what()
	s.bring()
	s.change()
	room := s.height - 2*slipMargin - slipFoot
	pages := paginate(s.bands, room, room)
	stamp := s.t("paper.printed", translations.Args{"Date": printed, "Time": words.Clock(printed.Hour()*60 + printed.Minute())})
	for i, bands := range pages {
		s.turn()
		top := float64(slipMargin)
		for _, b := range bands {
			b.draw(top)
			top += b.height
		}
		s.footer(i+1, len(pages), stamp)
	}
	return s.finish(w)
}

// slipTitleOf is the title's message: who holds no place has no appointment to confirm.
func slipTitleOf(facts booking.Facts) string {
	if facts.WalkIn() {
		return "paper.slip.title-walk-in"
	}
	return "paper.slip.title"
}

func (s *slip) heading() {
	s.paragraph("H1", slipMargin, slipTitle, s.words.T(slipTitleOf(s.Booking.Facts)), 2, 0)
	if !s.Booking.Active() {
		s.space(2)
		s.paragraph("P", slipMargin, slipStrong, s.words.T("paper.slip.cancelled"), 2, 0)
	}
	s.space(6)
}

func (s *slip) when() {
	from, to := stretch(s.Booking.Facts.Places)
	if s.Booking.Facts.WalkIn() {
		s.section("paper.slip.when", []part{
			{slipStrong, s.words.LongDate(s.Booking.Facts.Date.Time())},
			{slipPlain, s.words.T("paper.slip.walk-in", translations.Args{"Ticket": s.Booking.Visit.Ticket.String()})},
		})
	}
	if from >= to {
		return
	}
	date := s.Booking.Facts.Places[0].Date.Time()
	s.section("paper.slip.when", []part{
		{slipStrong, s.words.LongDate(date)},
		{slipStrong, s.words.ClockRange(int(from), int(to))},
	})
}

func (s *slip) where() {
	parts := []part{{slipStrong, s.Site.Name.In(s.language)}}
	address := s.Site.Address.In(s.language)
	for _, line := range address[:min(len(address), mostSlipLines)] {
		parts = append(parts, part{slipPlain, line})
	}
	if city := s.Site.City.In(s.language); city != "" {
		parts = append(parts, part{slipPlain, s.words.T("paper.slip.city", translations.Args{
			"City": city, "Province": s.province(), "Postal": s.Site.Address.Postal,
		})})
	}
	s.section("paper.slip.where", append(parts, part{slipPlain, s.Site.Note.In(s.language)}))
}

// province names the site's province; a code this version does not know is shown as it is.
func (s *slip) province() string {
	if id := "province." + s.Site.Schedule.Province; s.words.Has(id) {
		return s.words.T(id)
	}
	return s.Site.Schedule.Province
}

func (s *slip) what() {
	parts := []part{{slipStrong, s.words.T("service." + string(s.Booking.Facts.Service))}}
	people := s.words.N("paper.persons", len(s.party))
	if names := s.names(s.party); names != "" {
		people = s.words.T("paper.slip.people", translations.Args{"People": people, "Names": names})
	}
	s.section("paper.slip.what", append(parts, part{slipPlain, people}))
}

func (s *slip) change() {
	text := s.words.T("paper.slip.change-desk")
	if s.Site.Phone != "" {
		text = s.words.T("paper.slip.change-phone", translations.Args{"Phone": s.Site.Phone})
	}
	s.section("paper.slip.change", []part{{slipPlain, text}})
}

// names lists given names, or the only name of a one-name person.
func (s *slip) names(persons []booking.Person) string {
	var names []string
	for _, person := range persons {
		name := string(clean(person.Given))
		if name == "" {
			name = string(clean(person.Family))
		}
		if name != "" {
			names = append(names, string(s.faces.shorten([]rune(name), slipPlain, longestName)))
		}
	}
	return s.words.List(names)
}
