package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/fault"
)

func date(t testing.TB, text string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return d
}

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		text string
		ok   bool
	}{
		{"2026-10-05", true},
		{"2028-02-29", true},
		{"1970-01-02", true},
		{"9999-12-31", true},
		{"1970-01-01", false}, // stands for no date
		{"1969-12-31", false},
		{"2027-02-29", false},
		{"2100-02-29", false},
		{"2026-13-01", false},
		{"2026-00-10", false},
		{"2026-04-31", false},
		{"2026-1-5", false},
		{"26-10-05", false},
		{"12026-10-05", false},
		{"-2026-10-05", false},
		{"2026/10/05", false},
		{" 2026-10-05", false},
		{"2026-10-05T00:00", false},
		{"２０２６-10-05", false},
		{"", false},
	} {
		d, err := calendar.ParseDate(c.text)
		switch {
		case c.ok && (err != nil || d.String() != c.text || d.IsZero()):
			t.Errorf("%q: %v, %v", c.text, d, err)
		case !c.ok && (fault.Code(err) != "date.invalid" || !d.IsZero()):
			t.Errorf("%q: %v, %v", c.text, d, err)
		}
	}
}

func TestMonday(t *testing.T) {
	for text, want := range map[string]string{
		"2026-10-05": "2026-10-05", // a Monday
		"2026-10-06": "2026-10-05",
		"2026-10-10": "2026-10-05",
		"2026-10-11": "2026-10-05", // Sunday ends the week
		"2026-10-12": "2026-10-12",
		"2027-01-01": "2026-12-28",
		"2028-03-01": "2028-02-28",
	} {
		if got := date(t, text).Monday().String(); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestDateOfIsTheDateTheLocationShows(t *testing.T) {
	instant := time.Date(2026, time.October, 5, 2, 30, 0, 0, time.UTC)
	for zone, want := range map[string]string{"UTC": "2026-10-05", "America/Toronto": "2026-10-04", "Asia/Tokyo": "2026-10-05"} {
		location, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := calendar.DateOf(instant.In(location)).String(); got != want {
			t.Errorf("%s: %s, want %s", zone, got, want)
		}
	}
	if got := calendar.DateOf(time.Date(1969, time.December, 31, 23, 0, 0, 0, time.UTC)); got != -1 {
		t.Errorf("the day before the first: %d", got)
	}
}

func TestDatesAreCountedOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := calendar.Date(rapid.Int32Range(1, 2_932_896).Draw(t, "date"))
		year, month, day := d.Time().Date()
		if calendar.NewDate(year, month, day) != d || calendar.DateOf(d.Time()) != d {
			t.Fatalf("%d is %s and back another", d, d)
		}
		if next := d.Add(1); next.Add(-1) != d || next.Time().Sub(d.Time()) != 24*time.Hour || (d.Weekday()+1)%7 != next.Weekday() {
			t.Fatalf("%s is followed by %s", d, next)
		}
		if parsed, err := calendar.ParseDate(d.String()); err != nil || parsed != d {
			t.Fatalf("%s reads as %s, %v", d, parsed, err)
		}
		if monday := d.Monday(); monday.Weekday() != time.Monday || monday > d || d-monday > 6 {
			t.Fatalf("%s is in the week of %s", d, monday)
		}
	})
}

func TestDateAsText(t *testing.T) {
	type holder struct {
		A calendar.Date
		B calendar.Date `json:",omitzero"`
	}
	for text, want := range map[string]calendar.Date{`{"A":"2026-10-05"}`: calendar.NewDate(2026, time.October, 5), `{"A":""}`: 0} {
		var h holder
		if err := json.Unmarshal([]byte(text), &h); err != nil || h.A != want {
			t.Errorf("%s: %v, %v", text, h, err)
		}
		if back, err := json.Marshal(h); err != nil || string(back) != text {
			t.Errorf("%s became %s, %v", text, back, err)
		}
	}
	var h holder
	if err := json.Unmarshal([]byte(`{"A":"soon"}`), &h); fault.Code(err) != "date.invalid" {
		t.Errorf("%v", err)
	}
}
