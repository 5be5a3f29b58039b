package store_test

import (
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/site"
)

// proving reports whether the long counts are asked for (make prove).
func proving() bool { return os.Getenv("DAYBOOK_PROVE") != "" }

// TestKilledProcessesLoseNothing kills a process in the middle of booking, again and again: every booking it had
// acknowledged must be there.
func TestKilledProcessesLoseNothing(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	big := office("A", 30)
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{big}); err != nil {
		t.Fatal(err)
	}
	kills := 10
	if proving() {
		kills = 200
	}
	chance := rand.New(rand.NewPCG(1, 2))
	var acknowledged []string
	for range kills {
		command := child(t, "stream", folder)
		answers := lines(t, command)
		if first, ok := <-answers; ok && first.Refused == "" {
			acknowledged = append(acknowledged, first.Confirmation)
		}
		time.Sleep(time.Duration(chance.IntN(40_000)) * time.Microsecond)
		if err := command.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for answer := range answers {
			if answer.Refused != "" {
				t.Fatalf("refused before the kill: %s", answer.Refused)
			}
			acknowledged = append(acknowledged, answer.Confirmation)
		}
		if command.Wait() == nil {
			t.Fatal("the process ended before it was killed")
		}
	}
	if len(acknowledged) < 2*kills {
		t.Fatalf("only %d bookings in %d runs: the kills came too early to mean anything", len(acknowledged), kills)
	}
	for _, number := range acknowledged {
		if _, err := s.ByConfirmation(t.Context(), number); err != nil {
			t.Fatalf("an acknowledged booking is lost: %v", err)
		}
	}
	sound(t, s)
	t.Logf("%d kills, %d bookings acknowledged, 0 lost", kills, len(acknowledged))
}
