package lanes

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/kit"
)

// plain has spaces that break, as they are typed.
func plain(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// spaces compares texts without telling spaces apart.
var spaces = cmp.Comparer(func(a, b string) bool { return plain(a) == plain(b) })

// TestExpectedRows say when, who, for what, and who is late.
func TestExpectedRows(t *testing.T) {
	both(t, func(t *testing.T, a Asked, say func(en, fr string) string) {
		l, arrive := sorted(a), say("arrive", "arrivée")
		for i, want := range map[int]kit.LaneRow{
			0: {
				Lead: say("10:00 a.m.", "10 h"), Title: "Roy, Zoé", Note: say("Passport, adult · EN", "Passeport, adulte · EN"), Tone: kit.ToneLate,
				Side: say("24 min late", "retard 24 min"), Key: "A", Does: arrive,
			},
			1: {
				Lead: say("10:20 a.m.", "10 h 20"), Title: "Bélanger, Zoé", Mark: "+3", Note: say("Biometrics · 4 people · EN", "Biométrie · 4 personnes · EN"),
				Key: "A", Does: arrive,
			},
			3: {
				Lead: say("10:30 a.m.", "10 h 30"), Title: "O’Brien, Zoé", Note: say("Wheelchair · Passport, adult · EN", "Fauteuil roulant · Passeport, adulte · EN"),
				Key: "A", Does: arrive,
			},
		} {
			if diff := cmp.Diff(want, l.ExpectedRow(i), spaces); diff != "" {
				t.Errorf("row %d: %s", i, diff)
			}
		}
	})
}

// TestAPartyOfSeveralPlaces is expected at the first of them.
func TestAPartyOfSeveralPlaces(t *testing.T) {
	a := asked(t, translations.English)
	c := desktest.Client(site.Biometrics, 650, "Chen", "Chen")
	c.Facts.Places = append(c.Facts.Places, site.Place{Counter: 2, Date: desktest.Monday(), Start: 640, End: 650})
	a.Day.Clients = []desk.Client{c}
	if got := sorted(a).ExpectedRow(0).Lead; plain(got) != "10:40 a.m." {
		t.Errorf("expected at %s", got)
	}
}

// TestWaitingRows say who waits and why in that order; who is next is framed.
func TestWaitingRows(t *testing.T) {
	both(t, func(t *testing.T, a Asked, say func(en, fr string) string) {
		a.Counter = 5
		l := sorted(a)
		for i, want := range map[int]kit.LaneRow{
			0: {
				Lead: "P016", Title: "Kowalczyk, Zoé", Mark: "EN", Side: "5 min", Framed: true,
				Note: say("Next: Travels within 2 business days, waiting 5 min", "Prochain : voyage d’ici 2 jours ouvrables, attend depuis 5 min"),
			},
			2: {
				Lead: "P012", Title: "Tremblay, Zoé", Mark: "EN", Side: "14 min",
				Note: say("Appointment 10:10 a.m., waiting 14 min", "Rendez-vous de 10 h 10, attend depuis 14 min"),
			},
			3: {
				Lead: "B007", Title: "Chen, Zoé", Mark: "+2 · EN", Side: "9 min",
				Note: say("Appointment 10:20 a.m., waiting 9 min", "Rendez-vous de 10 h 20, attend depuis 9 min"),
			},
		} {
			if diff := cmp.Diff(want, l.WaitingRow(i), spaces); diff != "" {
				t.Errorf("row %d: %s", i, diff)
			}
		}
	})
}

// TestChips say how it ended.
func TestChips(t *testing.T) {
	both(t, func(t *testing.T, a Asked, say func(en, fr string) string) {
		some := desktest.After(desktest.Client(site.Biometrics, 540, "Singh", "Singh"), 3, desktest.Arrived(80), desktest.CalledTo(3, 79), desktest.Started(78),
			visit.Step{Move: visit.Finish, Persons: []int{0}, At: desktest.Ago(77)}, visit.Step{Move: visit.Leave, At: desktest.Ago(76)})
		a.Day.Clients = append(a.Day.Clients, some)
		var got []kit.LaneChip
		for _, chip := range sorted(a).Chips() {
			chip.ID = ""
			got = append(got, chip)
		}
		want := []kit.LaneChip{
			{Text: "Fortin, Zoé", Side: say("no-show", "absent")},
			{Lead: "B002", Text: "Ahmadi, Zoé", Tone: kit.ToneLate, Side: say("left", "parti")},
			{Lead: "P002", Text: "Cormier, Zoé", Tone: kit.ToneDone, Side: say("2 served", "2 servies")},
			{Lead: "P001", Text: "Lavoie, Zoé", Tone: kit.ToneDone, Side: say("served", "servi")},
			{Lead: "B001", Text: "Osei, Zoé", Tone: kit.ToneRefused, Side: say("not served", "non servi")},
			{Lead: "B003", Text: "Singh, Zoé", Tone: kit.ToneLate, Side: say("1 served, 1 left", "1 servie, 1 partie")},
		}
		if diff := cmp.Diff(want, got, spaces); diff != "" {
			t.Error(diff)
		}
	})
}

// TestCards say of each counter how things stand, mine first of all, then who was set aside.
func TestCards(t *testing.T) {
	both(t, func(t *testing.T, a Asked, say func(en, fr string) string) {
		a.Counter = 5
		shut := false
		a.Day.Counters[1].Set = &shut
		l := sorted(a)
		cards := l.Cards()
		aside := cards[len(cards)-1]
		if aside.ID != named(t, a.Day, "Nowak").ID.String() {
			t.Errorf("the last card is %q", aside.ID)
		}
		aside.ID = "aside"
		want := []kit.LaneCard{
			{ID: "counter 1", Lead: "1", Title: "P009 · Gagnon, Zoé", Mark: "EN", Tone: kit.ToneService, Badge: say("In service 7 min", "En service 7 min")},
			{
				ID: "counter 2", Lead: "2", Title: "B005 · Haile, Zoé", Mark: "+1 · EN", Tone: kit.ToneService,
				Badge: say("In service 3 min, then closes", "En service 3 min, puis ferme"),
			},
			{ID: "counter 3", Lead: "3", Title: "B006 · Ortiz, Camila", Mark: "+2 · EN", Tone: kit.ToneService, Badge: say("In service 11 min", "En service 11 min")},
			{ID: "counter 4", Lead: "4", Title: "P011 · Park, Zoé", Mark: "EN", Tone: kit.ToneCalled, Badge: say("Called 1 min", "Appelé 1 min")},
			{ID: "counter 5", Lead: "5", Title: say("free", "libre"), Mine: true},
			{ID: "counter 6", Lead: "6", Title: say("closed", "fermé"), Dim: true},
			{
				ID: "aside", Head: say("Set aside", "Mis de côté"), Title: "P008 · Nowak, Zoé", Mark: "EN", Tone: kit.ToneLate,
				Badge: say("Set aside 15 min", "Mis de côté 15 min"),
			},
		}
		if diff := cmp.Diff(want, append(cards[:len(cards)-1:len(cards)-1], aside), spaces); diff != "" {
			t.Error(diff)
		}
		if id, mine := l.MyCard(); id != "counter 5" || mine == nil || mine.Counter.Number != 5 {
			t.Errorf("my card is %q", id)
		}
		a.Filter = "gagnon"
		if id, mine := sorted(a).MyCard(); id != "" || mine != nil {
			t.Errorf("my card is %q while it is not shown", id)
		}
	})
}

// TestTwoAtOneCounter, as two desks can call at once, have a card each; the first of them is mine.
func TestTwoAtOneCounter(t *testing.T) {
	a := asked(t, translations.English)
	a.Counter = 4
	a.Day.Clients = append(a.Day.Clients, desktest.After(desktest.Client(site.Passport, 600, "Gauthier"), 20, desktest.Arrived(9), desktest.CalledTo(4, 0)))
	l := sorted(a)
	ids := l.IDs(Counters)
	if ids[3] != "counter 4" || ids[4] != "counter 4 again 1" || l.Number(Counters) != "5 open" {
		t.Fatalf("cards %q, %s", ids, l.Number(Counters))
	}
	first, _ := l.Client(Counters, ids[3])
	second, _ := l.Client(Counters, ids[4])
	if first.ID == second.ID || second.ID != named(t, a.Day, "Gauthier").ID {
		t.Error("the cards are not for one each")
	}
	if id, _ := l.MyCard(); id != ids[3] {
		t.Errorf("my card is %q", id)
	}
}

// TestWhoIsAsideSaysWhoseKeyGoesOn: S does at the counter where they were, while nobody is there and the day goes on.
func TestWhoIsAsideSaysWhoseKeyGoesOn(t *testing.T) {
	for _, c := range []struct {
		counter int
		busy    bool
		want    string
	}{{1, true, "Set aside 15 min"}, {1, false, "Set aside 15 min · S resumes"}, {5, false, "Set aside 15 min"}, {0, false, "Set aside 15 min"}} {
		a := asked(t, translations.English)
		if a.Counter = c.counter; !c.busy {
			a.Day = a.Day.With([]desk.Client{finished(t, a.Day, "Gagnon")})
		}
		cards := sorted(a).Cards()
		if got := plain(cards[len(cards)-1].Badge); got != c.want {
			t.Errorf("at counter %d, somebody there: %v: %q", c.counter, c.busy, got)
		}
	}
}

func finished(t *testing.T, d desk.Day, name string) desk.Client {
	t.Helper()
	c := named(t, d, name)
	v, err := c.Visit.Apply(desktest.Finished(0))
	if err != nil {
		t.Fatal(err)
	}
	c.Visit = v
	return c
}

// TestOpenCounters counts each once.
func TestOpenCounters(t *testing.T) {
	day := desktest.ADay()
	for minute, want := range map[calendar.Minute]int{500: 0, 510: 5, 780: 6, 960: 0} {
		now := desk.Now{At: desktest.Morning(), Minute: minute}
		if got := openCounters(day.AtCounters(now)); got != want {
			t.Errorf("%d are open at %d", got, minute)
		}
	}
}
