package desk

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/uitest"
)

// key presses a key and lets all it leads to happen, as to the changed state.
func (s *room) key(key string) {
	uitest.Type(s.Window, key)
	s.Queue.Drain()
}

// BenchmarkKeys measures from a key to the changed state on a busy day, over a store in memory.
func BenchmarkKeys(b *testing.B) {
	for _, c := range []struct {
		name string
		keys []string // pressed in turn: they lead back to where they began
	}{
		{"arrive-undo", []string{"a", "u"}}, {"call-back", []string{"c", "u"}}, {"filter", []string{"v"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := at(b, translations.French, desktest.Busy())
			s.workAt(12)
			b.ResetTimer()
			var took []time.Duration
			for b.Loop() {
				began := time.Now()
				s.key(c.keys[len(took)%len(c.keys)])
				took, s.Toasts = append(took, time.Since(began)), nil
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
		})
	}
	b.Run("down", func(b *testing.B) {
		s := at(b, translations.French, desktest.Busy())
		b.ResetTimer()
		for b.Loop() {
			s.Press(fyne.KeyDown)
		}
	})
	b.Run("letter-in-the-field", func(b *testing.B) {
		s := at(b, translations.French, desktest.Busy())
		s.Ctrl(fyne.KeyF)
		b.ResetTimer()
		n := 0
		for b.Loop() {
			if n++; n%2 == 1 {
				s.key("t")
			} else {
				s.Press(fyne.KeyBackspace)
			}
		}
	})
	b.Run("tick", func(b *testing.B) {
		s := at(b, translations.French, desktest.Busy())
		b.ResetTimer()
		for b.Loop() {
			s.Queue.Advance(time.Second)
			s.Tick()
		}
	})
}

// BenchmarkOpen measures from opening the screen to the day being seen.
func BenchmarkOpen(b *testing.B) {
	s := at(b, translations.French, desktest.Busy())
	for b.Loop() {
		s.Forget()
		s.Put(s.Screen)
		s.Enter()
		s.Queue.Drain()
	}
}

// TestABusyDayIsDrawnByTheSeen: however many there are, only rows in sight are drawn.
func TestABusyDayIsDrawnByTheSeen(t *testing.T) {
	s := at(t, translations.English, desktest.Busy())
	if drawn := len(uitest.Texts(s.Window)); drawn > 250 {
		t.Errorf("%d texts are drawn", drawn)
	}
	s.Press(fyne.KeyEnd)
	if s.chosen() != "Tremblay299" {
		t.Errorf("the last is %s", s.chosen())
	}
	if id, ok := s.panel.Selected(); !ok || id.ID == uuid.Nil {
		t.Error("nobody is selected")
	}
}
