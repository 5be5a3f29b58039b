package desk

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// ledger is a store in memory with the rules of the real one that matter to the screen.
type ledger struct {
	day      desk.Day
	now      func() time.Time
	before   map[uuid.UUID][]desk.Client // what each step of a client can be taken back to
	tickets  map[site.Service]int
	others   []booking.Record // of other days and sites, by number
	unclosed unclosed
	fail     error // of every reading
	refuse   error // of the next writing
	orders   []desk.Order
	commands map[uuid.UUID]bool
	read     int // times the whole day was
}

func newLedger(day desk.Day, now func() time.Time) *ledger {
	return &ledger{day: day, now: now, before: map[uuid.UUID][]desk.Client{}, tickets: map[site.Service]int{}, commands: map[uuid.UUID]bool{}}
}

func (l *ledger) Day(context.Context, string, calendar.Date) (desk.Day, error) {
	l.read++
	return l.day, l.fail
}

func (l *ledger) DayAfter(_ context.Context, d desk.Day) (desk.Day, bool, error) {
	return l.day, d.Position != l.day.Position, l.fail
}

func (l *ledger) Unclosed(context.Context, string, calendar.Date) (calendar.Date, int, error) {
	return l.unclosed.date, l.unclosed.clients, nil
}

// FindNear finds application numbers only.
func (l *ledger) FindNear(_ context.Context, text, _ string, _ calendar.Date, _ int) ([]booking.Record, error) {
	list := slices.Clone(l.others)
	for _, c := range l.day.Clients {
		list = append(list, booking.Record{Booking: c.Booking, Details: c.Details})
	}
	return slices.DeleteFunc(list, func(r booking.Record) bool { return !hasApplication(r.Details, text) }), l.fail
}

func (l *ledger) ByConfirmation(_ context.Context, number string) ([]booking.Record, error) {
	var list []booking.Record
	for _, c := range l.day.Clients {
		if c.Details.Confirmation == number {
			list = append(list, booking.Record{Booking: c.Booking, Details: c.Details})
		}
	}
	for _, r := range l.others {
		if r.Details.Confirmation == number {
			list = append(list, r)
		}
	}
	return list, l.fail
}

// begin takes a command once.
func (l *ledger) begin(command uuid.UUID) error {
	if err := l.refuse; err != nil {
		l.refuse = nil
		return err
	}
	if l.commands[command] || command == uuid.Nil {
		return fault.New("command.reused")
	}
	l.commands[command] = true
	if l.day.Closed() {
		return fault.New("day.closed", "Date", l.day.Date)
	}
	return nil
}

// keep makes a client what they are now, as one step that can be taken back.
func (l *ledger) keep(was, now desk.Client) desk.Receipt {
	l.before[was.ID] = append(l.before[was.ID], was)
	now.Undoable, now.Changed = uuid.New(), l.latest().Next(l.now())
	if now.Visit.Since.Equal(l.now()) {
		now.Visit.Since = now.Changed.Time()
	}
	l.put(now)
	return desk.Receipt{Booking: now.ID, Entry: now.Undoable, Visit: now.Visit}
}

func (l *ledger) latest() (last journal.Clock) {
	for _, c := range l.day.Clients {
		last = max(last, c.Changed)
	}
	return last
}

func (l *ledger) put(c desk.Client) {
	l.day = l.day.With([]desk.Client{c})
	l.day.Position++
}

func (l *ledger) Step(_ context.Context, o desk.Order) (desk.Receipt, error) {
	if err := l.begin(o.Command); err != nil {
		return desk.Receipt{}, err
	}
	l.orders = append(l.orders, o)
	was, _ := l.day.Client(o.Booking)
	if o.Move == visit.GiveUp {
		if place, ok := was.Place(); ok && l.minute() < place.Start {
			return desk.Receipt{}, fault.New("visit.not-late", "Start", place.Start)
		}
	}
	if counter := cmp.Or(o.Counter, was.Visit.Counter); o.Move == visit.Start || o.Move == visit.Call {
		if there, busy := l.day.Occupant(counter); busy && there.ID != o.Booking {
			return desk.Receipt{}, fault.New("counter.busy", "Counter", counter, "Ticket", there.Visit.Ticket)
		}
	}
	r, err := l.step(was, visit.Step{Move: o.Move, Counter: o.Counter, Persons: o.Persons, Reason: o.Reason, At: l.now()})
	if err == nil && o.Move == visit.Split {
		r.Split = l.split(was, o.Persons)
	}
	return r, err
}

