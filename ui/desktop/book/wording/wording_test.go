package wording_test

import (
	"slices"
	"strings"
	"testing"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/wording"
)

// TestNames: every service, kind and need has words of its own in both languages.
func TestNames(t *testing.T) {
	for _, language := range translations.Languages() {
		w := in(t, language)
		var all []string
		for _, s := range site.Services() {
			all = append(all, w.Service(s), w.Notice(s))
		}
		for _, k := range booking.Kinds() {
			all = append(all, w.Kind(k))
		}
		if len(w.Needs()) != len(booking.Needs()) {
			t.Errorf("%s: %q", language, w.Needs())
		}
		all = append(all, w.Needs()...)
		for i, text := range all {
			if text == "" || slices.Contains(all[:i], text) {
				t.Errorf("%s: %.40q is empty or said twice", language, text)
			}
		}
	}
}

// TestNeed: with the language of an interpreter, and as it stands where it has no code.
func TestNeed(t *testing.T) {
	en, fr := in(t, translations.English), in(t, translations.French)
	is(t, "a code", en.Need("wheelchair"), "wheelchair")
	is(t, "an interpreter", en.Need("interpreter"), "interpreter")
	is(t, "an interpreter for", en.Need("interpreter:Vietnamese"), "interpreter: Vietnamese")
	is(t, "en français", fr.Need("interpreter:vietnamien"), "interprète : vietnamien")
	is(t, "no code", en.Need("a quiet room"), "a quiet room")
}

// TestParty: the family name first, and how many more.
func TestParty(t *testing.T) {
	w := in(t, translations.English)
	for want, c := range map[string]struct {
		given, family string
		persons       int
	}{
		"":                           {"", " ", 3},
		"Tremblay":                   {"", "Tremblay", 1},
		"Zoé":                        {"Zoé", "", 1},
		"Tremblay, Zoé":              {" Zoé ", "Tremblay", 1},
		"Tremblay, Zoé and 1 more":   {"Zoé", "Tremblay", 2},
		"Nguyễn, Thị Hoa and 4 more": {"Thị  Hoa", "Nguyễn", 5},
	} {
		is(t, want, w.Party(c.given, c.family, c.persons), want)
	}
	if got := wording.Name("Zoé", "Tremblay"); got != "Tremblay, Zoé" {
		t.Errorf("%q", got)
	}
}

// TestCaller: who it is by, and whether they were here, are expected, or cancelled.
func TestCaller(t *testing.T) {
	w := in(t, translations.English)
	r := booking.Record{Details: booking.Details{Contact: booking.Contact{Given: "Zoé", Family: "Roy", Phone: "709-555-0142", Email: "z@example.ca"}}}
	r.Status = booking.Booked
	is(t, "was here", w.Caller(r, october5-9, october5), "Roy, Zoé · 709-555-0142 · last here September 26, 2026. Use these details?")
	is(t, "today", w.Caller(r, october5, october5), "Roy, Zoé · 709-555-0142 · already has an appointment on October 5, 2026. Use these details?")
	r.Details.Contact.Phone = ""
	r.Status = booking.Cancelled
	is(t, "cancelled", w.Caller(r, october5+3, october5), "Roy, Zoé · z@example.ca · an appointment of October 8, 2026 was cancelled. Use these details?")
}

// TestWhen: a party side by side ends when the last of it does.
func TestWhen(t *testing.T) {
	en, fr := in(t, translations.English), in(t, translations.French)
	places := []site.Place{{Date: october5, Start: 550, End: 570, Counter: 2}, {Date: october5, Start: 550, End: 590, Counter: 1}}
	is(t, "when", en.When(places), "Monday, October 5, 2026, 9:10–9:50 a.m.")
	is(t, "quand", fr.When(places), "lundi 5 octobre 2026, 9 h 10 à 9 h 50")
	is(t, "counters", en.Counters(places), "counters 1 and 2")
	is(t, "a counter", fr.Counters(places[:1]), "comptoir 2")
	is(t, "what", en.What(site.Passport, places[:1], "100 Hebron Way", "fr", []string{"asl"}),
		en.Service(site.Passport)+" · counter 2 · 100 Hebron Way · "+en.T("language.fr")+" · ASL")
	is(t, "what, not where", en.What(site.Biometrics, nil, "", "en", nil), en.Service(site.Biometrics)+" · "+en.T("language.en"))
	is(t, "longer", en.Becomes(places[:1], places), "9:10–9:30 a.m. becomes 9:10–9:50 a.m.")
	is(t, "as it was", en.Becomes(places[1:], places), "")
	is(t, "nothing before", en.Becomes(nil, places), "")
	is(t, "nothing after", en.Becomes(places, nil), "")
}

