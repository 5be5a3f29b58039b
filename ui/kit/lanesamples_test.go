package kit

import (
	"fmt"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// laneOf is a lane of n rows whose ids are their numbers.
func laneOf(env *Env, n int) *Lane {
	l := NewLane(env, "En attente")
	l.SetRows(numbered(n), laneRow)
	return l
}

func numbered(n int) []string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = strconv.Itoa(i)
	}
	return ids
}

func laneRow(i int) LaneRow {
	row := LaneRow{
		Lead: fmt.Sprintf("P%03d", i), Title: "Tremblay-Bélanger, Marie-Éloïse", Mark: "+2", Key: "A", Does: "arrivée",
		Note: "Rendez-vous de 10 h 20, en avance, attend depuis 9 min", Side: "9 min", Framed: i == 0,
	}
	if i%3 == 1 {
		row.Tone, row.Side = ToneLate, "24 min de retard"
	}
	if i%3 == 2 {
		row.Side, row.Mark = "", ""
	}
	return row
}

func cardsOf(env *Env, n int) *LaneCards {
	l := NewLaneCards(env, "Aux comptoirs", Column(Gap, NewText("Camila"), NewButton(env, Outline, "Terminer", "F", nil)))
	l.SetCards(someCards(n), "c1")
	return l
}

func someCards(n int) []LaneCard {
	var cards []LaneCard
	for i := range n {
		card := LaneCard{ID: "c" + strconv.Itoa(i), Lead: strconv.Itoa(i), Title: "P009 · Gagnon, Julie", Mark: "+1", Tone: ToneService, Badge: "En service 7 min", Mine: i == 1}
		if i%3 == 2 {
			card = LaneCard{ID: card.ID, Lead: card.Lead, Title: "libre", Dim: true}
		}
		if i == 4 {
			card.Head = "Mis de côté"
		}
		cards = append(cards, card)
	}
	return cards
}

func stripOf(env *Env, n int) *LaneStrip {
	l := NewLaneStrip(env, "Terminés")
	l.SetNone("Personne encore.")
	var chips []LaneChip
	for i := range n {
		chips = append(chips, LaneChip{ID: strconv.Itoa(i), Lead: fmt.Sprintf("B%03d", i), Text: "Haile, Selam", Tone: ToneDone, Side: "servi"})
	}
	l.SetChips(chips)
	return l
}

// free shows an object in a window that leaves its size alone.
func free(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := show(t, Light, 1, fyne.NewSize(800, 700), container.NewWithoutLayout(o))
	o.Resize(fyne.NewSize(width, height))
	return w
}

// laneSamples are one of each, filled.
func laneSamples() map[string]func(*Env) fyne.CanvasObject {
	return map[string]func(*Env) fyne.CanvasObject{
		"lane": func(e *Env) fyne.CanvasObject { return laneOf(e, 9) },
		"empty lane": func(e *Env) fyne.CanvasObject {
			l := laneOf(e, 0)
			l.SetEmpty("Personne n’attend.", "W inscrit quelqu’un.")
			return l
		},
		"lane with a foot": func(e *Env) fyne.CanvasObject {
			l := laneOf(e, 2)
			l.SetFoot("Nouvelle personne : environ 25 à 35 min")
			l.SetCount("2 · la plus longue 18 min")
			return l
		},
		"bare lane":   func(e *Env) fyne.CanvasObject { l := laneOf(e, 5); l.SetBare(true); return l },
		"cards":       func(e *Env) fyne.CanvasObject { return cardsOf(e, 6) },
		"empty cards": func(e *Env) fyne.CanvasObject { l := cardsOf(e, 0); l.SetEmpty("Pas de comptoir.", ""); return l },
		"strip":       func(e *Env) fyne.CanvasObject { return stripOf(e, 7) },
		"empty strip": func(e *Env) fyne.CanvasObject { return stripOf(e, 0) },
		"figures": func(*Env) fyne.CanvasObject {
			f := NewLaneFigures()
			f.Set([]LaneFigure{{Label: "Attendus", Value: "23"}, {Label: "En attente", Value: "6 (au plus 18 min)"}, {Label: "Servis", Value: "22"}}, "Ctrl+Z défait : B006 appelé")
			return f
		},
	}
}