// split makes the visit of those who go on separately.
func (l *ledger) split(from desk.Client, persons []int) uuid.UUID {
	l.tickets[from.Facts.Service]++
	c := desk.Client{Booking: booking.Booking{ID: uuid.New(), Status: booking.Booked}}
	c.Facts = booking.Facts{Site: l.day.Site.ID, Service: from.Facts.Service, Date: l.day.Date, Persons: len(persons), From: from.ID}
	c.Visit = visit.Expect(len(persons))
	c.Visit.State, c.Visit.Arrived, c.Visit.Since = visit.Waiting, from.Visit.Arrived, l.now()
	c.Visit.Ticket = visit.Ticket{Service: from.Facts.Service, Number: l.tickets[from.Facts.Service]}
	l.put(c)
	return c.ID
}

func (l *ledger) step(was desk.Client, s visit.Step) (desk.Receipt, error) {
	if s.Move == visit.Arrive && was.Visit.Ticket.Number == 0 {
		l.tickets[was.Facts.Service]++
		s.Ticket = visit.Ticket{Service: was.Facts.Service, Number: l.tickets[was.Facts.Service]}
	}
	now := was
	var err error
	if now.Visit, err = was.Visit.Apply(s); err != nil {
		return desk.Receipt{}, err
	}
	return l.keep(was, now), nil
}

func (l *ledger) Next(_ context.Context, n desk.Next) (desk.Receipt, error) {
	if err := l.begin(n.Command); err != nil {
		return desk.Receipt{}, err
	}
	now, err := l.day.At(l.now())
	if err != nil {
		return desk.Receipt{}, err
	}
	next, err := l.day.Next(n.Counter, now, n.Services...)
	if err != nil {
		return desk.Receipt{}, err
	}
	return l.step(next.Client, visit.Step{Move: visit.Call, Counter: n.Counter, Reason: next.Reason.Code, At: l.now()})
}

func (l *ledger) Grow(_ context.Context, g desk.Growth) (desk.Receipt, error) {
	if err := l.begin(g.Command); err != nil {
		return desk.Receipt{}, err
	}
	was, _ := l.day.Client(g.Booking)
	now := was
	now.Details.Persons = append(slices.Clone(was.Details.Persons), g.Persons...)
	now.Visit = was.Visit.Sized(len(was.Visit.Outcomes) + len(g.Persons))
	return l.keep(was, now), nil
}

func (l *ledger) Staff(_ context.Context, o desk.Staffing) (desk.Receipt, error) {
	if err := l.begin(o.Command); err != nil {
		return desk.Receipt{}, err
	}
	l.day.Counters = slices.Clone(l.day.Counters)
	for i := range l.day.Counters {
		if l.day.Counters[i].Number == o.Counter {
			l.day.Counters[i].Set = &o.Open
		}
	}
	l.day.Position++
	return desk.Receipt{Command: o.Command}, nil
}

func (l *ledger) CloseDay(_ context.Context, c desk.Closing) (desk.Receipt, error) {
	if err := l.begin(c.Command); err != nil {
		return desk.Receipt{}, err
	}
	if c.Date != l.day.Date {
		l.unclosed = unclosed{}
		return desk.Receipt{}, nil
	}
	l.day.Closing = uuid.New()
	l.day.Position++
	return desk.Receipt{Entry: l.day.Closing}, nil
}

func (l *ledger) Reopen(context.Context, desk.Reopening) (desk.Receipt, error) {
	l.day.Closing = uuid.Nil
	l.day.Position++
	return desk.Receipt{}, nil
}

func (l *ledger) Undo(_ context.Context, u booking.Undo) (booking.Receipt, error) {
	now, ok := l.day.Client(u.Booking)
	list := l.before[u.Booking]
	if !ok || len(list) == 0 || now.Undoable != u.Entry {
		return booking.Receipt{}, fault.New("undo.nothing")
	}
	was := list[len(list)-1]
	l.before[u.Booking] = list[:len(list)-1]
	if was.Visit.Ticket.Number == 0 {
		was.Visit.Ticket = now.Visit.Ticket
	}
	l.put(was)
	return booking.Receipt{Booking: u.Booking}, nil
}

func (l *ledger) Openings(context.Context, capacity.Request) ([]capacity.Opening, error) {
	return nil, nil
}

func (l *ledger) WalkIn(_ context.Context, w desk.WalkIn) (desk.Receipt, error) {
	if err := l.begin(w.Command); err != nil {
		return desk.Receipt{}, err
	}
	c := desk.Client{Booking: booking.Booking{ID: uuid.New(), Status: booking.Booked}, Details: w.Details}
	c.Facts = booking.Facts{Site: l.day.Site.ID, Service: w.Service, Date: l.day.Date, Persons: w.Persons, Language: w.Language}
	c.Visit = visit.Expect(w.Persons)
	return l.step(c, visit.Step{Move: visit.Arrive, At: l.now()})
}

func (l *ledger) minute() calendar.Minute {
	now, err := l.day.At(l.now())
	if err != nil {
		return 0
	}
	return now.Minute
}
