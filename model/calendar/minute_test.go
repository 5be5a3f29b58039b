package calendar_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/fault"
)

func minute(t testing.TB, text string) calendar.Minute {
	t.Helper()
	m, err := calendar.ParseMinute(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return m
}

// span reads "08:30-16:00".
func span(t testing.TB, text string) calendar.Span {
	t.Helper()
	return calendar.Span{From: minute(t, text[:5]), To: minute(t, text[6:])}
}

func TestParseMinute(t *testing.T) {
	for text, want := range map[string]calendar.Minute{
		"00:00": 0, "00:01": 1, "08:30": 510, "23:59": 1439, "24:00": calendar.DayEnd,
	} {
		if got, err := calendar.ParseMinute(text); err != nil || got != want || got.String() != text {
			t.Errorf("%s: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "8:30", "08:60", "24:01", "25:00", "99:99", "08h30", "-1:30", "08:3a", "08:30 ", "08:30:00", "é:30", "0٣:30"} {
		if got, err := calendar.ParseMinute(text); fault.Code(err) != "time.invalid" || got != 0 {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
}

func TestEveryMinuteOfTheDay(t *testing.T) {
	for m := calendar.Minute(0); m <= calendar.DayEnd; m++ {
		hour, minute := m.Clock()
		if hour*60+minute != int(m) || minute > 59 {
			t.Fatalf("%d is %d:%d", m, hour, minute)
		}
		if back, err := calendar.ParseMinute(fmt.Sprintf("%02d:%02d", hour, minute)); err != nil || back != m {
			t.Fatalf("%s reads as %d, %v", m, back, err)
		}
	}
}

func TestSpanAsText(t *testing.T) {
	const text = `{"from":"08:30","to":"24:00"}`
	var s calendar.Span
	if err := json.Unmarshal([]byte(text), &s); err != nil || s != span(t, "08:30-24:00") {
		t.Errorf("%v, %v", s, err)
	}
	if back, err := json.Marshal(s); err != nil || string(back) != text {
		t.Errorf("%s, %v", back, err)
	}
	if err := json.Unmarshal([]byte(`{"from":"late"}`), &s); fault.Code(err) != "time.invalid" {
		t.Errorf("%v", err)
	}
}

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		a, b               string
		overlaps, contains bool
	}{
		{"09:00-10:00", "09:00-10:00", true, true},
		{"09:00-10:00", "09:30-09:40", true, true},
		{"09:30-09:40", "09:00-10:00", true, false},
		{"09:00-10:00", "09:50-10:10", true, false},
		{"09:00-10:00", "10:00-11:00", false, false}, // To is not part of a span
		{"09:00-10:00", "08:00-09:00", false, false},
		{"09:00-10:00", "09:30-09:30", false, false}, // empty
		{"09:00-10:00", "09:40-09:20", false, false}, // the wrong way round
		{"10:00-09:00", "09:20-09:40", false, false},
	} {
		a, b := span(t, c.a), span(t, c.b)
		if a.Overlaps(b) != c.overlaps || b.Overlaps(a) != c.overlaps || a.Contains(b) != c.contains {
			t.Errorf("%s and %s: overlaps %v, contains %v", c.a, c.b, a.Overlaps(b), a.Contains(b))
		}
	}
	if zero := (calendar.Span{}); !zero.IsZero() || !zero.Empty() || span(t, "00:00-00:01").IsZero() || span(t, "09:00-09:00").IsZero() {
		t.Error("zero is for a span that is not stated")
	}
}

func TestSpansMinuteByMinute(t *testing.T) {
	draw := rapid.Custom(func(t *rapid.T) calendar.Span {
		m := rapid.Map(rapid.IntRange(0, 40), func(n int) calendar.Minute { return calendar.Minute(n) })
		return calendar.Span{From: m.Draw(t, "from"), To: m.Draw(t, "to")}
	})
	in := func(s calendar.Span, m calendar.Minute) bool { return s.From <= m && m < s.To }
	rapid.Check(t, func(t *rapid.T) {
		a, b := draw.Draw(t, "a"), draw.Draw(t, "b")
		overlaps, contains, empty := false, true, true
		for m := range calendar.Minute(42) {
			overlaps = overlaps || in(a, m) && in(b, m)
			contains = contains && (in(a, m) || !in(b, m))
			empty = empty && !in(b, m)
		}
		if a.Overlaps(b) != overlaps || a.Contains(b) != (contains && !empty) || b.Empty() != empty {
			t.Fatalf("%v and %v", a, b)
		}
	})
}
