package store_test

import (
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
	"daybook/model/visit"
)

// oracle is the plain double of a store with one office: maps, and loops over the minutes of a day.
type oracle struct {
	site      site.Site
	bookings  map[uuid.UUID]*standing
	revisions map[calendar.Date]int
	cells     map[cellAt]uuid.UUID // who is where; made anew after every change
	doubles   int                  // cells that two bookings hold
}

type cellAt struct {
	counter int
	date    calendar.Date
	minute  calendar.Minute
}

// state is what a command can change of a booking.
type state struct {
	status  booking.Status
	family  string
	persons int
	places  []site.Place
	visit   visit.State
	counter int // where the client is called or served
}

type standing struct {
	state

	service    site.Service
	sideBySide bool
	number     string
	log        []logged
}

// logged is one entry about a booking.
type logged struct {
	entry  uuid.UUID
	before *state // what an undo restores; nil when it takes back the making
	step   bool   // of the visit
	gone   bool   // taken back
	undoes int    // which entry it takes back, from 1; none when it is no undo
}

// undoable is which entry an undo would take back, or nil: the last step as long as nothing else was changed after it, or
// else the last change unless it, or one after it, was taken back.
func (b *standing) undoable() *logged {
	var step, change *logged
	for i := range b.log {
		switch l := &b.log[i]; {
		case l.undoes > 0:
			if !b.log[l.undoes-1].step {
				change = nil
			}
		case l.gone:
		case l.step:
			step = l
		default:
			step, change = nil, l
		}
	}
	if step != nil {
		return step
	}
	return change
}

// undo notes that the entry that can be taken back was.
func (o *oracle) undo(id uuid.UUID, b *standing, next state, entry uuid.UUID) {
	taken := b.undoable()
	taken.gone = true
	undoes := slices.IndexFunc(b.log, func(l logged) bool { return l.entry == taken.entry }) + 1
	if taken.step {
		b.state = next
		b.log = append(b.log, logged{entry: entry, undoes: undoes})
		return
	}
	o.put(id, b, next, entry)
	b.log[len(b.log)-1] = logged{entry: entry, undoes: undoes}
}

func newOracle(s site.Site) *oracle {
	return &oracle{site: s, bookings: map[uuid.UUID]*standing{}, revisions: map[calendar.Date]int{}, cells: map[cellAt]uuid.UUID{}}
}

func (b *standing) party() capacity.Party {
	return capacity.Party{Service: b.service, Persons: b.persons, SideBySide: b.sideBySide}
}

// day is where the booking stands on a list.
func (b *standing) day() calendar.Date { return b.places[0].Date }

// put makes a booking's next state its present one.
func (o *oracle) put(id uuid.UUID, b *standing, next state, entry uuid.UUID) {
	days := map[calendar.Date]bool{next.places[0].Date: true}
	note := logged{entry: entry}
	if len(b.log) > 0 {
		days[b.day()] = true
		was := b.state
		note.before = &was
	}
	for day := range days {
		o.revisions[day]++
	}
	b.state = next
	b.log = append(b.log, note)
	o.bookings[id] = b
	o.recount()
}

func (o *oracle) recount() {
	o.cells, o.doubles = map[cellAt]uuid.UUID{}, 0
	for id, b := range o.bookings {
		if b.status != booking.Booked {
			continue
		}
		for _, p := range b.places {
			for minute := p.Start; minute < p.End; minute += 10 {
				at := cellAt{p.Counter, p.Date, minute}
				if _, met := o.cells[at]; met {
					o.doubles++
				}
				o.cells[at] = id
			}
		}
	}
}
