package lanes

import (
	"strconv"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/kit"
)

// Cards are those of the counters, then those of who was set aside.
func (l *Lanes) Cards() []kit.LaneCard { return l.cards }

// MyCard is the card of the counter people work at, with how things stand there; mine is nil if it is not among the cards.
func (l *Lanes) MyCard() (id string, mine *desk.Station) { return l.card, l.mine }

func (l *Lanes) makeCards() {
	l.who = map[string]desk.Client{}
	before, again := 0, 0
	for i := range l.stations {
		x := &l.stations[i]
		if again++; x.Counter.Number != before {
			before, again = x.Counter.Number, 0
		}
		card := l.stationCard(x, cardOf(x, again))
		if x.Client != nil {
			l.who[card.ID] = *x.Client
		}
		if card.Mine && l.mine == nil {
			l.card, l.mine = card.ID, x
		}
		l.cards = append(l.cards, card)
	}
	for i := range l.parked {
		c := &l.parked[i]
		card := l.parkedCard(c)
		if i == 0 {
			card.Head = l.Tell.Words.T("desk.set-aside")
		}
		l.who[card.ID] = *c
		l.cards = append(l.cards, card)
	}
}

// cardOf is the id of a counter's card. A counter called to by two at once has a card for each.
func cardOf(x *desk.Station, again int) string {
	id := "counter " + strconv.Itoa(x.Counter.Number)
	if again > 0 {
		id += " again " + strconv.Itoa(again)
	}
	return id
}

// stationCard shows a counter.
func (l *Lanes) stationCard(x *desk.Station, id string) kit.LaneCard {
	words := l.Tell.Words
	card := kit.LaneCard{ID: id, Lead: strconv.Itoa(x.Counter.Number), Mine: x.Counter.Number == l.Counter}
	switch c := x.Client; {
	case c == nil && x.Open:
		card.Title, card.Dim = words.T("desk.free"), !card.Mine
	case c == nil:
		card.Title, card.Dim = words.T("desk.shut"), true
	case c.Visit.State == visit.Called:
		card.Tone, card.Badge = kit.ToneCalled, words.T("desk.badge.called", l.since(c))
	default:
		card.Tone = kit.ToneService
		card.Badge = words.T("desk.badge.serving", translations.Args{"Time": l.Tell.Minutes(c.Visit.Service(l.Now.At))})
	}
	if x.Client != nil {
		card.Title, card.Mark = l.Tell.Spoken(x.Client), l.Tell.Marks(x.Client, true)
		if x.Counter.Shut() {
			card.Badge = words.T("desk.badge.closing", translations.Args{"Badge": card.Badge})
		}
	}
	return card
}

// parkedCard shows who was set aside.
func (l *Lanes) parkedCard(c *desk.Client) kit.LaneCard {
	id := "desk.badge.parked"
	if _, busy := l.Mine(); !busy && l.Counter > 0 && c.Visit.Counter == l.Counter && !l.Day.Closed() { // S has them go on
		id = "desk.badge.parked-resume"
	}
	return kit.LaneCard{
		ID: c.ID.String(), Title: l.Tell.Spoken(c), Mark: l.Tell.Marks(c, true), Tone: kit.ToneLate, Badge: l.Tell.Words.T(id, l.since(c)),
	}
}

func (l *Lanes) since(c *desk.Client) translations.Args {
	return translations.Args{"Time": l.Tell.Minutes(l.Now.At.Sub(c.Visit.Since))}
}
