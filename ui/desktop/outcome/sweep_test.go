package outcome_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// states goes through all dialogs.
func (r *room) states(see func(name string)) {
	leave := func() {
		for r.modal() {
			r.press(fyne.KeyEscape)
		}
	}
	serving := family(visit.Serving)
	serving.Visit.Outcomes[0].Result = visit.Served
	outcome.TurnAway(r.ctx, client(site.Biometrics, visit.Serving, "Zoé Tremblay"), nil, r.deeds())
	see("turn-away")
	r.write("3")
	see("turn-away-capture")
	leave()
	outcome.TurnAway(r.ctx, serving, nil, r.deeds())
	r.write("5")
	see("turn-away-party")
	r.write("\t ")
	r.press(fyne.KeyRight)
	r.write(" \t\n")
	see("turn-away-nobody")
	leave()
	outcome.Arrive(r.ctx, family(visit.Expected), r.deeds())
	r.write(" ")
	see("arrive")
	r.press(fyne.KeyDown)
	r.write(" ")
	r.press(fyne.KeyDown)
	r.write(" ")
	see("arrive-nobody")
	leave()
	for _, state := range visit.States() {
		r.sheet(client(site.Passport, state, "Zoé Tremblay"))
		see("sheet-" + string(state))
		leave()
		s := r.sheet(family(state))
		r.write(" ")
		s.Refuse(fault.New("counter.busy", "Counter", "3", "Ticket", "P009"))
		see("party-" + string(state))
		leave()
	}
	r.sheet(serving)
	r.write("g")
	see("grow")
	leave()
	r.closing(see, leave)
}

func (r *room) closing(see func(string), leave func()) {
	day := dayOf(client(site.Passport, visit.Expected, "Zoé Tremblay"), client(site.Passport, visit.Waiting, "Minh Nguyễn"))
	outcome.CloseDay(r.ctx, day, func(desk.Closing) {})
	see("close")
	leave()
	outcome.CloseDay(r.ctx, dayOf(family(visit.Serving)), func(desk.Closing) {})
	see("close-busy")
	leave()
	day.Closing = uuid.New()
	outcome.Reopen(r.ctx, day, func(desk.Reopening) {})
	see("reopen")
	leave()
}

func TestTheDialogsInEveryLook(t *testing.T) {
	looks := []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(1024, 768)},
		{"light-1366", kit.Light, 1, fyne.NewSize(1366, 768)},
		{"dark-1024", kit.Dark, 1, fyne.NewSize(1024, 768)},
		{"contrast-1366", kit.HighContrast, 1, fyne.NewSize(1366, 768)},
	}
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		looks = looks[:1]
	}
	for _, look := range looks {
		for _, language := range translations.Languages() {
			r := newRoom(t, language)
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			r.window.Resize(look.size)
			r.states(func(name string) {
				uitest.Relayout()
				if clipped := uitest.Clipped(r.window); len(clipped) > 0 {
					t.Errorf("%s %s %s: clipped %q", look.name, language, name, clipped)
				}
				if misfits := uitest.Misfits(uitest.Top(uitest.Parts(r.window))); len(misfits) > 0 {
					t.Errorf("%s %s %s: %q", look.name, language, name, misfits)
				}
				if err := uitest.Picture(r.window, fmt.Sprintf("%s-%s-%s", name, look.name, language)); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

func TestEveryWordIsTranslated(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	r := roomIn(t, pseudo, translations.French)
	r.states(func(name string) {
		for _, text := range uitest.Untranslated(r.window) {
			if !typed(text) {
				t.Errorf("%s: %q", name, text)
			}
		}
	})
}

// typed tells whether a text is what people typed, a key, or nothing but numbers and signs.
func typed(text string) bool {
	for _, word := range []string{"Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn", "Ring twice"} {
		text = strings.ReplaceAll(text, word, "")
	}
	text = regexp.MustCompile(`[PB][0-9]{3}`).ReplaceAllString(text, "")
	return len([]rune(text)) < 2 || !strings.ContainsFunc(text, unicode.IsLetter)
}
