package outcome_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestTurnAwayByDigit: the digit of the reason and Enter, in both languages.
func TestTurnAwayByDigit(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		for i, reason := range visit.Reasons() {
			c := client(site.Biometrics, visit.Serving, "Zoé Tremblay")
			outcome.TurnAway(r.ctx, c, nil, r.deeds())
			r.write(string(rune('1'+i)) + "\n")
			if o := r.ordered(c, visit.TurnAway, 0, reason, 0); o.Words != "" || r.modal() {
				t.Errorf("%s %s: words %q", language, reason, o.Words)
			}
			if r.window.Canvas().Focused() != fyne.Focusable(r.behind) {
				t.Errorf("%s: the focus is not back", language)
			}
		}
	}
}

// TestTurnAwayByArrows begins at the reason that is likely for the service, and says in both languages what to tell.
func TestTurnAwayByArrows(t *testing.T) {
	r := newRoom(t, translations.French)
	c := client(site.Biometrics, visit.Serving, "Zoé Tremblay")
	outcome.TurnAway(r.ctx, c, nil, r.deeds())
	r.says("Non servi : B012", "B012 · Zoé Tremblay", "Revenez avec votre lettre d’instructions", "Please come back with your biometric instruction letter",
		"À dire à la personne", "What to tell the client")
	r.press(fyne.KeyDown)
	r.says("document du demandeur d’asile", "refugee protection claimant")
	r.saysNot("Revenez avec votre lettre")
	r.press(fyne.KeyDown)
	r.press(fyne.KeyReturn)
	r.ordered(c, visit.TurnAway, 0, "no-capture", 0)

	c = client(site.Passport, visit.Waiting, "Zoé Tremblay")
	outcome.TurnAway(r.ctx, c, nil, r.deeds())
	r.press(fyne.KeyReturn)
	r.ordered(c, visit.TurnAway, 0, "no-document", 0)
	outcome.TurnAway(r.ctx, c, nil, r.deeds())
	r.write("5")
	r.says("bureau des passeports", "passport office")
	r.press(fyne.KeyEscape)
	if r.modal() || len(r.orders) > 0 {
		t.Error("Esc did something")
	}
}

// TestTurnAwayWithWords: digits in the field are text, and Enter there records it.
func TestTurnAwayWithWords(t *testing.T) {
	r := newRoom(t, translations.English)
	c := client(site.Passport, visit.Serving, "Zoé Tremblay")
	outcome.TurnAway(r.ctx, c, nil, r.deeds())
	r.write("6\t2 photos missing\n")
	if o := r.ordered(c, visit.TurnAway, 0, "incomplete", 0); o.Words != "2 photos missing" {
		t.Errorf("words %q", o.Words)
	}
}

func TestTurnAwayOnlySomeOfAParty(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		c := family(visit.Serving)
		c.Visit.Outcomes[1].Result = visit.Served // nothing more to decide
		outcome.TurnAway(r.ctx, c, nil, r.deeds())
		r.says("Zoé Tremblay", "Minh Nguyễn")
		r.saysNot("Łukasz")
		r.write("4\t ") // the first of those two stays
		r.write("\t\t")
		if got := r.focused(); got != r.ctx.Words.T("word.back") {
			t.Errorf("the safe button comes first, not %q", got)
		}
		r.write("\t\n")
		r.ordered(c, visit.TurnAway, 0, "equipment", 2)
	}
}

// TestTurnAwayNobody comes back with all that was chosen and typed.
func TestTurnAwayNobody(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Serving)
	outcome.TurnAway(r.ctx, c, []int{1}, r.deeds())
	r.write("7\t")
	r.press(fyne.KeyRight)
	r.write(" \tlater\n") // Łukasz, who alone was marked, is not
	if len(r.orders) > 0 || !r.modal() {
		t.Fatal("nobody was turned away all the same")
	}
	r.says("Choose who of the party this is for", "later")
	r.write(" ")
	r.saysNot("Choose who of the party this is for")
	r.write("\t\n")
	if o := r.ordered(c, visit.TurnAway, 0, "other", 0); o.Words != "later" {
		t.Errorf("words %q", o.Words)
	}
}

// TestTellInOneLanguage where there is no other catalogue.
func TestTellInOneLanguage(t *testing.T) {
	r := newRoom(t, translations.English)
	deeds := r.deeds()
	deeds.Catalogue = nil
	outcome.TurnAway(r.ctx, client(site.Biometrics, visit.Serving, "Zoé Tremblay"), nil, deeds)
	r.says("Please come back with your biometric instruction letter")
	r.saysNot("Revenez")
	r.write("x8") // no reasons
	if !r.modal() || len(r.orders) > 0 {
		t.Error("a letter did something")
	}
}

// TestEveryReasonIsTold for both services in both languages.
func TestEveryReasonIsTold(t *testing.T) {
	for _, language := range translations.Languages() {
		for _, service := range site.Services() {
			r := newRoom(t, language)
			outcome.TurnAway(r.ctx, client(service, visit.Serving, "Zoé Tremblay"), nil, r.deeds())
			for i := range visit.Reasons() {
				r.write(string(rune('1' + i)))
				if uitest.Says(r.window, "⟪") {
					t.Errorf("%s %s %s: a message is missing", language, service, visit.Reasons()[i])
				}
				if r.focused() != "list" {
					t.Errorf("the focus is on %q", r.focused())
				}
			}
			if kit.ModalOpen(r.window.Canvas()) {
				r.press(fyne.KeyEscape)
			}
		}
	}
}
