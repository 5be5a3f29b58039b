package find_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/desktop/find"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

func TestAnyScrapFinds(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	for typed, want := range map[string][]string{
		"tremblay roy":  {"month"},
		"REMB":          nil, // names are found by their beginnings
		"zo tre":        {"month", "last", "old"},
		"lukasz":        {"tomorrow"},
		"ola":           {"tomorrow"}, // everybody of a party
		"0188":          {"month"},
		"705-555-0144":  {"today"},
		"(705) 5550144": {"today"},
		"304512899":     {"tomorrow"},
		"lukasz.woj":    {"tomorrow"},
		"wei":           {"cancelled"},
		"   ":           nil,
		"]C1;IRCC;UCI 11-2345-6789;V304512899;2026":       {"tomorrow"}, // a scan
		booking.ShowConfirmation(all["old"].Confirmation): {"old"},
		strings.ToLower(all["old"].Confirmation):          {"old"},
	} {
		d.Over(typed)
		if got := d.rows(all); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", typed, got, want)
		}
	}
}

func TestTheOrderIsStated(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {"Today: 1 · Coming, soonest first: 3 · Past, latest first: 2", "Today", "8:00 a.m.", "Tue Oct 6", "Wed Nov 4", "Mon Oct 6, 2025", "Tremblay, Łukasz +2", "Cancelled", "Sudbury", "Thunder Bay"},
		translations.French:  {"Aujourd’hui : 1 · À venir, du plus proche au plus lointain : 3 · Passés, du plus récent au plus ancien : 2", "8 h", "lun. 6 oct. 2025", "Annulé", "Biométrie"},
	} {
		d := newDesk(t, language)
		all := d.year()
		d.open()
		d.Write("trem")
		if got, want := d.rows(all), []string{"today", "tomorrow", "cancelled", "month", "last", "old"}; !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
		d.Says(want...)
	}
}

func TestOpeningByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.Write("trem")
	d.Press(fyne.KeyReturn)
	d.Press(fyne.KeyDown)
	d.Press(fyne.KeyReturn)
	d.Press(fyne.KeyDown)
	d.Press(fyne.KeyE, fyne.KeyModifierControl)
	want := []uuid.UUID{all["today"].Booking, all["tomorrow"].Booking, all["cancelled"].Booking}
	if !slices.Equal(d.Showed, want) {
		t.Errorf("opened %v, want %v", d.Showed, want)
	}
	d.Press(fyne.KeyEnd, fyne.KeyModifierControl)
	d.Press(fyne.KeyG, fyne.KeyModifierControl)
	if len(d.Opened) != 1 || !strings.Contains(d.Opened[0].String(), "roster") || !strings.Contains(d.Opened[0].String(), all["old"].Booking.String()) {
		t.Errorf("went to %v", d.Opened)
	}
	d.Write("b") // the caret never left the field
	if got := d.rows(all); len(got) != 6 {
		t.Errorf("“tremb” finds %v", got)
	}
}

// TestARosterElsewhere is asked about, as people then work at that site.
func TestARosterElsewhere(t *testing.T) {
	for language, want := range map[translations.Language]string{
		translations.English: "This appointment is at Thunder Bay Service Canada Centre.",
		translations.French:  "Ce rendez-vous est au point de service suivant\u00a0: Centre Service Canada de Thunder Bay.",
	} {
		d := newDesk(t, language)
		all := d.year()
		d.open()
		d.Write("0188")
		d.Press(fyne.KeyG, fyne.KeyModifierControl)
		d.Says(want)
		d.Press(fyne.KeyReturn) // Cancel has the focus
		if d.Context.Site.ID != "1137" || len(d.Opened) > 0 {
			t.Errorf("at %s, opened %v", d.Context.Site.ID, d.Opened)
		}
		d.Press(fyne.KeyG, fyne.KeyModifierControl)
		d.Press(fyne.KeyRight)
		d.Press(fyne.KeyReturn)
		if d.Context.Site.ID != "2210" || len(d.Opened) != 1 || !strings.Contains(d.Opened[0].String(), all["month"].Booking.String()) {
			t.Errorf("at %s, opened %v", d.Context.Site.ID, d.Opened)
		}
	}
}

