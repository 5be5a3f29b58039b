package typed

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestTime(t *testing.T) {
	for text, want := range map[string]int{
		"930": 570, "0930": 570, "9": 540, "09": 540, "9:30": 570, "09:30": 570, "9.30": 570, "9 30": 570, "9h30": 570, "9 h 30": 570,
		"9\u00a0h\u00a030": 570, "9\u202fh\u202f30": 570, "9H30": 570, "9 h 5": 545, "9h05": 545, "9 h": 540, "9h": 540, "9 h 30 min": 570,
		"14": 840, "1430": 870, "14:30": 870, "14 h 30": 870, "0": 0, "00:00": 0, "000": 0, "2359": 1439, "23:59": 1439,
		"2pm": 840, "2 PM": 840, "2 p.m.": 840, "2:30 p.m.": 870, "2:30\u00a0p.m.": 870, "230pm": 870, "2.30pm": 870, "2p": 840, "2:30 p.m": 870,
		"9am": 540, "9 a.m.": 540, "9:30a": 570, "12am": 0, "12 a.m.": 0, "12:30am": 30, "12pm": 720, "12:30 p.m.": 750, "12": 720, "11:59 p.m.": 1439,
		"midi": 720, "Midi": 720, "noon": 720, " NOON ": 720, "minuit": 0, "midnight": 0, " 9 ": 540, "2 h pm": 840,
	} {
		if got, ok := Time(text); !ok || got != want {
			t.Errorf("%q: %d %v, want %d", text, got, ok, want)
		}
	}
}

func TestTimeRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "x", "24", "24:00", "2400", "960", "9:60", "9:3", "9:", "9.", "93", "12345", "13pm", "0am", "0 p.m.", "14 p.m.", "-9", "+9", "h30", "9hh30",
		"9 : : 30", "pm", "a.m.", "m", "p", "9x", "9 30 15", "9:30:15", "９", "9h300", "9:305", "10 m", "noo", "mid", "9-30", "\xff", "9\xff30", "1e2", "9:30 xm",
	} {
		if got, ok := Time(text); ok || got != 0 {
			t.Errorf("%q gave %d %v", text, got, ok)
		}
	}
}

// TestTimeReadsEveryWriting writes every minute of the day in each way and reads it back.
func TestTimeReadsEveryWriting(t *testing.T) {
	for m := range DayMinutes {
		hour, minute := m/60, m%60
		twelve, half := (hour+11)%12+1, "a.m."
		if hour >= 12 {
			half = "p.m."
		}
		for _, text := range []string{
			fmt.Sprintf("%d:%02d", hour, minute), fmt.Sprintf("%02d%02d", hour, minute), fmt.Sprintf("%d%02d", hour, minute),
			fmt.Sprintf("%d\u00a0h\u00a0%02d", hour, minute), fmt.Sprintf("%d:%02d %s", twelve, minute, half), fmt.Sprintf("%d h %d", hour, minute),
		} {
			if got, ok := Time(text); !ok || got != m {
				t.Errorf("%q: %d %v, want %d", text, got, ok, m)
			}
		}
	}
}

func TestTimeStaysInTheDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[0-9]{0,4}[ :.h]{0,2}[0-9]{0,3} ?[ap]?\.?m?\.?`).Draw(t, "text")
		if got, ok := Time(text); got < 0 || got >= DayMinutes || !ok && got != 0 {
			t.Fatalf("%q: %d %v", text, got, ok)
		}
	})
}

func FuzzTime(f *testing.F) {
	for _, s := range []string{"930", "9", "9:30", "9h30", "9 h 30", "14", "2pm", "2:30 p.m.", "midi", "noon", "\u00a0", "\xff", "9\u202fh", "p.m.", "99999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := Time(s)
		if got < 0 || got >= DayMinutes || !ok && got != 0 {
			t.Errorf("%q gave %d %v", s, got, ok)
		}
		if again, still := Time(fmt.Sprintf(" %s ", s)); again != got || still != ok {
			t.Errorf("%q with spaces gave %d %v", s, again, still)
		}
	})
}
