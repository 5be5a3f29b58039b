package find_test

import (
	"bytes"
	"os"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/sample"
	"daybook/data/sitesfile"
	"daybook/model/calendar"
	"daybook/translations"
	"daybook/ui/uitest"
)

// BenchmarkKeystroke types names, telephones and numbers letter by letter: from a key to the rows it leads to (design.md
// §11: 16 ms at most for 99 of 100). With DAYBOOK_PROVE there are 100,000 bookings.
func BenchmarkKeystroke(b *testing.B) {
	d := newDesk(b, translations.English)
	plan := sample.Plan{Bookings: 2_000, Seed: 1, From: calendar.NewDate(2025, time.October, 6), Days: 10}
	if os.Getenv("DAYBOOK_PROVE") != "" {
		plan.Bookings, plan.Days = 100_000, 180
	}
	file, err := sitesfile.Read(bytes.NewReader(sitesfile.Sample()))
	d.must(err)
	d.must(d.store.ImportSites(b.Context(), uuid.New(), file.Sites))
	plan.Sites = file.Sites
	made, err := sample.Fill(b.Context(), d.store.Store, plan, func(int, int) {})
	d.must(err)
	d.must(d.store.Index(b.Context(), func(int, int) {}))
	d.open()
	texts := []string{"tremblay ma", "nguyen", "oconn", "0142", "705 555 01", "v3045", "zo", "singh har", "wojcik"}
	var times []time.Duration
	for i := 0; b.Loop(); i++ {
		text := texts[i%len(texts)]
		uitest.Press(d.window, fyne.KeyA, fyne.KeyModifierControl)
		for _, r := range text {
			from := time.Now()
			uitest.TypeRune(d.window, r)
			d.queue.Drain()
			times = append(times, time.Since(from))
		}
	}
	slices.Sort(times)
	b.ReportMetric(float64(made), "bookings")
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "ms-median")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "ms-p99")
}
