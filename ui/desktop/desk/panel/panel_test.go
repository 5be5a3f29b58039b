package panel

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/kit"
)

// TestNarrowRooms show as many lanes as fit, always with the one the keys act on; tabs lead to the others.
func TestNarrowRooms(t *testing.T) {
	r := open(t, translations.French, 0)
	for _, c := range []struct {
		width float32
		seen  int
	}{{1216, 3}, {884, 3}, {700, 2}, {420, 1}, {300, 1}} {
		r.Window.Resize(fyne.NewSize(c.width, 690))
		for lane := range lanes.Count {
			r.GoLane(lane)
			seen := 0
			for i := range lanes.Over {
				if r.lane(i).Visible() {
					seen++
				}
			}
			if seen != c.seen || lane < lanes.Over && !r.lane(lane).Visible() || !r.focused(lane) {
				t.Errorf("%.0f wide, at lane %d: %d lanes seen", c.width, lane, seen)
			}
		}
	}
	r.Window.Resize(fyne.NewSize(700, 690))
	r.tabs[lanes.Expected].Tapped(nil)
	if r.cursor.Lane != lanes.Expected || !r.expected.Visible() {
		t.Error("a tab does not lead to its lane")
	}
	r.Window.Resize(fyne.NewSize(1216, 690))
	if r.tabs[0].Visible() && r.sheet.compact() {
		t.Error("tabs stay where all lanes are seen")
	}
}

// TestMyClientStaysInSight: where two lanes have room, that of the counters is one of them for who works at one.
func TestMyClientStaysInSight(t *testing.T) {
	r := open(t, translations.French, 0)
	r.Window.Resize(fyne.NewSize(700, 690))
	if r.counters.Visible() {
		t.Error("without a counter the lane of the counters is seen first")
	}
	r.asked.Counter = 3
	r.show(Shown{})
	for _, lane := range []int{lanes.Expected, lanes.Waiting, lanes.Counters, lanes.Waiting, lanes.Expected} {
		r.GoLane(lane)
		if !r.counters.Visible() || !r.lane(lane).Visible() || r.expected.Visible() == r.waiting.Visible() {
			t.Errorf("at lane %d: expected %v, waiting %v, counters %v", lane, r.expected.Visible(), r.waiting.Visible(), r.counters.Visible())
		}
		r.Says("Ortiz", "Terminer", "Non servi")
	}
}

// TestToolsTakeTheRoomTheyNeed: a shorter label gives back the line it does not need any more.
func TestToolsTakeTheRoomTheyNeed(t *testing.T) {
	r := open(t, translations.French, 0)
	for width := float32(500); width < 1200; width += 20 {
		r.Window.Resize(fyne.NewSize(width, 690))
		for _, counter := range []int{0, 3} {
			r.asked.Counter = counter
			r.show(Shown{})
			if high := r.tools.MinSize().Height; r.tools.Size().Height != high {
				t.Errorf("%.0f wide at counter %d: tools of %.0f in %.0f", width, counter, high, r.tools.Size().Height)
			}
		}
	}
}

// TestLittleRoomSaysLess: the counter in short, the card in one line, the figures without those the tabs say.
func TestLittleRoomSaysLess(t *testing.T) {
	r := open(t, translations.English, 3)
	r.GoLane(lanes.Counters)
	r.Says("My counter: 3", "Mateo", "Lucía", "Expected 8", "Ctrl+F", "Close the day")
	r.Window.Resize(fyne.NewSize(700, 690))
	r.Says("Counter 3", "Done: 2 of 3 · Enter shows all")
	r.SaysNot("My counter: 3", "Lucía", "Mateo", "Ctrl+F", "Close the day")
	if !r.figures.Brief || r.heading.Visible() {
		t.Error("figures and heading take as much room as before")
	}
	r.GoLane(lanes.Over) // the strip takes the room of the open card
	r.SaysNot("Done: 2 of 3 · Enter shows all")
	r.Window.Resize(fyne.NewSize(1216, 690))
	r.Says("My counter: 3", "Mateo", "Lucía", "Ctrl+F", "Close the day")
}

// TestTheCardShowsWhatFits: other buttons for who is called, served, or nobody, and none once the day is closed.
func TestTheCardShowsWhatFits(t *testing.T) {
	r := open(t, translations.English, 0)
	check := func(state string, fits ...string) {
		t.Helper()
		r.show(Shown{})
		for id, button := range r.body.buttons {
			if button.Visible() != slices.Contains(fits, id) {
				t.Errorf("%s: %s is seen: %v", state, id, button.Visible())
			}
		}
	}
	for counter, fits := range map[int][]string{
		3: {"desk-finish", "desk-turn-away", "desk-park"}, 4: {"desk-start", "desk-requeue"}, 5: {"desk-call"}, 6: {"desk-staff"},
	} {
		r.asked.Counter = counter
		check("counter "+string(rune('0'+counter)), fits...)
	}
	r.asked.Counter = 1
	r.gone("Gagnon")
	check("somebody aside", "desk-call", "desk-start")
	if got := r.body.buttons["desk-start"].Label(); got != "Resume P008" {
		t.Errorf("the button says %q", got)
	}
	r.asked.Day.Closing = r.client("Roy").ID
	check("closed")
}

