package terminal

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/terminal/example"
)

// takesIn makes the store take walk-ins in and keeps what was asked for.
func (d *room) takesIn(t *testing.T, asked *desk.WalkIn) {
	t.Helper()
	r := example.Arrived(t)
	d.holds(r)
	d.store.walkIn = func(w desk.WalkIn) (desk.Receipt, error) {
		*asked = w
		return desk.Receipt{
			Command: w.Command, Booking: subject, Entry: entry, Visit: r.Visit, Warnings: []fault.Fault{*fault.New("walk-in.biometrics")},
		}, nil
	}
}

func TestWalkInIsTakenIn(t *testing.T) {
	start := desk.WalkIn{Command: command, Site: "T1", Service: site.Passport, Language: "en", Persons: 1}
	needs := booking.Details{
		Contact: booking.Contact{Given: "Zoé"}, Persons: []booking.Person{{Given: "Zoé", Kind: booking.Adult}, {Given: "Bo"}},
		Needs: []string{"asl"}, Notes: "waits outside",
	}
	cases := []struct {
		args  []string
		stdin string
		want  func(*desk.WalkIn)
	}{
		{nil, "", func(*desk.WalkIn) {}},
		{
			[]string{"--persons", "3", "--language", "fr", "--travel", "within-2"},
			"",
			func(w *desk.WalkIn) { w.Persons, w.Language, w.Details.Travel = 3, "fr", booking.Within2 },
		},
		{
			[]string{"--reason", "distance", "--words", "four hours by bus"},
			"",
			func(w *desk.WalkIn) { w.Reason, w.Details.Reason = "distance", "four hours by bus" },
		},
		{
			[]string{"-"},
			`{"contact":{"given":"Zoé"},"persons":[{"given":"Zoé","kind":"adult"},{"given":"Bo"}],"needs":["asl"],"notes":"waits outside","language":"fr"}`,
			func(w *desk.WalkIn) { w.Persons, w.Language, w.Details = 2, "fr", needs },
		},
		{
			[]string{"-", "--persons", "4"},
			`{"travel":"none"}`,
			func(w *desk.WalkIn) { w.Persons, w.Details.Travel = 4, booking.NoTravel },
		},
	}
	for _, c := range cases {
		d := newDesk(t)
		var asked desk.WalkIn
		d.takesIn(t, &asked)
		d.stdin.WriteString(c.stdin)
		want := start
		c.want(&want)
		args := append([]string{"walkin", "--site", "T1", "--service", "passport", "--command", command.String()}, c.args...)
		warning := d.Catalogue.In("en").T("fault.walk-in.biometrics") + "\n"
		d.run(t, args...).want(t, Done, "Arrived, waiting: B007 (Zoé Tremblay)\n", warning)
		if diff := cmp.Diff(want, asked); diff != "" {
			t.Errorf("%q -want +got\n%s", c.args, diff)
		}
		got := d.run(t, append(args, "--json")...)
		if got.code != Done || !strings.Contains(got.out, `"ticket":"B007","state":"waiting"`) || !strings.Contains(got.out, `"walk-in.biometrics"`) {
			t.Errorf("%+v", got)
		}
	}
}

func TestWalkInTakesAFreePlace(t *testing.T) {
	d := newDesk(t)
	var asked desk.WalkIn
	d.takesIn(t, &asked)
	args := []string{"walkin", "--site", "T1", "--service", "biometrics", "--persons", "2", "--place"}
	if got := d.run(t, args...); got.code != Done || !asked.Soonest || len(asked.Places) != 0 {
		t.Errorf("%+v, %+v", got, asked)
	}
	d.store.walkIn = func(desk.WalkIn) (desk.Receipt, error) {
		return desk.Receipt{}, fault.New("capacity.full", "From", monday, "To", monday)
	}
	if got := d.run(t, append(args, "--json")...); got.errorCode(t) != "capacity.full" {
		t.Errorf("%+v", got)
	}
}

func TestWalkInMisused(t *testing.T) {
	good := []string{"walkin", "--site", "T1", "--service", "passport"}
	cases := []struct {
		code  string
		exit  int
		args  []string
		stdin string
	}{
		{"usage.missing", Usage, []string{"walkin", "--service", "passport"}, ""},
		{"usage.missing", Usage, []string{"walkin", "--site", "T1"}, ""},
		{"service.unknown", Usage, []string{"walkin", "--site", "T1", "--service", "visa"}, ""},
		{"usage.value-refused", Usage, append(good[:5:5], "--persons", "0"), ""},
		{"usage.value-refused", Usage, append(good[:5:5], "--persons", "31"), ""},
		{"usage.value-refused", Usage, append(good[:5:5], "--language", "de"), ""},
		{"usage.value-refused", Usage, append(good[:5:5], "--travel", "soon"), ""},
		{"usage.reason-unknown", Usage, append(good[:5:5], "--reason", "whim"), ""},
		{"command.invalid", Usage, append(good[:5:5], "--command", "7"), ""},
		{"file.broken", Failed, append(good[:5:5], "-"), "{"},
		{"book.field-unknown", Failed, append(good[:5:5], "-"), `{"name":"Zoé"}`},
		{"file.empty", Failed, append(good[:5:5], "-"), ""},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.stdin.WriteString(c.stdin)
		got := d.run(t, append(c.args, "--json")...)
		if code := got.errorCode(t); code != c.code || got.code != c.exit || d.opened != 0 {
			t.Errorf("%q: %s, exit %d, opened %d times", c.args, code, got.code, d.opened)
		}
	}
}

func TestLanguageOfServiceWithoutBeingAsked(t *testing.T) {
	d := newDesk(t)
	d.store.sites[0].Languages = []string{"fr", "en"}
	var asked desk.WalkIn
	d.takesIn(t, &asked)
	d.run(t, "walkin", "--site", "T1", "--service", "passport")
	if asked.Language != "fr" || asked.Persons != 1 || asked.Command.Version() != 7 {
		t.Errorf("%+v", asked)
	}
}
