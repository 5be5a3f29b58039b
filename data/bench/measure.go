package bench

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"daybook/data/sample"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

func (b *bench) request(n int) capacity.Request {
	service := site.Services()[b.chance.IntN(2)]
	return capacity.Request{
		Site: fmt.Sprintf("B%02d", n), Limit: 1, From: calendar.DateOf(b.now).Add(b.chance.IntN(30)),
		Party: capacity.Party{Service: service, Persons: 1 + b.chance.IntN(4), SideBySide: b.chance.IntN(5) == 0},
	}
}

// ask looks for an opening; that there is none is an answer too.
func (b *bench) ask(ctx context.Context, r capacity.Request) error {
	if _, err := b.store.Openings(ctx, r); fault.Code(err) == "" {
		return err
	}
	return nil
}

func (b *bench) firstFree(ctx context.Context) error {
	cold, err := times(sites, func(n int) error { return b.ask(ctx, b.request(n)) })
	if err != nil {
		return err
	}
	b.report.timed("first free, one site, first time", cold, 0, "90 days")
	warm, err := times(5000, func(int) error { return b.ask(ctx, b.request(b.chance.IntN(sites))) })
	if err == nil {
		b.report.timed("first free, one site", warm, 5*time.Millisecond, "90 days")
	}
	return err
}

func (b *bench) firstFreeEverywhere(ctx context.Context) error {
	all, err := times(100, func(int) error {
		for n := range sites {
			if err := b.ask(ctx, b.request(n)); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		b.report.timed("first free, 64 sites", all, 100*time.Millisecond, "the budget is for 40 sites")
	}
	return err
}

// keystroke types names, numbers and telephones letter by letter.
func (b *bench) keystroke(ctx context.Context) error {
	var typed []string
	for o := range sample.Orders(sample.Plan{Sites: offices(), Bookings: 300, Seed: 5, From: calendar.DateOf(b.now), Days: 5}) {
		person := o.Details.Persons[0]
		for _, text := range []string{person.Family, person.Family + " " + person.Given, o.Details.Contact.Phone, person.Application} {
			letters := []rune(text)
			for n := 1; n <= len(letters); n++ {
				typed = append(typed, string(letters[:n]))
			}
		}
	}
	list, err := times(len(typed), func(i int) error {
		_, err := b.store.Find(ctx, typed[i], 50)
		return err
	})
	if err == nil {
		b.report.timed("keystroke in Find", list, 16*time.Millisecond, fmt.Sprintf("%d keystrokes, up to 50 rows each", len(typed)))
	}
	return err
}

func (b *bench) day(ctx context.Context) error {
	rows := 0
	list, err := times(200, func(int) error {
		day, err := b.store.Roster(ctx, "B00", calendar.DateOf(b.now))
		rows = len(day.Rows)
		return err
	})
	if err == nil {
		b.report.timed("open a day", list, 16*time.Millisecond, fmt.Sprintf("%d bookings", rows))
	}
	return err
}

// confirm compares booking with a bare commit, taken in turns so that both see the same disk.
func (b *bench) confirm(ctx context.Context) error {
	bare, err := b.bareCommits(ctx)
	if err != nil {
		return err
	}
	defer bare.Close()
	orders := slices.Collect(sample.Orders(sample.Plan{Sites: offices(), Bookings: 600, Seed: 6, From: calendar.DateOf(b.now), Days: 60}))
	var confirms []time.Duration
	for _, o := range orders {
		if err := bare.commit(ctx); err != nil {
			return err
		}
		o.When = booking.When{Date: o.When.Places[0].Date}
		begin := time.Now()
		if _, err := b.store.Book(ctx, o); fault.Code(err) != "" {
			continue // the day is full: not a confirmation
		} else if err != nil {
			return err
		}
		confirms = append(confirms, time.Since(begin))
	}
	slices.Sort(bare.times)
	slices.Sort(confirms)
	b.report.timed("a bare commit", bare.times, 0, "one row, WAL, synchronous=FULL")
	b.report.timed("confirm a booking", confirms, 0, fmt.Sprintf("%d bookings", len(confirms)))
	b.report.over("confirm, over the bare commit", confirms, bare.times, time.Millisecond)
	return nil
}

func (b *bench) rosterPDF(ctx context.Context) error {
	day, err := b.store.Roster(ctx, "B00", calendar.DateOf(b.now))
	if err != nil {
		return err
	}
	day.Rows = day.Rows[:min(500, len(day.Rows))]
	list, err := times(20, func(int) error { return b.Print(io.Discard, day) })
	if err == nil {
		b.report.timed("roster PDF, tagged", list, 300*time.Millisecond, fmt.Sprintf("%d rows", len(day.Rows)))
	}
	return err
}

// unlock opens the folder again as after a start: the day's list first, then everything searchable.
func (b *bench) unlock(ctx context.Context) error {
	if err := b.store.Close(); err != nil {
		return err
	}
	begin := time.Now()
	if err := b.open(); err != nil {
		return err
	}
	if err := b.store.UnlockSample(); err != nil {
		return err
	}
	if _, err := b.store.Roster(ctx, "B00", calendar.DateOf(b.now)); err != nil {
		return err
	}
	b.report.timed("unlock: today usable", []time.Duration{time.Since(begin)}, 500*time.Millisecond, "opening included; a passphrase takes its stretching besides")
	begin = time.Now()
	if err := b.store.Index(ctx, func(int, int) {}); err != nil {
		return err
	}
	b.report.timed("unlock: everything searchable", []time.Duration{time.Since(begin)}, 6*time.Second, "")
	return nil
}

func (b *bench) verify(ctx context.Context) error {
	begin := time.Now()
	found, err := b.store.Verify(ctx, func(int, int) {})
	if err != nil {
		return err
	}
	b.report.timed("verify", []time.Duration{time.Since(begin)}, 0, fmt.Sprintf("%d entries, %d problems", found.Entries, len(found.Problems)))
	return nil
}

// memory builds the search index and tells what the process holds then.
func (b *bench) memory(ctx context.Context, bookings int) error {
	if err := b.store.Index(ctx, func(int, int) {}); err != nil {
		return err
	}
	total, err := resident()
	if err == nil {
		b.report.note("memory, everything searchable", fmt.Sprintf("%d MB resident at %d bookings", total>>20, bookings))
	}
	return err
}
