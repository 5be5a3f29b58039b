package desk

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/uitest"
)

// busy is a day of 500 expected, 80 waiting, 12 counters and 200 finished.
func busy() desk.Day {
	d := desk.Day{Site: office(12), Date: monday, Position: 1}
	for _, c := range d.Site.Counters {
		d.Counters = append(d.Counters, desk.Counter{Counter: c, Spans: []calendar.Span{{From: 510, To: 960}}})
	}
	services := site.Services()
	for i := range 500 {
		d.Clients = append(d.Clients, client(services[i%2], calendar.Minute(600+i%300), fmt.Sprintf("Tremblay%03d", i)))
	}
	for i := range 80 {
		c := client(services[i%2], calendar.Minute(560+i), fmt.Sprintf("Singh%03d", i))
		d.Clients = append(d.Clients, after(c, 300+i, arrived(80-i)))
	}
	for i := range 11 {
		c := client(services[i%2], 570, fmt.Sprintf("Chen%03d", i))
		d.Clients = append(d.Clients, after(c, 400+i, arrived(50), calledTo(i+1, 20), started(19)))
	}
	for i := range 200 {
		c := client(services[i%2], 540, fmt.Sprintf("Roy%03d", i))
		d.Clients = append(d.Clients, after(c, 1+i, arrived(100), calledTo(12, 90), started(89), finished(60)))
	}
	return d
}

// key presses a key and lets all it leads to happen, as to the changed state.
func (s *stage) key(key string) {
	uitest.Type(s.window, key)
	s.queue.Drain()
}

// BenchmarkKeys measures from a key to the changed state on a busy day, over a store in memory.
func BenchmarkKeys(b *testing.B) {
	words := catalogue(b).In(translations.French)
	for _, c := range []struct {
		name string
		keys []string // pressed in turn: they lead back to where they began
	}{
		{"arrive-undo", []string{"a", "u"}}, {"call-back", []string{"c", "u"}}, {"filter", []string{"v"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := at(b, words, busy())
			s.workAt(12)
			b.ResetTimer()
			var took []time.Duration
			for b.Loop() {
				began := time.Now()
				s.key(c.keys[len(took)%len(c.keys)])
				took, s.toasts = append(took, time.Since(began)), nil
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
		})
	}
	b.Run("down", func(b *testing.B) {
		s := at(b, words, busy())
		b.ResetTimer()
		for b.Loop() {
			s.press(fyne.KeyDown)
		}
	})
	b.Run("letter-in-the-field", func(b *testing.B) {
		s := at(b, words, busy())
		s.press(fyne.KeyF, fyne.KeyModifierControl)
		b.ResetTimer()
		n := 0
		for b.Loop() {
			if n++; n%2 == 1 {
				s.key("t")
			} else {
				s.press(fyne.KeyBackspace)
			}
		}
	})
	b.Run("tick", func(b *testing.B) {
		s := at(b, words, busy())
		b.ResetTimer()
		for b.Loop() {
			s.queue.Advance(time.Second)
			s.Tick()
		}
	})
}

// BenchmarkOpen measures from opening the screen to the day being seen.
func BenchmarkOpen(b *testing.B) {
	words, day := catalogue(b).In(translations.French), busy()
	s := at(b, words, day)
	for b.Loop() {
		s.Forget()
		s.build(words)
		s.Enter()
		s.queue.Drain()
	}
}

// TestABusyDayIsDrawnByTheSeen: however many there are, only rows in sight are drawn.
func TestABusyDayIsDrawnByTheSeen(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), busy())
	if drawn := len(uitest.Texts(s.window)); drawn > 250 {
		t.Errorf("%d texts are drawn", drawn)
	}
	s.press(fyne.KeyEnd)
	if s.chosen() != "Tremblay299" {
		t.Errorf("the last is %s", s.chosen())
	}
	if id, ok := s.selected(); !ok || id.ID == uuid.Nil {
		t.Error("nobody is selected")
	}
}
