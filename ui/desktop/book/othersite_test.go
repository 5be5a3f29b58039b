package book_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// TestOtherSite books at another site: the form follows it, and one key goes back.
func TestOtherSite(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		elsewhere := office(1)
		elsewhere.ID, elsewhere.Name = "B", calendar.Text{EN: "Corner Brook", FR: "Corner Brook"}
		elsewhere.Minutes = map[site.Service]int{site.Passport: 40, site.Biometrics: 30}
		elsewhere.Address = site.Address{EN: []string{"1 Regent Square"}, FR: []string{"1, place Regent"}}
		if err := d.store.ImportSites(t.Context(), uuid.New(), []site.Site{elsewhere}); err != nil {
			t.Fatal(err)
		}
		d.Ctrl(fyne.Key3)
		d.typed("V304512877", "2026-09-12", "Zoé", "Tremblay", "613-555-0142")
		d.understood()
		d.Ctrl(fyne.KeyD)
		d.typed("1")
		before := d.screen.State()
		d.Ctrl(fyne.KeyO, fyne.KeyModifierShift)
		d.Keys(fyne.KeyReturn)
		if s := d.screen.State(); s.Away != "B" || len(s.Chosen) != 0 || d.screen.FocusName() != "openings" {
			t.Fatalf("at %q, chosen %v, the focus at %q", s.Away, s.Chosen, d.screen.FocusName())
		}
		d.typed("2")
		d.relayout()
		for _, text := range []string{"Corner Brook", "30 min"} {
			if !d.says(text) {
				t.Errorf("%s: %q is not shown in %q", language, text, d.texts())
			}
		}
		d.Ctrl(fyne.KeyReturn)
		if s := d.screen.State(); s.Contact != before.Contact || s.Letter != before.Letter {
			t.Errorf("lost: %+v", s)
		}
		day, err := d.store.Roster(t.Context(), "B", october5)
		if err != nil || len(day.Rows) != 1 || len(d.day(october5)) != 0 {
			t.Fatalf("%d bookings at the other site, %d here, %v", len(day.Rows), len(d.day(october5)), err)
		}
		if p := day.Rows[0].Booking.Facts.Places[0]; p.Start != 520 || p.End != 550 || !d.says("Corner Brook") {
			t.Errorf("booked %v", p)
		}
	}
}

// TestBackFromTheOtherSite: a key goes back to the site at hand, and starting over does too.
func TestBackFromTheOtherSite(t *testing.T) {
	d := newDesk(t, translations.English)
	elsewhere := office(1)
	elsewhere.ID, elsewhere.Name = "B", calendar.Text{EN: "Corner Brook", FR: "Corner Brook"}
	if err := d.store.ImportSites(t.Context(), uuid.New(), []site.Site{elsewhere}); err != nil {
		t.Fatal(err)
	}
	away := func() {
		d.Ctrl(fyne.KeyO, fyne.KeyModifierShift)
		d.Keys(fyne.KeyReturn)
		if d.screen.State().Away != "B" {
			t.Fatal("did not go")
		}
	}
	d.Ctrl(fyne.Key2)
	away()
	d.Ctrl(fyne.KeyH, fyne.KeyModifierShift)
	if s := d.screen.State(); s.Away != "" || d.shows("Corner Brook") || d.times()[0] != "Mon Oct 5  8:30 a.m." {
		t.Errorf("still at %q", s.Away)
	}
	away()
	d.speak(translations.French)
	if s := d.screen.State(); s.Away != "B" || !d.says("Corner Brook") {
		t.Errorf("the change of language went back to %q", s.Away)
	}
	d.Ctrl(fyne.KeyN)
	d.Keys(fyne.KeyTab, fyne.KeyReturn)
	if s := d.screen.State(); s.Away != "" || kit.ModalOpen(d.Window.Canvas()) {
		t.Errorf("starting over stays at %q", s.Away)
	}
	d.Ctrl(fyne.Key1)
	d.Ctrl(fyne.KeyO, fyne.KeyModifierShift)
	if kit.ModalOpen(d.Window.Canvas()) {
		t.Error("without a service other sites are offered")
	}
}
