package lanes

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// TestNumbers beside the titles and on the tabs: how many of how many, while somebody is hidden.
func TestNumbers(t *testing.T) {
	both(t, func(t *testing.T, a Asked, say func(en, fr string) string) {
		check := func(state string, numbers, tabs [Count]string) {
			t.Helper()
			l := sorted(a)
			for lane := range Count {
				if got := plain(l.Number(lane)); got != numbers[lane] {
					t.Errorf("%s: %q is said of lane %d", state, got, lane)
				}
				if got := plain(l.Tab(lane)); got != tabs[lane] {
					t.Errorf("%s: the tab of lane %d says %q", state, lane, got)
				}
			}
		}
		titles := [Count]string{say("Expected", "Attendus"), say("Waiting", "En attente"), say("At the counters", "Aux comptoirs"), say("Finished", "Terminés")}
		longest, open := say("6 · longest 18 min", "6 · la plus longue 18 min"), say("5 open", "5 ouverts")
		check("all", [Count]string{"8", longest, open, "5"}, [Count]string{titles[0] + " 8", titles[1] + " 6", titles[2], titles[3] + " 5"})
		a.Filter = "chen"
		check("searched", [Count]string{say("0 of 8 shown", "0 sur 8 à l’écran"), say("1 of 6 shown", "1 sur 6 à l’écran"), open, say("0 of 5 shown", "0 sur 5 à l’écran")},
			[Count]string{titles[0] + say(" 0 of 8", " 0 sur 8"), titles[1] + say(" 1 of 6", " 1 sur 6"), titles[2], titles[3] + say(" 0 of 5", " 0 sur 5")})
		a.Filter, a.Known = "", false
		check("not known", [Count]string{}, titles)
		a.Known, a.Day.Clients = true, nil
		check("nobody", [Count]string{"0", "0", open, "0"}, [Count]string{titles[0] + " 0", titles[1] + " 0", titles[2], titles[3] + " 0"})
	})
}

// TestNumberOver counts who is out of sight.
func TestNumberOver(t *testing.T) {
	a := asked(t, translations.English)
	for sight, want := range map[int]string{0: "5 · +5", 3: "5 · +2", 5: "5"} {
		if got := sorted(a).NumberOver(sight); plain(got) != want {
			t.Errorf("%d in sight: %q", sight, got)
		}
	}
	a.Known = false
	if got := sorted(a).NumberOver(0); got != "" {
		t.Errorf("%q is said of a day that is not known", got)
	}
}

// TestEmpty says of each lane why nobody is there and what to do, in every state of the day.
func TestEmpty(t *testing.T) {
	words := asked(t, translations.English).Tell.Words
	for name, c := range map[string]struct {
		change                    func(a *Asked)
		expected, waiting, counts string
		over                      string
	}{
		"nobody":      {func(a *Asked) { a.Day.Clients = nil }, "desk.no-expected", "desk.no-waiting", "desk.no-counters", "desk.no-over"},
		"reading":     {func(a *Asked) { a.Known = false }, "desk.loading", "desk.loading", "desk.loading", "desk.no-over"},
		"unread":      {func(a *Asked) { a.Known, a.Unread = false, true }, "desk.unread", "desk.unread", "desk.unread", "desk.no-over"},
		"closed":      {func(a *Asked) { a.Day.Closing = uuid.New() }, "desk.closed", "desk.closed", "desk.no-counters", "desk.no-over-hits"},
		"one service": {func(a *Asked) { a.Service = site.Passport }, "desk.no-service", "desk.no-service", "desk.no-counters", "desk.no-over-hits"},
		"searched, of nobody": {
			func(a *Asked) { a.Filter, a.Day.Clients = "xyz", nil }, "desk.no-hits", "desk.no-hits", "desk.no-hits", "desk.no-over",
		},
	} {
		a := asked(t, translations.English)
		c.change(&a)
		l := sorted(a)
		for lane, id := range []string{c.expected, c.waiting, c.counts} {
			title, todo := l.Empty(lane)
			if title != words.T(id) || words.Has(id+"-todo") && todo != words.T(id+"-todo") {
				t.Errorf("%s: lane %d says %q, %q", name, lane, title, todo)
			}
		}
		if got := l.NoneOver(); got != words.T(c.over) {
			t.Errorf("%s: the strip says %q", name, got)
		}
	}
}

