package vault

import (
	"math"
	"testing"
	"time"
)

func TestDelay(t *testing.T) {
	for failures, want := range map[int]time.Duration{
		math.MinInt: 0, -1: 0, 0: 0,
		1: time.Second, 2: 2 * time.Second, 3: 4 * time.Second, 4: 8 * time.Second, 5: 16 * time.Second, 6: 32 * time.Second,
		7: time.Minute, 8: time.Minute, 64: time.Minute, 1000: time.Minute, math.MaxInt: time.Minute,
	} {
		if got := Delay(failures); got != want {
			t.Errorf("Delay(%d) = %v, want %v", failures, got, want)
		}
	}
}
