package store_test

import (
	"cmp"
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

// free reports whether ten minutes of a counter are open and taken by nobody else than one booking.
func (o *oracle) free(counter int, date calendar.Date, minute calendar.Minute, but uuid.UUID) bool {
	holder, taken := o.cells[cellAt{counter, date, minute}]
	return opened(minute) && (!taken || holder == but)
}

// opened knows the hours of office: 8:30 to 16:00, lunch from 12:00 on up to the end of the cell that 12:45 lies in.
func opened(minute calendar.Minute) bool {
	return minute >= 510 && minute < 960 && (minute < 720 || minute >= 770)
}

func (o *oracle) shape(p capacity.Party) (counters, minutes int) {
	if p.SideBySide {
		return p.Persons, o.site.Minutes[p.Service]
	}
	return 1, o.site.Minutes[p.Service] * p.Persons
}

// fits gives the code of what is wrong with places, or nothing.
func (o *oracle) fits(p capacity.Party, places []site.Place, but uuid.UUID) string {
	counters, minutes := o.shape(p)
	if len(places) != counters {
		return "booking.wrong-length"
	}
	for i, place := range places {
		if place.Date != places[0].Date || int(place.End-place.Start) != minutes {
			return "booking.wrong-length"
		}
		if code := o.fitsOne(p.Service, place, but); code != "" {
			return code
		}
		for _, other := range places[:i] {
			if place.Start != other.Start || place.Counter == other.Counter {
				return "booking.place-taken"
			}
		}
	}
	return ""
}

func (o *oracle) fitsOne(service site.Service, p site.Place, but uuid.UUID) string {
	today := calendar.NewDate(2026, 10, 5)
	counter := slices.IndexFunc(o.site.Counters, func(c site.Counter) bool { return c.Number == p.Counter })
	closed := o.site.Schedule.Day(p.Date).Closed
	switch {
	case p.Start%10 != 0:
		return "booking.off-grid"
	case p.Date < today || p.Date == today && p.Start < 480:
		return "booking.past"
	case counter < 0:
		return "booking.counter-unknown"
	case !slices.Contains(o.site.Counters[counter].Services, service):
		return "booking.counter-service"
	case closed != nil:
		return closed.Code
	}
	for minute := p.Start; minute < p.End; minute += 10 {
		if !opened(minute) {
			return "booking.outside-hours"
		}
	}
	for minute := p.Start; minute < p.End; minute += 10 {
		if !o.free(p.Counter, p.Date, minute, but) {
			return "booking.place-taken"
		}
	}
	return ""
}

// starting gives the best places for a start, or nil.
func (o *oracle) starting(p capacity.Party, date calendar.Date, start calendar.Minute, but uuid.UUID) []site.Place {
	counters, minutes := o.shape(p)
	type candidate struct{ serves, gap, number int }
	var list []candidate
	for _, c := range o.site.Counters {
		place := site.Place{Counter: c.Number, Date: date, Start: start, End: start + calendar.Minute(minutes)}
		if o.fitsOne(p.Service, place, but) != "" {
			continue
		}
		gap := 0
		for m := start - 10; o.free(c.Number, date, m, but); m -= 10 {
			gap++
		}
		for m := place.End; o.free(c.Number, date, m, but); m += 10 {
			gap++
		}
		list = append(list, candidate{min(len(c.Services), 2), gap, c.Number})
	}
	if len(list) < counters {
		return nil
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(a.serves-b.serves, a.gap-b.gap, a.number-b.number)
	})
	var places []site.Place
	for _, c := range list[:counters] {
		places = append(places, site.Place{Counter: c.number, Date: date, Start: start, End: start + calendar.Minute(minutes)})
	}
	return places
}

// openings lists what is free for a party on a day.
func (o *oracle) openings(p capacity.Party, date calendar.Date, but uuid.UUID) [][]site.Place {
	var list [][]site.Place
	for start := calendar.Minute(0); start < calendar.DayEnd; start += 10 {
		if places := o.starting(p, date, start, but); places != nil {
			list = append(list, places)
		}
	}
	return list
}

// choose gives the places a wish comes to, or the code of the refusal.
func (o *oracle) choose(p capacity.Party, when booking.When, but uuid.UUID) ([]site.Place, string) {
	switch {
	case len(when.Places) > 0:
		return when.Places, o.fits(p, when.Places, but)
	case when.Start != nil:
		if places := o.starting(p, when.Date, *when.Start, but); places != nil {
			return places, ""
		}
		return nil, o.why(p, when.Date, *when.Start, but)
	}
	return o.first(p, when.Date, but)
}

func (o *oracle) first(p capacity.Party, date calendar.Date, but uuid.UUID) ([]site.Place, string) {
	today := calendar.NewDate(2026, 10, 5)
	serving := 0
	for _, c := range o.site.Counters {
		if slices.Contains(c.Services, p.Service) {
			serving++
		}
	}
	last := date
	if date.IsZero() {
		date, last = today, today.Add(89)
	}
	closed := o.site.Schedule.Day(date).Closed
	switch {
	case date < today:
		return nil, "booking.past"
	case p.SideBySide && p.Persons > serving:
		return nil, "capacity.too-few-counters"
	case date == last && closed != nil:
		return nil, closed.Code
	}
	for ; date <= last; date++ {
		if list := o.openings(p, date, but); len(list) > 0 {
			return list[0], ""
		}
	}
	return nil, "capacity.full"
}

// why gives the most telling of the counters' reasons: taken before anything else, then what the last one says.
func (o *oracle) why(p capacity.Party, date calendar.Date, start calendar.Minute, but uuid.UUID) string {
	_, minutes := o.shape(p)
	code := "booking.place-taken"
	for _, c := range o.site.Counters {
		if !slices.Contains(c.Services, p.Service) {
			continue
		}
		place := site.Place{Counter: c.Number, Date: date, Start: start, End: start + calendar.Minute(minutes)}
		switch one := o.fitsOne(p.Service, place, but); one {
		case "booking.place-taken":
			return one
		case "":
		default:
			code = one
		}
	}
	return code
}
