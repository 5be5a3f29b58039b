package wording_test

import (
	"strings"
	"testing"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
)

// TestAddress: another site than the one at hand is named, and so is one without an address.
func TestAddress(t *testing.T) {
	en, fr := in(t, translations.English), in(t, translations.French)
	is(t, "at home", en.Address(office(), "1137"), "100 Hebron Way, St. John’s")
	is(t, "elsewhere", fr.Address(office(), "1"), "Centre Service Canada, 100, rue Hebron, St. John’s")
	is(t, "in full", en.Site(office()), "Service Canada Centre, 100 Hebron Way, St. John’s")
	bare := office()
	bare.Address = site.Address{}
	is(t, "without address", en.Address(bare, "1137"), "Service Canada Centre")
}

// TestTiers: only what the site has, with its own days, or the usual ones.
func TestTiers(t *testing.T) {
	w := in(t, translations.English)
	at := office()
	is(t, "none", w.Tiers(at), "This site states no processing time.")
	at.Tiers = []string{"urgent", "express"}
	if got := w.Tiers(at); !strings.Contains(got, "urgent pick-up") || !strings.Contains(got, "express pick-up in 2 to 9 business days") || strings.Contains(got, "mail") {
		t.Errorf("%q", got)
	}
	at.ExpressDays = [2]int{3, 7}
	if got := w.Tiers(at); !strings.Contains(got, "in 3 to 7 business days") {
		t.Errorf("%q", got)
	}
}

// TestParticular: what is not offered, by appointment only, and closed within two weeks.
func TestParticular(t *testing.T) {
	w := in(t, translations.English)
	text, none := w.Particular(office(), site.Passport, october5+14) // Thanksgiving is over
	if text != "" || none {
		t.Errorf("an ordinary office: %q, %v", text, none)
	}
	text, none = w.Particular(office(), site.Biometrics, october5+14)
	if !none || !strings.HasPrefix(text, "Not offered at this site.") {
		t.Errorf("not offered: %q, %v", text, none)
	}
	at := office()
	at.AppointOnly = true
	text, _ = w.Particular(at, site.Passport, october5+14)
	is(t, "by appointment", text, "This site receives people by appointment only.")
	at.Phone = "709-555-0100"
	text, _ = w.Particular(at, site.Passport, october5+14)
	is(t, "with a telephone", text, "This site receives people by appointment only. Telephone: 709-555-0100.")
	text, _ = w.Particular(office(), site.Passport, october5)
	if !strings.Contains(text, "Closed here soon: October 12 (") {
		t.Errorf("Thanksgiving: %q", text)
	}
}

// TestClosures near today: one day, several, without an end; not those that are over or far away.
func TestClosures(t *testing.T) {
	w := in(t, translations.English)
	today := october5 + 14
	for name, c := range map[string]struct {
		closure calendar.Closure
		want    string
	}{
		"one day":      {calendar.Closure{From: today + 2, To: today + 2, Reason: calendar.Text{EN: "moving", FR: "déménagement"}}, "Closed here soon: October 21 (moving)."},
		"several days": {calendar.Closure{From: today - 2, To: today + 2}, "Closed here soon: October 17 to October 21."},
		"no end":       {calendar.Closure{From: today - 2}, "Closed here soon: from October 17 on."},
		"the last day": {calendar.Closure{From: today + 14, To: today + 14}, "Closed here soon: November 2."},
		"too far":      {calendar.Closure{From: today + 15, To: today + 15}, ""},
		"over":         {calendar.Closure{From: today - 2, To: today - 1}, ""},
	} {
		at := office()
		at.Schedule.Closures = []calendar.Closure{c.closure}
		text, _ := w.Particular(at, site.Passport, today)
		is(t, name, text, c.want)
	}
}

// TestBoth: what is not given and what is closed are said together.
func TestBoth(t *testing.T) {
	text, none := in(t, translations.French).Particular(office(), site.Biometrics, october5)
	if !none || !strings.HasPrefix(text, "Non offert") || !strings.Contains(text, "Fermeture prochaine ici") {
		t.Errorf("%q", text)
	}
}
