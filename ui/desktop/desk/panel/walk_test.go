package panel

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
)

// TestKeysWalk in the lanes and between them, with the focus on a lane and without any.
func TestKeysWalk(t *testing.T) {
	type step struct {
		key  fyne.KeyName
		lane int
		name string
	}
	for focus, steps := range map[bool][]step{
		true: {
			{fyne.KeyDown, lanes.Expected, "Bélanger"},
			{fyne.KeyUp, lanes.Expected, "Roy"},
			{fyne.KeyEnd, lanes.Expected, "Hébert"},
			{fyne.KeyLeft, lanes.Expected, "Hébert"},
			{fyne.KeyRight, lanes.Waiting, "Kowalczyk"},
			{fyne.KeyRight, lanes.Counters, "Gagnon"},
			{fyne.KeyDown, lanes.Counters, "Haile"},
			{fyne.KeyRight, lanes.Over, "Fortin"},
			{fyne.KeyRight, lanes.Over, "Ahmadi"},
			{fyne.KeyLeft, lanes.Over, "Fortin"},
			{fyne.KeyLeft, lanes.Counters, "Haile"},
			{fyne.KeyRight, lanes.Over, "Fortin"},
			{fyne.KeyEnd, lanes.Over, "Osei"},
			{fyne.KeyDown, lanes.Over, "Osei"},
			{fyne.KeyUp, lanes.Counters, "Haile"},
			{fyne.KeyHome, lanes.Counters, "Gagnon"},
			{fyne.KeyLeft, lanes.Waiting, "Kowalczyk"},
		},
		false: {
			{fyne.KeyDown, lanes.Expected, "Bélanger"},
			{fyne.KeyEnd, lanes.Expected, "Hébert"},
			{fyne.KeyLeft, lanes.Expected, "Hébert"},
			{fyne.KeyRight, lanes.Waiting, "Kowalczyk"},
			{fyne.KeyRight, lanes.Counters, "Gagnon"},
			{fyne.KeyRight, lanes.Over, "Fortin"},
			{fyne.KeyRight, lanes.Over, "Fortin"},
			{fyne.KeyDown, lanes.Over, "Fortin"},
			{fyne.KeyUp, lanes.Counters, "Gagnon"},
		},
	} {
		r := open(t, translations.English, 0)
		for _, step := range steps {
			if !focus {
				r.Window.Canvas().Unfocus()
			}
			r.Press(step.key)
			if r.cursor.Lane != step.lane || r.at() != step.name || !r.focused(step.lane) && focus {
				t.Errorf("%s leads to %s in lane %d", step.key, r.at(), r.cursor.Lane)
			}
		}
	}
}

// TestKeysOfOthers are not used.
func TestKeysOfOthers(t *testing.T) {
	r := open(t, translations.English, 0)
	for _, key := range []fyne.KeyName{fyne.KeyF5, fyne.KeyEscape, fyne.KeyTab, fyne.KeyA} {
		if r.Key(&fyne.KeyEvent{Name: key}) {
			t.Errorf("%s is used", key)
		}
	}
}

// TestAnEmptyStripIsNotGoneTo.
func TestAnEmptyStripIsNotGoneTo(t *testing.T) {
	r := open(t, translations.English, 0)
	r.asked.Day.Clients = r.asked.Day.Clients[:8]
	r.show(Shown{})
	r.GoLane(lanes.Counters)
	if r.Press(fyne.KeyRight); r.cursor.Lane != lanes.Counters {
		t.Errorf("the keys act in lane %d", r.cursor.Lane)
	}
}

// TestGoTo selects in every lane and leaves the focus where it is.
func TestGoTo(t *testing.T) {
	r := open(t, translations.English, 0)
	for lane, name := range []string{"Singh", "Diallo", "Park", "Osei"} {
		if !r.GoTo(r.client(name).ID) || r.at() != name || r.cursor.Lane != lane || !r.focused(lanes.Expected) {
			t.Errorf("%s: %s is selected in lane %d", name, r.at(), r.cursor.Lane)
		}
	}
	if r.GoTo(uuid.New()) || r.at() != "Osei" {
		t.Error("somebody unknown is gone to")
	}
	if !r.Walking() {
		t.Error("a lane has the focus and does not tell")
	}
	r.Window.Canvas().Unfocus()
	if r.Walking() {
		t.Error("a lane tells that it has the focus")
	}
	if r.Focus(); !r.focused(lanes.Over) {
		t.Error("the focus is not on the lane at hand")
	}
}

// TestGoFirst goes to who is alone after a search.
func TestGoFirst(t *testing.T) {
	r := open(t, translations.English, 0)
	r.asked.Filter = "ortiz"
	r.show(Shown{})
	r.GoFirst(lanes.Counters)
	r.asked.Filter = ""
	r.show(Shown{})
	if r.at() != "Ortiz" || r.cursor.Lane != lanes.Counters {
		t.Errorf("%s is selected in lane %d", r.at(), r.cursor.Lane)
	}
}

// TestTheNextIsSelectedWhenOneGoes, and nobody in a lane that is not at hand.
func TestTheNextIsSelectedWhenOneGoes(t *testing.T) {
	r := open(t, translations.English, 0)
	for _, want := range []string{"Bélanger", "Singh", "O’Brien"} {
		r.gone(r.at())
		if r.show(Shown{}); r.at() != want {
			t.Errorf("%s is selected, not %s", r.at(), want)
		}
	}
	if r.cursor.At[lanes.Waiting] != "" {
		t.Error("somebody is selected in a lane nobody was in")
	}
	r.asked.Day.Clients = nil
	if r.show(Shown{}); r.at() != "" {
		t.Errorf("%s is selected of nobody", r.at())
	}
}

// TestMyCardIsSelectedFirst, as it is in sight.
func TestMyCardIsSelectedFirst(t *testing.T) {
	r := open(t, translations.English, 3)
	r.GoLane(lanes.Counters)
	if r.at() != "Ortiz" {
		t.Errorf("%s is selected", r.at())
	}
}

// TestTheCursorOutlivesTheWidgets: another language shows the same selected.
func TestTheCursorOutlivesTheWidgets(t *testing.T) {
	r := open(t, translations.English, 0)
	r.GoTo(r.client("Diallo").ID)
	r.GoTo(r.client("Singh").ID)
	r.Speak(translations.French)
	r.build(r.cursor)
	if r.at() != "Singh" || r.cursor.Lane != lanes.Expected {
		t.Errorf("%s is selected", r.at())
	}
	if r.GoLane(lanes.Waiting); r.at() != "Diallo" {
		t.Errorf("%s is selected among those who wait", r.at())
	}
}

// TestSomebodyWhoComesChangesNoSelection.
func TestSomebodyWhoComesChangesNoSelection(t *testing.T) {
	r := open(t, translations.English, 0)
	r.GoTo(r.client("Singh").ID)
	r.asked.Day.Clients = append([]desk.Client{desktest.Client(site.Passport, 530, "Gauthier")}, r.asked.Day.Clients...)
	if r.show(Shown{}); r.at() != "Singh" {
		t.Errorf("%s is selected", r.at())
	}
}
