package store_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

// mixed is an office of two counters for everything and one for biometrics alone.
func mixed() site.Site {
	s := office("A", 3)
	s.Counters[2].Services = []site.Service{site.Biometrics}
	return s
}

// template gives a closed folder of sample data with the mixed office; copies of it save making keys every time.
func template(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	s := open(t, folder)
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{mixed()}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return folder
}

func duplicate(t *testing.T, folder string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	if err := os.CopyFS(to, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	return to
}

func unlocked(t *testing.T, folder string) *store.Store {
	t.Helper()
	s := open(t, folder)
	if err := s.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	return s
}

// desks are two stores on one folder, as two processes have them, beside the oracle.
type desks struct {
	t       *testing.T
	chance  *rand.Rand
	folder  string
	stores  [2]*store.Store
	oracle  *oracle
	done    []done
	refused []uuid.UUID // commands that were refused: their ids are as good as new
	codes   map[string]int
}

// done is a command that was carried out, to be asked again.
type done struct {
	command uuid.UUID
	again   func(*store.Store) (booking.Receipt, error)
	receipt booking.Receipt
}

// TestTwoDesksAgreeWithAPlainDouble has two processes book, move, amend, cancel and undo at random, with commands asked
// again and wishes that cannot be: every answer, every list and every opening must be what the oracle says.
func TestTwoDesksAgreeWithAPlainDouble(t *testing.T) {
	rounds, steps := 2, 160
	if proving() {
		rounds, steps = 60, 400
	}
	empty := template(t)
	codes := map[string]int{}
	for round := range rounds {
		d := &desks{
			t: t, chance: rand.New(rand.NewPCG(uint64(round), 77)), folder: duplicate(t, empty), oracle: newOracle(mixed()), codes: codes,
		}
		for i := range d.stores {
			d.stores[i] = unlocked(t, d.folder)
		}
		for step := range steps {
			if d.step(); t.Failed() {
				t.Fatalf("round %d, step %d", round, step)
			}
		}
		d.end()
	}
	for _, code := range []string{
		"", "booking.place-taken", "booking.off-grid", "booking.past", "booking.outside-hours", "booking.counter-service",
		"booking.not-active", "booking.unknown", "undo.nothing", "undo.changed", "command.reused", "visit.under-way", "visit.other-day", "visit.not-allowed", "visit.not-late",
		"visit.called-already", "counter.busy", "counter.unknown", "counter.service", "counter.missing",
	} {
		if codes[code] == 0 {
			t.Errorf("the answer %q never came", code)
		}
	}
	t.Logf("%d rounds of %d steps: %v", rounds, steps, codes)
}

func (d *desks) any() *store.Store { return d.stores[d.chance.IntN(2)] }

func (d *desks) step() {
	switch n := d.chance.IntN(100); {
	case n < 28:
		d.book()
	case n < 36:
		d.move()
	case n < 42:
		d.cancel()
	case n < 50:
		d.amend()
	case n < 80:
		for range 3 {
			d.visit()
		}
	case n < 90:
		d.undo()
	case n < 98:
		d.repeat()
	default:
		d.restart()
	}
	d.compareDay(calendar.NewDate(2026, 10, 5+d.chance.IntN(2)))
	d.compareClients(calendar.NewDate(2026, 10, 5+d.chance.IntN(2)))
	d.compareOpenings()
}

// command gives an id: a new one, or that of a refused command.
func (d *desks) command() uuid.UUID {
	if len(d.refused) > 0 && d.chance.IntN(4) == 0 {
		return d.refused[d.chance.IntN(len(d.refused))]
	}
	return random(d.chance)
}

// date gives mostly one of two days, so that they fill up; else a Saturday, a holiday or last Friday.
func (d *desks) date() calendar.Date {
	if n := d.chance.IntN(20); n < 3 {
		return calendar.NewDate(2026, 10, []int{10, 12, 2}[n])
	}
	return calendar.NewDate(2026, 10, 5+d.chance.IntN(2))
}

func (d *desks) when(p capacity.Party) booking.When {
	start := calendar.Minute(500 + 10*d.chance.IntN(47))
	if d.chance.IntN(12) == 0 {
		start -= 55
	}
	switch d.chance.IntN(3) {
	case 0:
		if d.chance.IntN(4) == 0 {
			return booking.When{}
		}
		return booking.When{Date: d.date()}
	case 1:
		return booking.When{Date: d.date(), Start: &start}
	}
	counters, minutes := d.oracle.shape(p)
	if d.chance.IntN(10) == 0 {
		minutes += 10
	}
	place := site.Place{Counter: 1 + d.chance.IntN(4), Date: d.date(), Start: start, End: start + calendar.Minute(minutes)}
	when := booking.When{}
	for range counters {
		when.Places = append(when.Places, place)
		place.Counter = 1 + place.Counter%3
	}
	return when
}

func (d *desks) details(service site.Service, persons int) booking.Details {
	family := []string{"Tremblay", "Wójcik", "Nguyễn", "Okafor"}[d.chance.IntN(4)]
	details := booking.Details{Contact: booking.Contact{Given: "Zoé", Family: family, Phone: "613-555-0142"}}
	for i := range persons {
		p := booking.Person{Given: fmt.Sprint("Ana ", spell(i)), Family: family}
		if service == site.Passport {
			p.Kind = booking.Adult
		}
		details.Persons = append(details.Persons, p)
	}
	return details
}

// pick gives a booking to do something about, rarely one that is not there.
func (d *desks) pick() (uuid.UUID, *standing) {
	if len(d.oracle.bookings) == 0 || d.chance.IntN(25) == 0 {
		return random(d.chance), nil
	}
	ids := slices.SortedFunc(maps.Keys(d.oracle.bookings), func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	id := ids[d.chance.IntN(len(ids))]
	return id, d.oracle.bookings[id]
}

// restart ends one process and starts another.
func (d *desks) restart() {
	i := d.chance.IntN(2)
	if err := d.stores[i].Close(); err != nil {
		d.t.Error(err)
	}
	d.stores[i] = unlocked(d.t, d.folder)
}