// TestDeadline: thirty days after the letter; what is near, over or odd is marked.
func TestDeadline(t *testing.T) {
	w := in(t, translations.English)
	for _, c := range []struct {
		ago  int
		want string
		late bool
	}{
		{-1, "This date is in the future", true},
		{0, "Deadline 2026-11-04, in 30 days", false},
		{19, "Deadline 2026-10-16, in 11 days", false},
		{20, "Deadline 2026-10-15, in 10 days", true},
		{29, "Deadline 2026-10-06, in 1 day", true},
		{30, "Deadline 2026-10-05, today", true},
		{31, "Deadline 2026-10-04 has passed", true},
	} {
		text, late := w.Deadline(october5.Add(-c.ago), october5)
		is(t, "deadline", text, c.want)
		if late != c.late {
			t.Errorf("%d days ago: marked %v", c.ago, late)
		}
	}
}

// TestBring: once the kinds are known, one line for each.
func TestBring(t *testing.T) {
	w := in(t, translations.English)
	is(t, "not yet", strings.Join(w.BringLines(site.Passport, nil), "\n"), "What to bring is listed here once the kind of application is chosen.")
	one := w.BringLines(site.Passport, []booking.Kind{booking.Adult})
	if len(one) != 1 || !strings.HasPrefix(one[0], "To bring: ") || !strings.HasSuffix(one[0], strings.Join(w.Bring(site.Passport, booking.Adult), " · ")) {
		t.Errorf("%q", one)
	}
	two := w.BringLines(site.Passport, []booking.Kind{booking.Adult, booking.Child})
	if len(two) != 2 || !strings.HasPrefix(two[1], "To bring, "+w.Kind(booking.Child)+": ") {
		t.Errorf("%q", two)
	}
	if slices.Equal(w.Bring(site.Biometrics, ""), w.Bring(site.Passport, booking.Adult)) {
		t.Error("both services ask for the same")
	}
}

// TestWarnings: each once, with the numbers of those it is about, unless that is everybody.
func TestWarnings(t *testing.T) {
	w := in(t, translations.English)
	order := booking.Order{Service: site.Biometrics, Language: "en", Notice: site.CurrentNotice(site.Biometrics).Version}
	order.Details = booking.Details{Contact: booking.Contact{Given: "Zoé", Family: "Roy", Phone: "613-555-0142"}}
	receipt := func(numbers ...string) booking.Receipt {
		order.Details.Persons = nil
		for _, n := range numbers {
			order.Details.Persons = append(order.Details.Persons, booking.Person{Given: "Zoé", Family: "Roy", Application: n, LetterDate: october5 - 3})
		}
		at := office()
		r := booking.Receipt{Places: []site.Place{{Date: october5, Counter: 1}}}
		for _, f := range booking.Validate(booking.Facts{Service: order.Service, Language: "en", Notice: order.Notice}, order.Details, at, october5).Warnings {
			r.Warnings = append(r.Warnings, *f.Fault)
		}
		return r
	}
	for name, c := range map[string]struct {
		numbers []string
		prefix  string
	}{
		"the second of two": {[]string{"V304512877", "ODD1"}, "Person 2: "},
		"both":              {[]string{"ODD1", "ODD2"}, ""},
		"two of three":      {[]string{"ODD1", "V304512877", "ODD2"}, "People 1 and 3: "},
	} {
		said := w.Warnings(order, receipt(c.numbers...), office())
		found := slices.ContainsFunc(said, func(s string) bool {
			return c.prefix != "" && strings.HasPrefix(s, c.prefix) || c.prefix == "" && !strings.HasPrefix(s, "P")
		})
		if !found {
			t.Errorf("%s: %q", name, said)
		}
		for i, s := range said {
			if slices.Contains(said[:i], s) {
				t.Errorf("%s: %q is said twice", name, s)
			}
		}
	}
	none := receipt("ODD1", "V304512877")
	none.Places = nil
	for _, s := range w.Warnings(order, none, office()) {
		if strings.HasPrefix(s, "Person") {
			t.Errorf("without a place: %q", s)
		}
	}
}

// TestHoursOfOne counter after the other, as a party in a row takes them, in both languages.
func TestHoursOfOne(t *testing.T) {
	places := []site.Place{{Date: october5, Start: 710, End: 730, Counter: 1}}
	is(t, "in English", in(t, translations.English).Hours(places), "11:50 a.m.–12:10 p.m.")
	is(t, "en français", in(t, translations.French).Hours(places), "11 h 50 à 12 h 10")
	places[0].End = 790
	is(t, "longer", in(t, translations.French).Becomes([]site.Place{{Start: 710, End: 730}}, places), "11 h 50 à 12 h 10 devient 11 h 50 à 13 h 10")
}
