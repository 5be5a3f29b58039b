package site_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
)

func TestPlacesOverlap(t *testing.T) {
	monday := calendar.NewDate(2026, time.October, 5)
	base := site.Place{Counter: 1, Date: monday, Start: 540, End: 560}
	for _, c := range []struct {
		name  string
		other site.Place
		want  bool
	}{
		{"itself", base, true},
		{"the end of it", site.Place{Counter: 1, Date: monday, Start: 550, End: 600}, true},
		{"around it", site.Place{Counter: 1, Date: monday, Start: 500, End: 600}, true},
		{"right after it", site.Place{Counter: 1, Date: monday, Start: 560, End: 580}, false},
		{"right before it", site.Place{Counter: 1, Date: monday, Start: 520, End: 540}, false},
		{"another counter", site.Place{Counter: 2, Date: monday, Start: 540, End: 560}, false},
		{"another date", site.Place{Counter: 1, Date: monday + 1, Start: 540, End: 560}, false},
		{"no time", site.Place{Counter: 1, Date: monday, Start: 550, End: 550}, false},
	} {
		if base.Overlaps(c.other) != c.want || c.other.Overlaps(base) != c.want {
			t.Errorf("%s: %v", c.name, base.Overlaps(c.other))
		}
	}
	if base.Span() != (calendar.Span{From: 540, To: 560}) {
		t.Errorf("%v", base.Span())
	}
}

func TestPlaceAsJSON(t *testing.T) {
	const text = `{"counter":3,"date":"2026-10-05","start":"09:00","end":"09:20"}`
	var p site.Place
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		t.Fatal(err)
	}
	if back, err := json.Marshal(p); err != nil || string(back) != text {
		t.Errorf("%s, %v", back, err)
	}
}

func TestWhatToBring(t *testing.T) {
	for _, c := range []struct{ service, kind, want string }{
		{"biometrics", "", "bring.letter bring.document-used"}, // domain.md §1.2: two documents
		{"passport", "adult-renewal", "bring.form bring.last-passport bring.photos bring.references bring.fee"},
	} {
		sheet := site.Bring(site.Service(c.service), c.kind)
		if got := strings.Join(sheet.Items, " "); got != c.want || sheet.AsOf.IsZero() {
			t.Errorf("%s %s: %s, as of %s", c.service, c.kind, got, sheet.AsOf)
		}
	}
	renewal := site.Bring(site.Passport, string(booking.AdultRenewal)).Items
	for _, item := range []string{"bring.citizenship", "bring.identity", "bring.photos-signed"} { // domain.md §2.1: none of these
		if slices.Contains(renewal, item) {
			t.Errorf("a renewal needs no %s", item)
		}
	}
	for _, kind := range booking.Kinds() {
		items := site.Bring(site.Passport, string(kind)).Items
		if !slices.Contains(items, "bring.form") || !slices.Contains(items, "bring.fee") {
			t.Errorf("%s: %v", kind, items)
		}
		child := kind == booking.Child || kind == booking.ChildOneParent
		if slices.Contains(items, "bring.parent") != child || slices.Contains(items, "bring.custody") != child {
			t.Errorf("%s: what a child brings: %v", kind, items)
		}
		citizen := kind != booking.AdultRenewal && kind != booking.TravelDocument
		if slices.Contains(items, "bring.citizenship") != citizen {
			t.Errorf("%s: proof of citizenship: %v", kind, items)
		}
	}
}
