package store_test

import (
	"cmp"
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

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