func TestTheButtonsDoWhatTheKeysDo(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.Press(fyne.KeyTab)
	if _, ok := d.Window.Canvas().Focused().(*kit.Button); ok {
		t.Error("a button can be reached that has nothing to act on")
	}
	d.screen.Enter()
	d.Write("trem")
	d.Press(fyne.KeyTab)
	d.Press(fyne.KeySpace)
	d.Press(fyne.KeyTab)
	d.Press(fyne.KeyReturn)
	if !slices.Equal(d.Showed, []uuid.UUID{all["today"].Booking}) || len(d.Opened) != 1 {
		t.Errorf("shown %v, opened %v", d.Showed, d.Opened)
	}
	d.Tab(6) // over the filters to the list, which is a stop of its own
	d.Press(fyne.KeyEnd)
	d.Press(fyne.KeyReturn)
	if got := d.Showed[len(d.Showed)-1]; got != all["old"].Booking {
		t.Errorf("opened %v from the list", got)
	}
}

// TestEnterWaitsForTheAnswer: a scanner types faster than anything is found.
func TestEnterWaitsForTheAnswer(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.Write("wei") // its row is selected
	d.Press(fyne.KeyA, fyne.KeyModifierControl)
	uitest.Type(d.Window, all["old"].Confirmation+"\n")
	if len(d.Showed) > 0 {
		t.Fatal("opened what was found for an older text")
	}
	d.Queue.Drain()
	if !slices.Equal(d.Showed, []uuid.UUID{all["old"].Booking}) {
		t.Errorf("opened %v", d.Showed)
	}
	d.Press(fyne.KeyA, fyne.KeyModifierControl)
	uitest.Type(d.Window, "trem\n")
	d.Queue.Drain()
	if len(d.Showed) != 1 {
		t.Error("one of several was opened by itself")
	}
	uitest.Type(d.Window, "b\n")
	uitest.Type(d.Window, "l")
	d.Queue.Drain()
	if len(d.Showed) != 1 {
		t.Error("Enter was kept for another text")
	}
}

func TestOnlyTheNewestAnswerIsShown(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.Write("trem")
	before := d.rows(all)
	uitest.Type(d.Window, "blay-r")
	if got := d.rows(all); !slices.Equal(got, before) {
		t.Errorf("the rows went before the answer came: %v", got)
	}
	for d.Queue.Step() && len(d.rows(all)) == len(before) {
		continue // no answer to a text in between is shown
	}
	if got := d.rows(all); !slices.Equal(got, []string{"month"}) {
		t.Errorf("first shown %v", got)
	}
}

func TestMoreThanIsShown(t *testing.T) {
	d := newDesk(t, translations.French)
	d.Queue.Advance(monday.Sub(d.Queue.Now()))
	all := map[string]booking.Receipt{"today": d.book("1137", "2026-10-05", "Ida", "Nyström", "705-555-0101")}
	for range 101 {
		d.book("2210", "2026-11-04", "Ida", "Nyström", "807-555-0101")
	}
	d.open()
	d.Write("nyst")
	d.Says("Il y en a plus que ces 50 : tapez davantage pour préciser.", "Aujourd’hui : 1")
	if n := len(d.screen.Shown()); n != find.Most {
		t.Errorf("%d shown", n)
	}
	if got := d.rows(all); !slices.Equal(got, []string{"today"}) {
		t.Error("who comes today is lost among those made later")
	}
}

func TestWhatIsSaidWithoutRows(t *testing.T) {
	for language, want := range map[translations.Language][4]string{
		translations.English: {"Any four digits in a row", "Nothing was found for “qq”", "Getting ready to search: 40 %", "The search did not work"},
		translations.French:  {"Quatre chiffres de suite", "Rien n’a été trouvé pour « qq »", "Préparation de la recherche : 40 %", "La recherche n’a pas fonctionné"},
	} {
		d := newDesk(t, language).open()
		d.Says(want[0])
		d.Write("qq")
		d.SaysNot(want[0])
		d.Says(want[1])
		d.ready = 40
		d.Write("q")
		d.Says(want[2])
		d.ready = 100
		d.screen.Adjusted()
		d.SaysNot(want[2])
		d.store.fail = errors.New("disk")
		d.Write("q")
		d.Says(want[3])
		d.SaysNot("disk")
		d.store.fail = fault.New("vault.locked")
		d.screen.Changed()
		d.Queue.Drain()
		d.Says(d.Words.Fault(d.store.fail))
		d.Press(fyne.KeyN, fyne.KeyModifierControl)
		d.Says(want[0])
	}
}

func TestOpenedAtAText(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open("trem")
	d.Write("blay-r") // goes on where the palette left off
	if got := d.rows(all); !slices.Equal(got, []string{"month"}) {
		t.Errorf("found %v", got)
	}
	d.open()
	d.Write("wei") // comes back to search anew
	if got := d.rows(all); !slices.Equal(got, []string{"cancelled"}) {
		t.Errorf("found %v", got)
	}
	d.open(17) // means nothing here
	if got := d.rows(all); !slices.Equal(got, []string{"cancelled"}) {
		t.Errorf("found %v", got)
	}
}