// TestASearchSaysHowManyItHides in the lanes that have somebody.
func TestASearchSaysHowManyItHides(t *testing.T) {
	both(t, func(t *testing.T, a Asked, say func(en, fr string) string) {
		a.Filter = "xyz"
		l := sorted(a)
		expected, todo := l.Empty(Expected)
		counters, _ := l.Empty(Counters)
		if want := say("8 clients are hidden by the search.", "8 clients sont masqués par la recherche."); plain(expected) != want || todo == "" {
			t.Errorf("says %q, %q", expected, todo)
		}
		if want := say("5 clients are hidden by the search.", "5 clients sont masqués par la recherche."); plain(l.NoneOver()) != want {
			t.Errorf("the strip says %q", l.NoneOver())
		}
		if counters != l.Tell.Words.T("desk.no-hits") {
			t.Errorf("the counters say %q", counters)
		}
	})
}

// TestFigures count clients before they are finished and persons after.
func TestFigures(t *testing.T) {
	a := asked(t, translations.English)
	l := sorted(a)
	want := []kit.LaneFigure{
		{Label: "Expected", Value: "8"},
		{Label: "Waiting", Value: "6 (longest 18 min)"},
		{Label: "At the counters", Value: "4"},
		{Label: "Arrived", Value: "15"},
		{Label: "Median wait", Value: "11 min"},
		{Label: "Median service", Value: "19 min"},
		{Label: "People: served", Value: "5", Line: true},
		{Label: "not served", Value: "1"},
		{Label: "no-show", Value: "1"},
		{Label: "left", Value: "1"},
	}
	brief := []kit.LaneFigure{
		{Label: "Arrived", Value: "15"},
		{Label: "People: served", Value: "5"},
		{Label: "not served", Value: "1"},
		{Label: "no-show", Value: "1"},
		{Label: "left", Value: "1"},
		{Label: "Median wait", Value: "11 min", Line: true},
	}
	if diff := cmp.Diff(want, l.Figures(false), spaces); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(brief, l.Figures(true), spaces); diff != "" {
		t.Errorf("brief: %s", diff)
	}
	a.Filter, a.Service = "xyz", site.Biometrics
	if diff := cmp.Diff(want, sorted(a).Figures(false), spaces); diff != "" {
		t.Errorf("a filter changes the figures: %s", diff)
	}
	a.Known = false
	if got := sorted(a).Figures(false); got != nil {
		t.Errorf("%v of a day that is not known", got)
	}
}

// TestForecasts are said for each service, once if they are alike, and not of a day that is closed or not known.
func TestForecasts(t *testing.T) {
	both(t, func(t *testing.T, a Asked, say func(en, fr string) string) {
		l := sorted(a)
		about := func(least, most int) wait {
			return wait{desk.Estimate{Least: time.Duration(least) * time.Minute, Most: time.Duration(most) * time.Minute}, true}
		}
		for _, c := range []struct {
			shown site.Service
			waits []wait
			want  string
		}{
			{"", []wait{about(0, 4), about(1, 3)}, say("New walk-in: about 0 to 5 min", "Nouvelle personne sans rendez-vous : environ 0 à 5 min")},
			{"", []wait{{}, about(26, 31)}, say("New walk-in: Passport, no counter is open for it today; Biometrics, about 25 to 35 min",
				"Nouvelle personne sans rendez-vous : Passeport, aucun comptoir ouvert aujourd’hui; Biométrie, environ 25 à 35 min")},
			{site.Passport, []wait{{}, about(26, 31)}, say("New walk-in: no counter is open for it today", "Nouvelle personne sans rendez-vous : aucun comptoir ouvert aujourd’hui")},
			{"", nil, ""},
		} {
			l.Service = c.shown
			l.Forecast = Forecast{services: site.Services()[:len(c.waits)], waits: c.waits}
			if got := plain(l.Foot()); got != c.want {
				t.Errorf("%q shown: %q", c.shown, got)
			}
		}
		l.Forecast = Foretell(l.Day, l.Now, site.Services())
		if l.Foot() == "" || l.Forecast.Of != l.Moment() {
			t.Errorf("nothing is foretold for %v", l.Moment())
		}
		a.Day.Closing = uuid.New()
		if closed := l.Sort(a); closed.Foot() != "" || closed.Forecast.Of != l.Forecast.Of {
			t.Errorf("a closed day says %q", closed.Foot())
		}
		a.Known = false
		if got := l.Sort(a).Foot(); got != "" {
			t.Errorf("a day that is not known says %q", got)
		}
	})
}

