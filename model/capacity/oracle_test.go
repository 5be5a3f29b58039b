package capacity_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/capacity/internal/oracle"
	"daybook/model/fault"
	"daybook/model/site"
)

// features are what makes openings hard, each with a change that takes it out of a world. A case counts for a feature only
// when the openings would be others without it.
func features() map[string]func(*world) {
	drop := func(kind int) func(*world) {
		return func(w *world) {
			w.site.Hours = slices.DeleteFunc(w.site.Hours, func(r oracle.Rule) bool { return r.Kind == kind })
		}
	}
	return map[string]func(*world){
		"lunch":             func(w *world) { w.site.Lunch = oracle.Span{} },
		"weekly":            drop(oracle.Weekly),
		"nth weekday":       drop(oracle.Nth),
		"dated":             drop(oracle.Dated),
		"closure":           func(w *world) { w.site.Closures = nil },
		"holiday":           func(w *world) { w.site.NoHolidays = true },
		"confirmed visit":   func(w *world) { w.site.Confirmed = nil },
		"existing bookings": func(w *world) { w.site.Taken = nil },
		"shared counters": func(w *world) {
			w.site.Counters = slices.DeleteFunc(w.site.Counters, func(c oracle.Counter) bool { return len(c.Services) > 1 })
		},
		"counters with their own hours": func(w *world) {
			for i := range w.site.Counters {
				w.site.Counters[i].Hours = nil
			}
		},
		"side by side": func(w *world) { w.request.SideBySide = false },
		"in a row": func(w *world) {
			if !w.request.SideBySide {
				w.request.Persons = 1
			}
		},
		"part of the day": func(w *world) { w.request.Part = oracle.Span{} },
		"the present":     func(w *world) { w.request.NowDay = 0 },
	}
}

// Openings equal what an oracle finds that goes through minutes × counters, counters chosen and their order included.
func TestOpeningsEqualOracle(t *testing.T) {
	checks(t, 250)
	seen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t)
		want := oracle.Search(w.site, w.request)
		s, r, now := w.real(t)
		openings, err := capacity.Search(s, r, now, w.plans(s))
		var got [][]oracle.Place
		for _, o := range openings {
			got = append(got, plainly(o.Places))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%v: %s", err, diff)
		}
		reasonFits(t, w, r, err, len(got))
		for name, change := range features() {
			other := w.without(change)
			if reflect.DeepEqual(w, other) || name == "side by side" && len(want) == 0 {
				continue // that a row would fit says nothing of what was found side by side
			}
			if !reflect.DeepEqual(want, oracle.Search(other.site, other.request)) {
				seen[name]++
			}
		}
	})
	t.Log(seen)
	for name := range features() {
		if least := 200; proving() && seen[name] < least {
			t.Errorf("%s: only %d cases, want %d", name, seen[name], least)
		}
	}
}

// reasonFits says that a search without result is never called full where nothing was open, nor closed where something was.
func reasonFits(t *rapid.T, w world, r capacity.Request, err error, found int) {
	opens := false
	for day := max(w.request.From, w.request.NowDay); day < max(w.request.From, w.request.NowDay)+w.request.Days; day++ {
		opens = opens || w.site.Opens(day)
	}
	code := fault.Code(err)
	switch {
	case found > 0 && err == nil:
	case found == 0 && (code == "site.service-not-offered" || code == "capacity.too-few-counters"):
	case found == 0 && opens && (code == "capacity.full" || code == "booking.past" || strings.HasPrefix(code, "site.") && w.request.NowDay >= w.request.From):
	case found == 0 && !opens && strings.HasPrefix(code, "site."):
	default:
		t.Fatalf("%d openings, a day open %v, and the reason is %v for %+v", found, opens, err, r)
	}
}

// One function decides (design.md §5): what is offered fits, what fits at a start is offered there, and Why has a reason for
// all other starts.
func TestOpeningsAgreeWithFits(t *testing.T) {
	checks(t, 100)
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t)
		s, r, now := w.real(t)
		plan, err := w.plans(s)(calendar.Date(rapid.IntRange(w.request.From, w.request.From+w.request.Days-1).Draw(t, "plan")))
		if err != nil {
			t.Fatal(err)
		}
		offered := map[calendar.Minute]bool{}
		for _, o := range plan.Openings(r.Party, calendar.Span{}, now, 0) {
			if offered[o.Start()] = true; o.Date() != plan.Date || int(o.End()-o.Start()) != r.Persons*w.request.Minutes && !r.SideBySide {
				t.Fatalf("%v", o)
			}
			if err := plan.Fits(r.Party, o.Places, now); err != nil {
				t.Fatalf("%v is offered and does not fit: %v", o.Places, err)
			}
		}
		one := capacity.Party{Service: r.Service, Persons: 1, Minutes: r.Persons * w.request.Minutes}
		needed := 1
		if r.SideBySide {
			one.Minutes, needed = w.request.Minutes, r.Persons
		}
		for start := range calendar.DayEnd {
			fitting := 0
			for _, c := range s.Counters {
				place := site.Place{Counter: c.Number, Date: plan.Date, Start: start, End: start + calendar.Minute(one.Minutes)}
				if plan.Fits(one, []site.Place{place}, now) == nil {
					fitting++
				}
			}
			if offered[start] != (fitting >= needed) {
				t.Fatalf("%v: offered %v, but it fits at %d of %d counters", start, offered[start], fitting, needed)
			}
			if int(start)%7 == 0 && s.Offers(r.Service) && !offered[start] && plan.Why(r.Party, plan.Date, start, now) == nil {
				t.Fatalf("%v: nobody says why", start)
			}
		}
	})
}

func TestFreeCountEqualsOracle(t *testing.T) {
	checks(t, 100)
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t)
		s, r, now := w.real(t)
		day := rapid.IntRange(w.request.From, w.request.From+w.request.Days-1).Draw(t, "plan")
		plan, err := w.plans(s)(calendar.Date(day))
		if err != nil {
			t.Fatal(err)
		}
		within := rapid.OneOf(rapid.Just(oracle.Span{}), drawSpan(600)).Draw(t, "within")
		want := oracle.FreeCount(w.site, day, within, w.request)
		before := plan.Openings(r.Party, calendar.Span{}, now, 0)
		if got := plan.FreeCount(r.Party, spanOf(within), now); got != want {
			t.Fatalf("%d more fit, want %d", got, want)
		}
		if diff := cmp.Diff(before, plan.Openings(r.Party, calendar.Span{}, now, 0)); diff != "" {
			t.Fatalf("counting took places: %s", diff)
		}
	})
}

// The oracle may share nothing with what it judges, and no program may contain it.
func TestTheOracleStandsApart(t *testing.T) {
	imports := func(folder string) map[string][]string {
		names, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || len(names) == 0 {
			t.Fatal(folder, err)
		}
		found := map[string][]string{}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			found[name] = nil
			for _, spec := range file.Imports {
				found[name] = append(found[name], strings.Trim(spec.Path.Value, `"`))
			}
		}
		return found
	}
	for name, list := range imports(filepath.Join("internal", "oracle")) {
		for _, path := range list {
			if strings.HasPrefix(path, "daybook/") || strings.Contains(path, ".") || path == "time" {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
	for name, list := range imports(".") {
		if slices.Contains(list, "daybook/model/capacity/internal/oracle") {
			t.Errorf("%s brings the oracle into the program", name)
		}
	}
}
