package lanes

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/wording"
)

// asked is the day of the picture in a language, of which a test changes what it is about.
func asked(t *testing.T, language translations.Language) Asked {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return Asked{Tell: wording.Teller{Words: c.In(language)}, Day: desktest.ADay(), Known: true, At: desktest.Morning()}
}

func sorted(a Asked) *Lanes { return (&Lanes{}).Sort(a) }

// both tries something in both languages.
func both(t *testing.T, try func(t *testing.T, a Asked, say func(en, fr string) string)) {
	t.Helper()
	for _, language := range translations.Languages() {
		t.Run(string(language), func(t *testing.T) {
			try(t, asked(t, language), func(en, fr string) string {
				if language == translations.French {
					return fr
				}
				return en
			})
		})
	}
}

// people are how many each lane lists.
func (l *Lanes) people() (n [Count]int) {
	for i := range n {
		n[i] = l.People(i)
	}
	return n
}

// named is a client of the day, by the family name of the first person.
func named(t *testing.T, d desk.Day, name string) desk.Client {
	t.Helper()
	c, ok := desktest.Named(d, name)
	if !ok {
		t.Fatalf("nobody is called %s", name)
	}
	return c
}

// TestEverybodyIsListedOnce, and is found by who they are and by the item that stands for them.
func TestEverybodyIsListedOnce(t *testing.T) {
	for _, day := range []desk.Day{desktest.ADay(), desktest.Busy()} {
		a := asked(t, translations.English)
		a.Day = day
		l, seen := sorted(a), map[uuid.UUID]int{}
		for lane := range Count {
			for _, item := range l.IDs(lane) {
				c, ok := l.Client(lane, item)
				if !ok && lane == Counters {
					continue // a counter without anybody
				}
				seen[c.ID]++
				if at, found, there := l.Find(c.ID); !ok || !there || at != lane || found != item {
					t.Errorf("who is %q in lane %d is found as %q in lane %d", item, lane, found, at)
				}
			}
		}
		for _, c := range day.Clients {
			if seen[c.ID] != 1 {
				t.Errorf("%s is listed %d times", c.Visit.State, seen[c.ID])
			}
		}
		if len(seen) != len(day.Clients) {
			t.Errorf("%d are listed of %d", len(seen), len(day.Clients))
		}
	}
}

// TestNobodyUnknownIsFound, nor anybody while the day is not known.
func TestNobodyUnknownIsFound(t *testing.T) {
	a := asked(t, translations.English)
	id := a.Day.Clients[0].ID
	l := sorted(a)
	a.Known = false
	for _, c := range []struct {
		l    *Lanes
		lane int
		item string
	}{{l, Expected, uuid.NewString()}, {l, Waiting, "Roy"}, {l, Counters, "counter 5"}, {l, Over, ""}, {sorted(a), Expected, id.String()}} {
		if _, ok := c.l.Client(c.lane, c.item); ok {
			t.Errorf("%q is somebody in lane %d", c.item, c.lane)
		}
	}
	if _, _, ok := l.Find(uuid.New()); ok {
		t.Error("somebody unknown is found")
	}
	if _, _, ok := sorted(a).Find(id); ok {
		t.Error("somebody is found in a day that is not known")
	}
	if got := sorted(a).people(); got != [Count]int{} {
		t.Errorf("%v are listed of a day that is not known", got)
	}
}

// TestLanesStayAsTheyWereSorted: what is drawn of them can still be drawn when the day is another.
func TestLanesStayAsTheyWereSorted(t *testing.T) {
	a := asked(t, translations.English)
	l := sorted(a)
	title, ids := l.ExpectedRow(7).Title, l.IDs(Expected)
	a.Day.Clients = a.Day.Clients[:1]
	next := l.Sort(a)
	if l.ExpectedRow(7).Title != title || !slices.Equal(l.IDs(Expected), ids) || next.People(Expected) != 1 {
		t.Errorf("the last was %s and is %s", title, l.ExpectedRow(7).Title)
	}
}

// TestTheNextIsWhoseTurnItIs at a counter, of the service shown.
func TestTheNextIsWhoseTurnItIs(t *testing.T) {
	for _, c := range []struct {
		counter int
		gives   []site.Service
		shown   site.Service
		want    string
	}{
		{5, site.Services(), "", "Kowalczyk"},
		{5, site.Services(), site.Biometrics, "Chen"},
		{5, []site.Service{site.Biometrics}, "", "Chen"},
		{5, []site.Service{site.Passport}, site.Passport, "Kowalczyk"},
		{5, []site.Service{site.Passport}, site.Biometrics, ""},
		{0, site.Services(), "", ""},
		{9, site.Services(), "", ""},
	} {
		a := asked(t, translations.English)
		a.Counter, a.Service = c.counter, c.shown
		a.Day.Counters[4].Services = c.gives
		want := uuid.Nil
		if c.want != "" {
			want = named(t, a.Day, c.want).ID
		}
		if got := sorted(a).Next; got != want {
			t.Errorf("at counter %d for %v, with %q shown: %v, not %s", c.counter, c.gives, c.shown, got, c.want)
		}
	}
}

// TestMineAndAside are who is at a counter, and who alone can go on there.
func TestMineAndAside(t *testing.T) {
	a := asked(t, translations.English)
	free := func(name string) { // from their counter
		i := slices.IndexFunc(a.Day.Clients, func(c desk.Client) bool { return c.ID == named(t, a.Day, name).ID })
		a.Day.Clients = slices.Delete(slices.Clone(a.Day.Clients), i, i+1)
	}
	check := func(counter int, mine, aside string) {
		t.Helper()
		a.Counter = counter
		l := sorted(a)
		for want, who := range map[string]func() (desk.Client, bool){mine: l.Mine, aside: l.Aside} {
			if c, ok := who(); ok != (want != "-" && want != "") || ok && c.Details.Persons[0].Family != want {
				t.Errorf("counter %d: %v, want %s", counter, c.Visit, want)
			}
		}
	}
	check(0, "", "-")
	check(1, "Gagnon", "")
	check(5, "", "-")
	free("Gagnon")
	check(1, "", "Nowak")
	a.Day.Clients = append(a.Day.Clients, named(t, a.Day, "Nowak"))
	check(1, "", "-") // which of two is not known
}

// TestOthers wait for what is not shown.
func TestOthers(t *testing.T) {
	for _, c := range []struct {
		counter int
		shown   site.Service
		want    int
	}{{5, site.Biometrics, 5}, {5, site.Passport, 1}, {5, "", 0}, {0, site.Biometrics, 0}} {
		a := asked(t, translations.English)
		a.Counter, a.Service = c.counter, c.shown
		if got := sorted(a).Others(); got != c.want {
			t.Errorf("counter %d, %q shown: %d others", c.counter, c.shown, got)
		}
	}
}