// TestTheCardNamesAParty, as many persons as there is room for.
func TestTheCardNamesAParty(t *testing.T) {
	for n, more := range map[int]string{1: "", 2: "", 4: "", 5: "1 more: Enter", 7: "3 more: Enter"} {
		r := open(t, translations.English, 5)
		r.asked.Day.Clients = append(r.asked.Day.Clients, party(n))
		r.show(Shown{})
		rows := 0
		for _, line := range r.body.persons {
			if line.row.Visible() {
				rows++
			}
		}
		if want := min(n, mostPersons); rows != want && n > 1 || n == 1 && rows != 0 {
			t.Errorf("%d persons in %d rows", n, rows)
		}
		if r.body.more.Visible() != (more != "") || more != "" && r.body.more.Text() != more {
			t.Errorf("of %d it says %q", n, r.body.more.Text())
		}
	}
}

// TestChipsThatDoNotFit are counted.
func TestChipsThatDoNotFit(t *testing.T) {
	r := open(t, translations.English, 0)
	shown := r.over.Shown()
	if shown >= 5 {
		t.Fatalf("%d chips of 5 are seen", shown)
	}
	r.Says("5 · +" + r.Words.Number(5-shown))
}

// TestButtonsGiveTheirCommands, those of the card too, and Enter opens the sheet.
func TestButtonsGiveTheirCommands(t *testing.T) {
	r := open(t, translations.English, 3)
	for id, b := range map[string]*kit.Button{"desk-filter": r.service, "desk-counter": r.counter, "desk-close": r.close, "desk-finish": r.body.buttons["desk-finish"]} {
		r.given = nil
		b.Tapped(nil)
		if !slices.Equal(r.given, []string{id}) {
			t.Errorf("%s gives %v", b.Label(), r.given)
		}
	}
	r.given = nil
	for lane := range lanes.Count {
		r.GoLane(lane)
		r.Press(fyne.KeyReturn)
	}
	if len(r.given) != lanes.Count || slices.ContainsFunc(r.given, func(id string) bool { return id != "desk-sheet" }) {
		t.Errorf("Enter gives %v", r.given)
	}
}

// TestTheNotice stands above the lanes with what can be done, and takes no room when there is none.
func TestTheNotice(t *testing.T) {
	r := open(t, translations.English, 0)
	top := r.expected.Position().Y
	done := 0
	r.show(Shown{Notice: Notice{Tone: kit.ToneLate, Text: "This is late.", Mend: "Mend it", Do: func() { done++ }}})
	r.Says("This is late.", "Mend it")
	if r.mend.Tapped(nil); done != 1 || r.expected.Position().Y <= top {
		t.Errorf("mended %d times, the lanes are at %.0f", done, r.expected.Position().Y)
	}
	r.show(Shown{Notice: Notice{Tone: kit.ToneRefused, Text: "Nothing helps."}})
	r.SaysNot("This is late.", "Mend it")
	r.show(Shown{})
	r.SaysNot("Nothing helps.")
	if r.expected.Position().Y != top {
		t.Error("a notice that is gone keeps its room")
	}
}

// TestTheToolsSayWhatIsShown: service, hint, what an undo takes back, and whether the day can be closed.
func TestTheToolsSayWhatIsShown(t *testing.T) {
	r := open(t, translations.French, 0)
	r.Says("Tous les services", "Mon comptoir : aucun", "Ctrl+F")
	r.asked.Service = site.Passport
	r.show(Shown{Hint: "Numéro", Undoes: "Ctrl+Z défait : une étape"})
	r.Says("Passeport seulement", "Numéro", "Ctrl+Z défait : une étape")
	if r.SaysNot("Ctrl+F"); !r.service.Selected() || r.close.Disabled() {
		t.Error("the service shown alone is not marked, or the day cannot be closed")
	}
	r.ShowUndoes("Ctrl+Z défait : autre chose")
	r.Says("autre chose")
	r.asked.Known = false
	if r.show(Shown{}); !r.close.Disabled() {
		t.Error("a day that is not known can be closed")
	}
}

// TestAForecastIsShownWhenItComes.
func TestAForecastIsShownWhenItComes(t *testing.T) {
	r := open(t, translations.English, 0)
	r.SaysNot("New walk-in")
	r.Panel.lanes.Forecast = lanes.Foretell(r.asked.Day, r.Panel.lanes.Now, site.Services())
	r.ShowForecast()
	r.Says("New walk-in: about")
}
