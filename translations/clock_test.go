package translations

import (
	"testing"
	"time"
)

func TestClock(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	tests := []struct {
		minutes int
		en, fr  string
	}{
		{0, "12:00_a.m.", "0_h"},
		{5, "12:05_a.m.", "0_h_05"},
		{9 * 60, "9:00_a.m.", "9_h"},
		{9*60 + 5, "9:05_a.m.", "9_h_05"},
		{9*60 + 40, "9:40_a.m.", "9_h_40"},
		{11*60 + 59, "11:59_a.m.", "11_h_59"},
		{12 * 60, "12:00_p.m.", "12_h"},
		{13*60 + 30, "1:30_p.m.", "13_h_30"},
		{14 * 60, "2:00_p.m.", "14_h"},
		{23*60 + 59, "11:59_p.m.", "23_h_59"},
		{24 * 60, "12:00_a.m.", "24_h"},
		{25 * 60, "1:00_a.m.", "1_h"},
		{-30, "11:30_p.m.", "23_h_30"},
	}
	for _, test := range tests {
		if got := visible(en.Clock(test.minutes)); got != test.en {
			t.Errorf("English %d: %q, want %q", test.minutes, got, test.en)
		}
		if got := visible(fr.Clock(test.minutes)); got != test.fr {
			t.Errorf("French %d: %q, want %q", test.minutes, got, test.fr)
		}
	}
}

// Go's own layout says what each minute of a day is on a twelve-hour dial.
func TestEveryMinute(t *testing.T) {
	en := testWords(t, English)
	midnight := time.Date(2026, time.October, 5, 0, 0, 0, 0, time.UTC)
	for minute := range 24 * 60 {
		at := midnight.Add(time.Duration(minute) * time.Minute)
		want := at.Format("3:04") + nbsp + map[string]string{"AM": "a.m.", "PM": "p.m."}[at.Format("PM")]
		if got := en.Clock(minute); got != want {
			t.Fatalf("minute %d is %q, want %q", minute, got, want)
		}
	}
}

func TestClockRange(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	tests := []struct {
		from, to int
		en, fr   string
	}{
		{580, 600, "9:40–10:00_a.m.", "9_h_40 à 10_h"},
		{710, 730, "11:50_a.m.–12:10_p.m.", "11_h_50 à 12_h_10"},
		{720, 780, "12:00–1:00_p.m.", "12_h à 13_h"},
		{510, 960, "8:30_a.m.–4:00_p.m.", "8_h_30 à 16_h"},
		{1380, 1440, "11:00_p.m.–12:00_a.m.", "23_h à 24_h"},
		{0, 1440, "12:00–12:00_a.m.", "0_h à 24_h"},
	}
	for _, test := range tests {
		if got := visible(en.ClockRange(test.from, test.to)); got != test.en {
			t.Errorf("English %d to %d: %q, want %q", test.from, test.to, got, test.en)
		}
		if got := visible(fr.ClockRange(test.from, test.to)); got != test.fr {
			t.Errorf("French %d to %d: %q, want %q", test.from, test.to, got, test.fr)
		}
	}
}

func TestDuration(t *testing.T) {
	tests := map[int]string{
		0: "0_min", 1: "1_min", 59: "59_min", 60: "1_h", 61: "1_h_1_min", 80: "1_h_20_min", 120: "2_h", -45: "-45_min", -80: "-1_h_20_min",
	}
	for minutes, want := range tests {
		for _, l := range Languages() {
			if got := visible(testWords(t, l).Duration(minutes)); got != want {
				t.Errorf("%s %d: %q, want %q", l, minutes, got, want)
			}
		}
	}
}
