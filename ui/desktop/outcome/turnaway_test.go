package outcome_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/fault"
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
			outcome.TurnAway(r.Context, c, nil, r.deeds())
			r.Write(string(rune('1'+i)) + "\n")
			if o := r.ordered(c, visit.TurnAway, 0, reason, 0); o.Words != "" || r.Modal() {
				t.Errorf("%s %s: words %q", language, reason, o.Words)
			}
			if !r.Uncovered() {
				t.Errorf("%s: the focus is not back", language)
			}
		}
	}
}

// TestNoReasonIsChosenAtFirst: a stray Enter records nothing, wherever it is pressed, and says what is missing.
func TestNoReasonIsChosenAtFirst(t *testing.T) {
	for _, language := range translations.Languages() {
		for _, stray := range []string{"\n", "\n\n", "\t\n", "\t\t\t\n"} { // in the list, twice, in the words, on the button
			r := newRoom(t, language)
			c := client(site.Biometrics, visit.Serving, "Zoé Tremblay")
			outcome.TurnAway(r.Context, c, nil, r.deeds())
			missing := r.Words.Fault(fault.New("reason.unknown"))
			r.SaysNot(missing, r.Words.T("outcome.tell.no-letter"))
			r.Write(stray)
			if len(r.orders) > 0 || !r.Modal() {
				t.Fatalf("%s %q: recorded without a reason", language, stray)
			}
			r.Says(missing)
			r.Write("2")
			r.SaysNot(missing)
			r.Write("\n")
			r.ordered(c, visit.TurnAway, 0, "no-document", 0)
		}
	}
}

// TestTurnAwayByArrows says in both languages what to tell.
func TestTurnAwayByArrows(t *testing.T) {
	r := newRoom(t, translations.French)
	c := client(site.Biometrics, visit.Serving, "Zoé Tremblay")
	outcome.TurnAway(r.Context, c, nil, r.deeds())
	r.Press(fyne.KeyDown)
	r.Says("Non servi : B012", "B012 · Zoé Tremblay", "Revenez avec votre lettre d’instructions", "Please come back with your biometric instruction letter",
		"À dire à la personne", "What to tell the client")
	r.Press(fyne.KeyDown)
	r.Says("document du demandeur d’asile", "refugee protection claimant")
	r.SaysNot("Revenez avec votre lettre")
	r.Press(fyne.KeyDown)
	r.Press(fyne.KeyReturn)
	r.ordered(c, visit.TurnAway, 0, "no-capture", 0)

	c = client(site.Passport, visit.Waiting, "Zoé Tremblay")
	outcome.TurnAway(r.Context, c, nil, r.deeds())
	r.Write("5")
	r.Says("bureau des passeports", "passport office")
	r.Press(fyne.KeyEscape)
	if r.Modal() || len(r.orders) > 0 {
		t.Error("Esc did something")
	}
}

// TestTurnAwayWithWords: digits in the field are text, and Enter there records it.
func TestTurnAwayWithWords(t *testing.T) {
	r := newRoom(t, translations.English)
	c := client(site.Passport, visit.Serving, "Zoé Tremblay")
	outcome.TurnAway(r.Context, c, nil, r.deeds())
	r.Write("6\t2 photos missing\n")
	if o := r.ordered(c, visit.TurnAway, 0, "incomplete", 0); o.Words != "2 photos missing" {
		t.Errorf("words %q", o.Words)
	}
}

func TestTurnAwayOnlySomeOfAParty(t *testing.T) {
	for _, language := range translations.Languages() {
		r := newRoom(t, language)
		c := family(visit.Serving)
		c.Visit.Outcomes[1].Result = visit.Served // nothing more to decide
		outcome.TurnAway(r.Context, c, nil, r.deeds())
		r.Says("Zoé Tremblay", "Minh Nguyễn")
		r.SaysNot("Łukasz")
		r.Write("4\t ") // the first of those two stays
		r.Write("\t\t")
		if got := r.Focused(); got != r.Context.Words.T("word.back") {
			t.Errorf("the safe button comes first, not %q", got)
		}
		r.Write("\t\n")
		r.ordered(c, visit.TurnAway, 0, "equipment", 2)
	}
}

// TestTurnAwayNobody comes back with all that was chosen and typed.
func TestTurnAwayNobody(t *testing.T) {
	r := newRoom(t, translations.English)
	c := family(visit.Serving)
	outcome.TurnAway(r.Context, c, []int{1}, r.deeds())
	r.Write("7\t")
	r.Press(fyne.KeyRight)
	r.Write(" \tlater\n") // Łukasz, who alone was marked, is not
	if len(r.orders) > 0 || !r.Modal() {
		t.Fatal("nobody was turned away all the same")
	}
	r.Says("Choose who of the party this is for", "later")
	r.Write(" ")
	r.SaysNot("Choose who of the party this is for")
	r.Write("\t\n")
	if o := r.ordered(c, visit.TurnAway, 0, "other", 0); o.Words != "later" {
		t.Errorf("words %q", o.Words)
	}
}

// TestTellInOneLanguage where there is no other catalogue.
func TestTellInOneLanguage(t *testing.T) {
	r := newRoom(t, translations.English)
	deeds := r.deeds()
	deeds.Catalogue = nil
	outcome.TurnAway(r.Context, client(site.Biometrics, visit.Serving, "Zoé Tremblay"), nil, deeds)
	r.Write("1")
	r.Says("Please come back with your biometric instruction letter")
	r.SaysNot("Revenez")
	r.Write("x8") // no reasons
	if !r.Modal() || len(r.orders) > 0 {
		t.Error("a letter did something")
	}
}

// TestEveryReasonIsTold for both services in both languages.
func TestEveryReasonIsTold(t *testing.T) {
	for _, language := range translations.Languages() {
		for _, service := range site.Services() {
			r := newRoom(t, language)
			outcome.TurnAway(r.Context, client(service, visit.Serving, "Zoé Tremblay"), nil, r.deeds())
			for i := range visit.Reasons() {
				r.Write(string(rune('1' + i)))
				if uitest.Says(r.Window, "⟪") {
					t.Errorf("%s %s %s: a message is missing", language, service, visit.Reasons()[i])
				}
				if r.Focused() != "list" {
					t.Errorf("the focus is on %q", r.Focused())
				}
			}
			if kit.ModalOpen(r.Window.Canvas()) {
				r.Press(fyne.KeyEscape)
			}
		}
	}
}
