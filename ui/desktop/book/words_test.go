package book_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book"
	"daybook/ui/desktop/screen"
)

// TestOverviewSaysWhatTheSeedSays, corrected (domain.md §4), with each address in the language of the window, and nothing
// of what is not so here.
func TestOverviewSaysWhatTheSeedSays(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {
			"What service are you booking your appointment for?", "5 to 15 minutes", "After 30 minutes without activity", "New work permit",
			"Extend a work permit", "Become a permanent resident", "Extend temporary resident status", "Restore temporary resident status",
			"Change employers", "Maintained status", "may keep working", "before the old one expires", "90 days", "change-jobs-employers.html", "restore.html",
			"1 800 O-Canada", "contact-ircc.html", "PPU 708", "reports/infosource.html", "Privacy Commissioner", "https://www.priv.gc.ca/en/report-a-concern",
		},
		translations.French: {
			"Pour quel service prenez-vous rendez-vous?", "5 à 15 minutes", "Après 30 minutes d’inactivité", "Nouveau permis de travail",
			"Prolonger un permis de travail", "Statut conservé", "continuer à travailler", "90 jours", "restorer.html", "1 800 O-Canada",
			"contactez-ircc.html", "PPU 708", "rapports/infosource.html", "Commissariat à la protection de la vie privée", "https://www.priv.gc.ca/fr/signaler-un-probleme",
		},
	} {
		d := newDesk(t, language)
		d.Window.Resize(fyne.NewSize(3000, 2000))
		d.relayout()
		all := strings.Join(d.texts(), " ")
		for _, text := range want {
			if !strings.Contains(all, text) {
				t.Errorf("%s: %q is not said", language, text)
			}
		}
		for _, text := range []string{"Microsoft", "étudier", "study"} {
			if strings.Contains(all, text) {
				t.Errorf("%s: %q is said", language, text)
			}
		}
	}
}

// TestNoticeTellsWhere the rights it names are to be had.
func TestNoticeTellsWhere(t *testing.T) {
	d := newDesk(t, translations.French)
	for _, panel := range []fyne.KeyName{fyne.Key2, fyne.Key3} {
		d.Ctrl(panel)
		d.Ctrl(fyne.KeyR)
		d.relayout()
		var all string
		for _, o := range d.Window.Canvas().Overlays().List() {
			all += strings.Join(textsOf(o), "")
		}
		for _, text := range []string{"infosource.html", "signaler-un-probleme", "1 800 O-Canada"} {
			if !strings.Contains(all, text) {
				t.Errorf("%q is not said", text)
			}
		}
		d.Keys(fyne.KeyEscape)
	}
}

// TestFlyer is offered on the Overview and by its key, where there is one.
func TestFlyer(t *testing.T) {
	d := newDesk(t, translations.French)
	if d.says(d.Words.T("book.flyer")) {
		t.Error("offered without anybody to make it")
	}
	d.Ctrl(fyne.KeyF, fyne.KeyModifierShift) // nothing happens
	shown := 0
	d.screen = book.New(d.store, book.Options{Flyer: func(ctx screen.Context) {
		if ctx.Words.Language() == translations.French {
			shown++
		}
	}})
	d.uncover()
	if !d.says(d.Words.T("book.flyer")) {
		t.Error("not offered")
	}
	d.Ctrl(fyne.KeyF, fyne.KeyModifierShift)
	d.Ctrl(fyne.Key3)
	d.Ctrl(fyne.KeyF, fyne.KeyModifierShift)
	if shown != 2 {
		t.Errorf("shown %d times", shown)
	}
}

// TestWhatIsParticularAboutTheSite is said in the panels: appointments only, closed soon, not given here.
func TestWhatIsParticularAboutTheSite(t *testing.T) {
	day := func(d int) calendar.Date { return calendar.NewDate(2026, 10, d) }
	for name, c := range map[string]struct {
		change  func(*site.Site)
		en, fr  string
		nothing bool
	}{
		"by appointment": {
			change: func(s *site.Site) { s.AppointOnly = true },
			en:     "by appointment only.", fr: "sur rendez-vous seulement.",
		},
		"with a telephone": {
			change: func(s *site.Site) { s.AppointOnly, s.Phone = true, "613-555-0100" },
			en:     "Telephone: 613-555-0100", fr: "Téléphone\u00a0: 613-555-0100",
		},
		"a holiday":      {change: func(*site.Site) {}, en: "October 12 (Thanksgiving", fr: "12 octobre (Action de grâce"},
		"a day's repair": {change: func(s *site.Site) { s.Schedule.Closures = []calendar.Closure{{From: day(7), To: day(7)}} }, en: "October 7", fr: "7 octobre"},
		"a week's repair": {
			change: func(s *site.Site) {
				s.Schedule.Closures = []calendar.Closure{{From: day(15), To: day(20), Reason: calendar.Text{EN: "repairs", FR: "travaux"}}}
			},
			en: "October 15 to October 20 (repairs)", fr: "du 15 octobre au 20 octobre (travaux)",
		},
		"closed for good": {change: func(s *site.Site) { s.Schedule.Closures = []calendar.Closure{{From: day(16)}} }, en: "from October 16 on", fr: "à partir du 16 octobre"},
		"far away": {
			change: func(s *site.Site) {
				s.Schedule.Closures = []calendar.Closure{{From: day(20), To: day(21)}, {From: day(1), To: day(4)}}
			}, en: "October 20", fr: "20 octobre", nothing: true,
		},
		"not given": {
			change: func(s *site.Site) {
				for i := range s.Counters {
					s.Counters[i].Services = []site.Service{site.Passport}
				}
			},
			en: "Not offered at this site. “Other", fr: "Non offert à ce point de service. «\u00a0Ailleurs",
		},
	} {
		at := office(2)
		c.change(&at)
		d := deskAt(t, at, nil, translations.English)
		d.Ctrl(fyne.Key3)
		if d.says(c.en) == c.nothing {
			t.Errorf("%s: %q: %q", name, c.en, d.texts())
		}
		if d.speak(translations.French); d.says(c.fr) == c.nothing {
			t.Errorf("%s: %q: %q", name, c.fr, d.texts())
		}
	}
}
