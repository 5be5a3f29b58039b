package desk

import (
	"time"

	"daybook/model/calendar"
)

// At reads an instant as the present of this day at its site. On an earlier date than the instant's it is the end of the
// day, on a later one its beginning, so that what is computed of another day does not move with today's clock. The fault is
// "site.zone-unknown".
func (d Day) At(instant time.Time) (Now, error) {
	location, err := d.Site.Location()
	if err != nil {
		return Now{}, err
	}
	local := instant.In(location)
	switch today := calendar.DateOf(local); {
	case today > d.Date:
		return Now{At: midnight(d.Date.Add(1), location), Minute: calendar.DayEnd}, nil
	case today < d.Date:
		return Now{At: midnight(d.Date, location)}, nil
	}
	return Now{At: instant, Minute: calendar.Minute(local.Hour()*60 + local.Minute())}, nil
}

func midnight(date calendar.Date, location *time.Location) time.Time {
	year, month, day := date.Time().Date()
	return time.Date(year, month, day, 0, 0, 0, 0, location)
}

// minute is what the site's clocks showed at an instant of the same day, in minutes since midnight; less than none or more
// than a day's when the instant is of another day. It counts from the present, since no office is open while the clocks change.
func (n Now) minute(at time.Time) int {
	since := at.Sub(n.whole())
	minutes := int(since / time.Minute)
	if since%time.Minute < 0 {
		minutes--
	}
	return int(n.Minute) + minutes
}

// instant is when the site's clocks begin to show a minute.
func (n Now) instant(minute int) time.Time {
	return n.whole().Add(time.Duration(minute-int(n.Minute)) * time.Minute)
}

// whole is when the present minute began.
func (n Now) whole() time.Time { return n.At.Truncate(time.Minute) }
