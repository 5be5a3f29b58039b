package aloud_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/aloud"
	"daybook/ui/desktop/book/draft"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// context is what a screen is built with, in some words.
func context(t *testing.T, words *translations.Words) screen.Context {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	return screen.Context{Env: &kit.Env{}, Words: words, Expires: 20}
}

func load(t *testing.T) *translations.Catalogue {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// show puts objects into a window and gives wrapped texts their room.
func show(t *testing.T, objects ...fyne.CanvasObject) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, kit.NewGround(kit.Canvas, kit.Column(kit.Gap, objects...)))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(640, 1600))
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(settings.Theme())
	return w
}

// buttons are the words on the buttons in reach of Tab.
func buttons(w fyne.Window) (labels []string) {
	for range 12 {
		uitest.Press(w, fyne.KeyTab)
		b, ok := w.Canvas().Focused().(*kit.Button)
		if !ok || slices.Contains(labels, b.Label()) {
			break
		}
		labels = append(labels, b.Label())
	}
	return labels
}

// TestGuide: the two reasons to come open their panels, and the flyer is there where it is to be had.
func TestGuide(t *testing.T) {
	for _, language := range translations.Languages() {
		ctx := context(t, load(t).In(language))
		opened, flyers := []int(nil), 0
		w := show(t, aloud.Guide(ctx, func(panel int) { opened = append(opened, panel) }, func() { flyers++ }))
		for range 3 {
			uitest.Press(w, fyne.KeyTab)
			uitest.Press(w, fyne.KeyReturn)
		}
		if !slices.Equal(opened, []int{form.Passport, form.Biometrics}) || flyers != 1 {
			t.Errorf("%s: opened %v, %d flyers", language, opened, flyers)
		}
		for _, id := range []string{"book.guide.here", "book.guide.online", "book.guide.rights", "book.guide.complaints"} {
			if !uitest.Says(w, ctx.Words.T(id)) {
				t.Errorf("%s: %q is not said", language, id)
			}
		}
		if clipped := uitest.Clipped(w); len(clipped) > 0 {
			t.Errorf("%s: clipped %q", language, clipped)
		}
		if labels := buttons(show(t, aloud.Guide(ctx, func(int) {}, nil))); len(labels) != 2 {
			t.Errorf("%s: without a flyer %q", language, labels)
		}
	}
}

// TestNotice is followed by where what it names is found.
func TestNotice(t *testing.T) {
	words := load(t).In(translations.French)
	context(t, words)
	w := show(t, aloud.Notice(words, "L’avis."))
	for _, text := range []string{"L’avis.", words.T("book.guide.rights.text"), words.T("book.guide.contact.text")} {
		if !uitest.Says(w, text) {
			t.Errorf("%q is not said", text)
		}
	}
}

// passports is a booking of an adult and a child.
func passports() *draft.Booked {
	places := []site.Place{{Date: calendar.NewDate(2026, 10, 5), Start: 550, End: 590, Counter: 2}}
	return &draft.Booked{
		Site: site.Site{Name: calendar.Text{EN: "Office", FR: "Bureau"}}, Took: "1 min 5 s",
		Receipt: booking.Receipt{Confirmation: "80HFDQ56", Places: places},
		Order: booking.Order{Service: site.Passport, Language: "en", Details: booking.Details{
			Contact: booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "709-555-0142"}, Needs: []string{"asl"},
			Persons: []booking.Person{{Given: "Zoé", Family: "Tremblay", Kind: booking.Adult}, {Given: "Éric", Kind: booking.Child}},
		}},
	}
}

// TestDone: number, time, place, who comes, and what each kind brings.
func TestDone(t *testing.T) {
	ctx := context(t, load(t).In(translations.English))
	b := passports()
	left, right, _ := aloud.Done(ctx, b, aloud.Next{Again: func() {}, Over: func() {}})
	w := show(t, left, right)
	for _, text := range []string{
		"80HF-DQ56", "Monday, October 5, 2026, 9:10–9:50\u00a0a.m.", "Office", "counter 2", "ASL", "1 min 5 s", "Tremblay, Zoé", "Éric",
		ctx.Words.T("book.kind.child"), "709-555-0142", ctx.Words.T(site.Bring(site.Passport, string(booking.Child)).Items[0]),
	} {
		if !uitest.Says(w, text) {
			t.Errorf("%q is not said", text)
		}
	}
	b.Order.Service = site.Biometrics
	b.Order.Details.Persons = []booking.Person{{Given: "Hoa", Application: "V304512877"}}
	left, right, _ = aloud.Done(ctx, b, aloud.Next{Again: func() {}, Over: func() {}})
	w = show(t, left, right)
	if !uitest.Says(w, "V304512877") || uitest.Says(w, ctx.Words.T("book.kind.adult")) {
		t.Error("biometrics are shown as a passport")
	}
}

// TestDoneNext: the slip has the focus where there is one, and every button does its own.
func TestDoneNext(t *testing.T) {
	ctx := context(t, load(t).In(translations.English))
	var did []string
	does := func(what string) func() { return func() { did = append(did, what) } }
	for _, slip := range []bool{true, false} {
		next := aloud.Next{Again: does("again"), Over: does("over")}
		want := []string{"again", "over"}
		if slip {
			next.Slip = does("slip")
			want = []string{"slip", "again", "over"}
		}
		left, right, first := aloud.Done(ctx, passports(), next)
		w := show(t, left, right)
		did = nil
		for range want {
			uitest.Press(w, fyne.KeyTab)
			uitest.Press(w, fyne.KeyReturn)
		}
		if !slices.Equal(did, want) {
			t.Errorf("slip %v: %q", slip, did)
		}
		did = nil
		w.Canvas().Focus(first)
		uitest.Press(w, fyne.KeyReturn)
		if len(did) != 1 || (did[0] == "slip") != slip || did[0] == "again" {
			t.Errorf("slip %v: the focus is on %q", slip, did)
		}
	}
}

// TestAllComesFromTheCatalogue: nothing is said without the catalogue's mark but what clients and the office are called.
func TestAllComesFromTheCatalogue(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	ctx := context(t, pseudo.In(translations.French))
	left, right, _ := aloud.Done(ctx, passports(), aloud.Next{Slip: func() {}, Again: func() {}, Over: func() {}})
	w := show(t, left, right, aloud.Guide(ctx, func(int) {}, func() {}))
	names := []string{"80HF-DQ56", "Tremblay, Zoé", "Éric", "Bureau", "1", "2", "•", "·", "Ctrl+"}
	for _, text := range uitest.Untranslated(w) {
		if !slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(text, name) }) {
			t.Errorf("%q", text)
		}
	}
}

// TestDoneIsNotCut at twice the size of text, in both languages.
func TestDoneIsNotCut(t *testing.T) {
	for _, language := range translations.Languages() {
		ctx := context(t, load(t).In(language))
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, 2))
		left, right, _ := aloud.Done(ctx, passports(), aloud.Next{Slip: func() {}, Again: func() {}, Over: func() {}})
		w := show(t, left, right)
		w.Resize(fyne.NewSize(640, 3200))
		if clipped := uitest.Clipped(w); len(clipped) > 0 {
			t.Errorf("%s: %q", language, clipped)
		}
	}
}
