package lanes

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
)

// TestNamesFilter every lane by pieces of names in any order, without accents, and by ticket.
func TestNamesFilter(t *testing.T) {
	a := asked(t, translations.French)
	for typed, want := range map[string][Count]int{
		"bel": {1, 0, 0, 0}, "zoe bél": {1, 0, 0, 0}, "NGUYEN": {1, 0, 0, 0}, "tran": {1, 0, 0, 0}, "p01": {0, 5, 1, 0}, "zoe": {7, 5, 4, 5},
		"mateo": {0, 0, 1, 0}, "wojcik": {1, 0, 0, 0}, "": {8, 6, 5, 5}, " ": {8, 6, 5, 5}, "personne": {}, "elanger": {}, "o brien": {1, 0, 0, 0},
	} {
		a.Filter = typed
		if got := sorted(a).people(); got != want {
			t.Errorf("%q lists %v, want %v", typed, got, want)
		}
	}
}

// TestOneServiceAlone hides who comes for another; the counters stay.
func TestOneServiceAlone(t *testing.T) {
	a := asked(t, translations.English)
	for service, want := range map[site.Service][Count]int{site.Passport: {5, 5, 4, 3}, site.Biometrics: {3, 1, 4, 2}, "": {8, 6, 5, 5}} {
		a.Service = service
		l := sorted(a)
		if got := l.people(); got[Expected] != want[Expected] || got[Waiting] != want[Waiting] || got[Over] != want[Over] {
			t.Errorf("%q lists %v, want %v", service, got, want)
		}
		for lane := range Count {
			for _, item := range l.IDs(lane) {
				if c, ok := l.Client(lane, item); ok && service != "" && c.Facts.Service != service && c.Visit.Counter == 0 {
					t.Errorf("%q lists %v", service, c.Visit)
				}
			}
		}
		if n := strings.Count(strings.Join(l.IDs(Counters), " "), "counter "); n != 6 {
			t.Errorf("%q: %d counters", service, n)
		}
	}
}

// TestAFilterOnlyHides: whatever is typed, who is listed was listed before, in the same order.
func TestAFilterOnlyHides(t *testing.T) {
	a := asked(t, translations.English)
	whole := sorted(a)
	rapid.Check(t, func(r *rapid.T) {
		c := rapid.SampledFrom(a.Day.Clients).Draw(r, "client")
		names := []rune(foldedNames(&c))
		b := a
		b.Filter = string(names[:rapid.IntRange(0, len(names)).Draw(r, "typed")]) + rapid.SampledFrom([]string{"", " ", "z", " P0"}).Draw(r, "more")
		l := sorted(b)
		for lane := range Count {
			all, i := whole.IDs(lane), 0
			for _, item := range l.IDs(lane) {
				at := slices.Index(all[i:], item)
				if at < 0 {
					r.Fatalf("%q lists %s in lane %d, out of order or from nowhere", b.Filter, item, lane)
				}
				i += at + 1
			}
		}
	})
}

// TestNamesAreFoldedOnce, and not at all without a filter.
func TestNamesAreFoldedOnce(t *testing.T) {
	a := asked(t, translations.French)
	a.Day = desktest.Busy()
	l := sorted(a)
	if len(l.folded) > 0 {
		t.Errorf("%d names are kept for a filter that is not there", len(l.folded))
	}
	a.Filter = "roy"
	l = l.Sort(a)
	if len(l.folded) != len(a.Day.Clients) || l.People(Over) != 200 {
		t.Errorf("%d names are kept, %d found", len(l.folded), l.People(Over))
	}
	for i := range a.Day.Clients {
		if c := &a.Day.Clients[i]; l.folded[c.ID] != foldedNames(c) {
			t.Fatalf("%q is kept", l.folded[c.ID])
		}
	}
	l.folded[a.Day.Clients[0].ID] = " roy"
	if l = l.Sort(a); l.People(Expected) != 1 {
		t.Error("names are folded again")
	}
}

// TestFoldedNames are all of a party's and of the contact.
func TestFoldedNames(t *testing.T) {
	c := desktest.Client(site.Passport, 600, "O’Brien", "Bélanger")
	c.Details.Contact.Given, c.Details.Contact.Family = "Flora", "MacDonald"
	for _, word := range []string{" flora", " macdonald", " zoe", " o brien", " belanger"} {
		if got := foldedNames(&c); !strings.Contains(got, word) {
			t.Errorf("%q has no %q", got, word)
		}
	}
	if got := foldedNames(&desk.Client{}); strings.TrimSpace(got) != "" {
		t.Errorf("nobody is %q", got)
	}
}
