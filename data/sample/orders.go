// Package sample makes realistic bookings to try Daybook with: the same seed makes the same clients.
package sample

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

// Plan says what to make.
type Plan struct {
	Sites    []site.Site
	Bookings int
	Seed     uint64
	From     calendar.Date // the first day; bookings are spread from here
	Days     int           // over so many days
}

// Orders gives the plan's orders, day by day, each with places that are free as far as the orders before it are concerned.
// There are fewer than asked for when the sites are not open long enough.
func Orders(p Plan) iter.Seq[booking.Order] {
	return func(yield func(booking.Order) bool) {
		m := maker{chance: rand.New(rand.NewPCG(p.Seed, 0x5eed)), groups: groups(), from: p.From}
		slots := openDays(p)
		left, counters := p.Bookings, 0 // a site with more counters has more clients
		for _, slot := range slots {
			counters += len(slot.site.Counters)
		}
		for _, slot := range slots {
			share := (left*len(slot.site.Counters) + counters - 1) / counters
			counters -= len(slot.site.Counters)
			for range share {
				o, ok := m.order(slot)
				if !ok {
					break
				}
				left--
				if !yield(o) {
					return
				}
			}
		}
	}
}

// siteDay is one open day of a site that offers something.
type siteDay struct {
	site site.Site
	plan *capacity.Plan
}

func openDays(p Plan) []siteDay {
	var days []siteDay
	for date := p.From; date < p.From.Add(p.Days); date++ {
		for _, s := range p.Sites {
			if !s.Offers(site.Passport) && !s.Offers(site.Biometrics) {
				continue
			}
			if plan := capacity.NewPlan(s, date); plan.Closed == nil {
				days = append(days, siteDay{s, plan})
			}
		}
	}
	return days
}

type maker struct {
	chance *rand.Rand
	groups []people
	from   calendar.Date
}

// order makes one booking at an opening of the day taken by chance; ok is false when the day is full.
func (m *maker) order(day siteDay) (o booking.Order, ok bool) {
	o = booking.Order{
		Command: m.id(), Site: day.site.ID, Service: m.service(day.site), Language: m.language(day.site),
		Source: pick(m.chance, booking.Sources()), Notice: site.CurrentNotice(site.Passport).Version,
	}
	o.NoticeIn = o.Language
	persons := 1
	if m.chance.IntN(4) == 0 {
		persons += 1 + m.chance.IntN(3)
	}
	m.details(&o, persons)
	party := capacity.Party{Service: o.Service, Persons: persons}
	openings := day.plan.Openings(party, calendar.Span{}, capacity.Now{}, 0)
	if len(openings) == 0 {
		return o, false
	}
	// Mostly the next free start, as at a desk; sometimes a later one, which leaves gaps.
	opening := openings[0]
	if m.chance.IntN(3) == 0 {
		opening = pick(m.chance, openings)
	}
	for _, place := range opening.Places {
		day.plan.Take(place)
	}
	o.When.Places = opening.Places
	return o, true
}

func (m *maker) id() (id uuid.UUID) {
	for i := range id {
		id[i] = byte(m.chance.Uint32())
	}
	id[6], id[8] = id[6]&0x0f|0x40, id[8]&0x3f|0x80 // version 4
	return id
}

func (m *maker) service(s site.Site) site.Service {
	if s.Offers(site.Biometrics) && (m.chance.IntN(3) == 0 || !s.Offers(site.Passport)) {
		return site.Biometrics
	}
	return site.Passport
}

func (m *maker) language(s site.Site) string {
	if len(s.Languages) == 0 {
		return "en"
	}
	return pick(m.chance, s.Languages)
}

func (m *maker) details(o *booking.Order, persons int) {
	group := m.group()
	family := pick(m.chance, group.family)
	d := &o.Details
	given := slices.Clone(group.given) // nobody in a family shares a given name
	m.chance.Shuffle(len(given), func(i, j int) { given[i], given[j] = given[j], given[i] })
	for i := range persons {
		d.Persons = append(d.Persons, m.person(o.Service, given[i], family))
	}
	d.Contact = booking.Contact{Given: d.Persons[0].Given, Family: family, Phone: m.phone()}
	if m.chance.IntN(3) == 0 {
		d.Contact.Email = fmt.Sprintf("client%d@example.org", m.chance.IntN(100_000))
	}
	if o.Service == site.Biometrics {
		application := m.application()
		letter := m.from.Add(-1 - m.chance.IntN(21)) // the letter is there before the client books
		for i := range d.Persons {
			if i > 0 && m.chance.IntN(3) == 0 { // families usually share one letter
				application = m.application()
			}
			d.Persons[i].Application, d.Persons[i].LetterDate = application, letter
		}
	} else {
		d.Travel = pick(m.chance, []booking.Band{booking.NoTravel, booking.NoTravel, booking.Over45, booking.Over45, booking.From6})
	}
	m.extras(d)
}

func (m *maker) extras(d *booking.Details) {
	switch m.chance.IntN(12) {
	case 0:
		d.Needs = []string{"wheelchair"}
	case 1:
		d.Needs = []string{"interpreter:" + pick(m.chance, languagesSpoken())}
	case 2:
		d.Notes = pick(m.chance, []string{"Brings a baby carriage", "Vient avec sa mère", "Comes by bus from out of town", "Préfère le comptoir 1"})
	}
}

func (m *maker) person(service site.Service, given, family string) booking.Person {
	p := booking.Person{Given: given, Family: family}
	if service == site.Passport {
		p.Kind = pick(m.chance, []booking.Kind{booking.Adult, booking.AdultRenewal, booking.AdultRenewal, booking.Child})
	}
	return p
}

func (m *maker) group() people {
	at := m.chance.IntN(100)
	for _, g := range m.groups {
		if at -= g.share; at < 0 {
			return g
		}
	}
	return m.groups[0]
}

// phone keeps to the exchange 555, which is set aside for invented numbers.
func (m *maker) phone() string {
	area := pick(m.chance, []int{204, 250, 306, 403, 416, 418, 506, 514, 613, 705, 709, 780, 807, 819, 867, 902})
	return fmt.Sprintf("%d-555-%04d", area, m.chance.IntN(10_000))
}

func (m *maker) application() string {
	return fmt.Sprintf("%c%09d", "VWSEC"[m.chance.IntN(5)], m.chance.IntN(1_000_000_000))
}

func pick[T any](chance *rand.Rand, from []T) T { return from[chance.IntN(len(from))] }
