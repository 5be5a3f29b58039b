package desk

import (
	"strconv"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/kit"
)

// cardOf is the id of a counter's card. A counter called to by two at once has a card for each.
func cardOf(x *desk.Station, again int) string {
	id := "counter " + strconv.Itoa(x.Counter.Number)
	if again > 0 {
		id += " again " + strconv.Itoa(again)
	}
	return id
}

func (s *Screen) fillCounters() {
	v := s.view
	v.clients = map[string]desk.Client{}
	cards, mine := s.stationCards()
	if v.sheet.compact() && s.lane == over { // the strip takes the room
		mine = ""
	}
	if s.known {
		v.counters.SetCount(s.ctx.Words.T("desk.open-count", translations.Args{"Number": s.lists.open}))
	}
	if _, any := v.counters.Selected(); !any && mine != "" {
		v.counters.Select(mine) // it is the one in sight
	}
	v.counters.SetCards(append(cards, s.parkedCards()...), mine)
	if v.body.worn {
		v.body.worn = false
		v.counters.Refresh()
	}
	s.settle(counters)
}

// stationCards are the counters', with the card of the one people work at.
func (s *Screen) stationCards() (cards []kit.LaneCard, mine string) {
	before, again := 0, 0
	for i := range s.lists.stations {
		x := &s.lists.stations[i]
		if again++; x.Counter.Number != before {
			before, again = x.Counter.Number, 0
		}
		card := s.stationCard(x, cardOf(x, again))
		if x.Client != nil {
			s.view.clients[card.ID] = *x.Client
		}
		if card.Mine && mine == "" {
			mine = card.ID
			s.fillBody(x)
		}
		cards = append(cards, card)
	}
	return cards, mine
}

// parkedCards are those of who was set aside.
func (s *Screen) parkedCards() []kit.LaneCard {
	var cards []kit.LaneCard
	words := s.ctx.Words
	for i := range s.lists.parked {
		c := &s.lists.parked[i]
		s.view.clients[c.ID.String()] = *c
		card := kit.LaneCard{
			ID: c.ID.String(), Title: s.tell.Spoken(c), Mark: s.tell.Marks(c, true), Tone: kit.ToneLate, Badge: words.T("desk.badge.parked", s.since(c)),
		}
		if s.resumes(c) {
			card.Badge = words.T("desk.badge.parked-resume", s.since(c))
		}
		if i == 0 {
			card.Head = words.T("desk.set-aside")
		}
		cards = append(cards, card)
	}
	return cards
}

// resumes tells whether S can have somebody set aside go on at the counter people work at.
func (s *Screen) resumes(c *desk.Client) bool {
	_, busy := s.mine()
	return !busy && s.counter > 0 && c.Visit.Counter == s.counter && !s.day.Closed()
}

// stationCard shows a counter.
func (s *Screen) stationCard(x *desk.Station, id string) kit.LaneCard {
	words := s.ctx.Words
	card := kit.LaneCard{ID: id, Lead: strconv.Itoa(x.Counter.Number), Mine: x.Counter.Number == s.counter}
	switch c := x.Client; {
	case c == nil && x.Open:
		card.Title, card.Dim = words.T("desk.free"), !card.Mine
	case c == nil:
		card.Title, card.Dim = words.T("desk.shut"), true
	case c.Visit.State == visit.Called:
		card.Tone, card.Badge = kit.ToneCalled, words.T("desk.badge.called", s.since(c))
	default:
		card.Tone = kit.ToneService
		card.Badge = words.T("desk.badge.serving", translations.Args{"Time": s.tell.Minutes(c.Visit.Service(s.now.At))})
	}
	if x.Client != nil {
		card.Title, card.Mark = s.tell.Spoken(x.Client), s.tell.Marks(x.Client, true)
		if x.Counter.Shut() {
			card.Badge = words.T("desk.badge.closing", translations.Args{"Badge": card.Badge})
		}
	}
	return card
}

func (s *Screen) since(c *desk.Client) translations.Args {
	return translations.Args{"Time": s.tell.Minutes(s.now.At.Sub(c.Visit.Since))}
}
