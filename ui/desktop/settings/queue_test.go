package settings_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// rules are those of the site at hand, as the store has them.
func (d *desk) rules() site.Queue {
	d.T.Helper()
	at, err := d.store.Site("1137")
	d.Must(err)
	return at.Queueing()
}

// typed are the texts of the fields with the focus and after it.
func (d *desk) typed(n int) []string {
	d.T.Helper()
	var texts []string
	for range n {
		if field, ok := d.Window.Canvas().Focused().(*kit.Entry); ok {
			texts = append(texts, field.Text)
		}
		d.Press(fyne.KeyTab)
	}
	return texts
}

func TestTheRulesOfTheQueueByKeys(t *testing.T) {
	for language, says := range map[translations.Language][2]string{
		translations.English: {"The rules of the queue were saved.", "Not saved yet"},
		translations.French:  {"Les règles de la file d’attente sont enregistrées.", "Pas encore enregistré"},
	} {
		d := newDesk(t, true, language)
		d.Command("settings-queue")
		d.Over("15")
		d.Says(says[1])
		d.Press(fyne.KeyTab)
		d.Over("5")
		d.Press(fyne.KeyTab)
		d.Over("4")
		d.Press(fyne.KeyTab)
		d.Over("0")
		d.Press(fyne.KeyTab)
		d.Press(fyne.KeySpace) // urgent travel no longer goes first
		d.Press(fyne.KeyTab)
		d.Press(fyne.KeyReturn) // the button
		d.Says(says[0])
		d.SaysNot(says[1])
		if got, want := d.rules(), (site.Queue{Late: 15, Within: 5, Share: 4, NeedsAhead: 0}); got != want {
			t.Errorf("%s: %+v, want %+v", language, got, want)
		}
	}
}

// TestEachRuleSaysWhatItDoes in one sentence.
func TestEachRuleSaysWhatItDoes(t *testing.T) {
	for language, says := range map[translations.Language][]string{
		translations.English: {
			"Queue", "Late after (minutes)", "are marked late", "Appointments go first", "goes ahead of clients without one", "Walk-ins: one call of every",
			"nobody waits all day", "Ahead for a need", "count as having arrived", "Urgent travel goes first", "within two business days",
		},
		translations.French: {
			"File d’attente", "En retard après (minutes)", "porte la mention « en retard »", "Rendez-vous d’abord", "Sans rendez-vous : un appel sur",
			"personne n’attend toute la journée", "Avance pour un besoin", "considéré comme arrivé", "Voyage urgent d’abord", "deux jours ouvrables",
		},
	} {
		newDesk(t, true, language).Says(says...)
	}
}

func TestWrongRulesAreRefusedWithWords(t *testing.T) {
	for language, says := range map[translations.Language][2]string{
		translations.English: {"This number must be from 0 to 60.", "This number must be from 2 to 10."},
		translations.French:  {"Ce nombre doit être de 0 à 60.", "Ce nombre doit être de 2 à 10."},
	} {
		d := newDesk(t, true, language)
		before := d.rules()
		for _, wrong := range []string{"61", "-1", "ten", "", "1.5", "9999"} {
			d.Command("settings-queue")
			d.Press(fyne.KeyTab)
			d.Over(wrong)
			if wrong == "" {
				d.Press(fyne.KeyBackspace)
			}
			d.Press(fyne.KeyTab)
			d.Over("1")
			d.Press(fyne.KeyReturn) // Enter in a field saves too
			d.Says(says[0], says[1])
			if !d.Sees(says[0]) {
				t.Errorf("%q: what is wrong is said out of sight", wrong)
			}
			if got := d.typed(1); d.rules() != before || len(got) != 1 || got[0] == "1" {
				t.Errorf("%q was kept, or the focus is not on it: %v", wrong, got)
			}
			d.SaysNot("of the queue were saved", "attente sont enregistrées")
		}
	}
}

func TestUsualRules(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Must(d.store.SetQueue(t.Context(), uuid.New(), "1137", site.Queue{Late: 1, Within: 2, Share: 9, NeedsAhead: 4}))
	d.Press(fyne.Key1, fyne.KeyModifierAlt)
	d.Press(fyne.Key2, fyne.KeyModifierAlt)
	d.Command("settings-queue-usual")
	d.Says("Not saved yet")
	if d.rules().Late != 1 {
		t.Error("they were saved without being asked")
	}
	d.Command("settings-queue-save")
	if got, want := d.rules(), (site.Site{}).Queueing(); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestRulesTypedStay over a change of language, and what others saved is taken up where nothing was typed.
func TestRulesTypedStay(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Command("settings-queue")
	d.Over("25")
	d.Press(fyne.Key1, fyne.KeyModifierAlt)
	d.Press(fyne.Key2, fyne.KeyModifierAlt)
	d.Press(fyne.KeyRight) // French
	d.Command("settings-queue")
	if got := d.typed(1); got[0] != "25" {
		t.Errorf("after the language changed: %v", got)
	}
	d.Must(d.store.SetQueue(t.Context(), uuid.New(), "1137", site.Queue{Late: 7, Within: 2, Share: 9, NeedsAhead: 4}))
	d.own.Changed()
	d.Command("settings-queue")
	if got := d.typed(1); got[0] != "25" {
		t.Errorf("what others saved came over what is typed: %v", got)
	}
	d.Command("settings-queue")
	d.Over("10") // as it was
	d.own.Changed()
	d.Command("settings-queue")
	if got := d.typed(4); got[0] != "7" || got[2] != "9" {
		t.Errorf("what others saved is not shown: %v", got)
	}
}

// TestWhatTheStoreRefuses is told, at the rule it names if it names one; the command stays the same when it is repeated.
func TestWhatTheStoreRefuses(t *testing.T) {
	d := newDesk(t, true, translations.English)
	var commands []uuid.UUID
	refusal := error(fault.New("queue.out-of-bounds", "Field", "needs_ahead", "Least", 0, "Most", 30))
	d.store.setQueue = func(_ context.Context, command uuid.UUID, _ string, _ site.Queue) error {
		commands = append(commands, command)
		return refusal
	}
	d.Command("settings-queue")
	d.Over("20")
	d.Press(fyne.KeyReturn)
	d.Says("This number must be from 0 to 30.")
	if got := d.typed(1); len(got) != 1 || got[0] != "10" {
		t.Errorf("the focus is not on the rule: %v", got)
	}
	refusal = fault.New("site.unknown", "Site", "1137")
	d.Command("settings-queue-save")
	d.Says(d.Catalogue.In(translations.English).Fault(refusal))
	refusal = nil
	d.Command("settings-queue-save")
	d.Says("The rules of the queue were saved.")
	if len(commands) != 3 || commands[0] != commands[1] || commands[1] != commands[2] {
		t.Errorf("the commands are %v", commands)
	}
}