// TestAForecastIsForItsMoment: another minute, another state of the day and another site make it old.
func TestAForecastIsForItsMoment(t *testing.T) {
	a := asked(t, translations.English)
	was := sorted(a).Moment()
	for name, change := range map[string]func(a *Asked){
		"minute": func(a *Asked) { a.At = a.At.Add(time.Minute) }, "position": func(a *Asked) { a.Day.Position++ }, "site": func(a *Asked) { a.Day.Site.ID = "2210" },
	} {
		b := a
		change(&b)
		if sorted(b).Moment() == was {
			t.Errorf("another %s is the same moment", name)
		}
	}
	a.At, a.Filter = a.At.Add(time.Second), "roy"
	if sorted(a).Moment() != was {
		t.Error("a second or a filter is another moment")
	}
}

// TestEstimatesPromiseNothingExact: they are rounded outwards to five minutes.
func TestEstimatesPromiseNothingExact(t *testing.T) {
	for _, c := range []struct {
		least, most time.Duration
		want        [2]int
	}{
		{0, 0, [2]int{0, 5}},
		{4 * time.Minute, 6 * time.Minute, [2]int{0, 10}},
		{25 * time.Minute, 31 * time.Minute, [2]int{25, 35}},
		{10 * time.Minute, 10 * time.Minute, [2]int{10, 15}},
		{119 * time.Minute, 121 * time.Minute, [2]int{115, 125}},
	} {
		least, most := rounded(desk.Estimate{Least: c.least, Most: c.most})
		if least != c.want[0] || most != c.want[1] || time.Duration(least)*time.Minute > c.least || time.Duration(most)*time.Minute < c.most {
			t.Errorf("%s to %s is said as %d to %d", c.least, c.most, least, most)
		}
	}
}

// TestWhy is said of who waits, with the rule in the site's numbers.
func TestWhy(t *testing.T) {
	both(t, func(t *testing.T, a Asked, say func(en, fr string) string) {
		l := sorted(a)
		want := say("Appointments go first from 10 min before their time.", "Les rendez-vous passent d’abord à partir de 10 min avant leur heure.")
		note := say("Appointment 10:10 a.m., waiting 14 min. ", "Rendez-vous de 10 h 10, attend depuis 14 min. ")
		if got := plain(l.Why(named(t, a.Day, "Tremblay").ID)); got != note+want {
			t.Errorf("says %q", got)
		}
		for _, name := range []string{"Gagnon", "Roy", "Fortin"} {
			if got := l.Why(named(t, a.Day, name).ID); got != "" {
				t.Errorf("%s: %q", name, got)
			}
		}
		a.Service = site.Biometrics
		if got := sorted(a).Why(named(t, a.Day, "Tremblay").ID); got != "" {
			t.Errorf("who is not shown: %q", got)
		}
	})
}

// TestASiteWithoutAZone lists nobody rather than anybody wrongly.
func TestASiteWithoutAZone(t *testing.T) {
	a := asked(t, translations.English)
	a.Day.Site.Zone = "Nowhere/At-All"
	if got := sorted(a).people(); got != [Count]int{} {
		t.Errorf("%v are listed", got)
	}
}
