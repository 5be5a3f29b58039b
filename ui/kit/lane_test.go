package kit

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"pgregory.net/rapid"

	"daybook/ui/uitest"
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
			f.Set([]LaneFigure{{"Attendus", "23"}, {"En attente", "6 (au plus 18 min)"}, {"Servis", "22"}}, "Ctrl+Z défait : B006 appelé")
			return f
		},
	}
}

// TestLanesInEveryLook: nothing cut off, nothing pale, no colour of another theme, a ring seen, narrow and wide.
func TestLanesInEveryLook(t *testing.T) {
	for _, k := range looks() {
		th := NewTheme(k.variant, k.scale)
		w := show(t, k.variant, k.scale, fyne.NewSize(1366, 768), NewText(""))
		for name, create := range laneSamples() {
			o := create(testEnv())
			w.SetContent(Pad(Group, Group, o))
			f, focusable := o.(fyne.Focusable)
			for _, width := range []float32{230 * k.scale, 480 * k.scale} {
				if focusable {
					w.Canvas().Focus(f)
				}
				o.Resize(fyne.NewSize(width, max(o.MinSize().Height, 400)))
				if strings.Contains(name, "strip") || name == "figures" {
					fit(o, max(width, o.MinSize().Width))
				}
				at := fmt.Sprintf("%s, %s, %.0f wide", name, k.name, width)
				textInside(t, at, o)
				if got := pale(th, o); len(got) > 0 {
					t.Errorf("%s: pale: %v", at, got)
				}
				if got := foreign(th, o); len(got) > 0 {
					t.Errorf("%s: colours of another theme: %v", at, got)
				}
				if n := ringsOf(o); focusable && n != 1 {
					t.Errorf("%s: %d rings", at, n)
				}
				w.Canvas().Unfocus()
			}
		}
	}
}

// TestLanesPassKeysOn: what they do not use reaches the window once, and Tab leaves them.
func TestLanesPassKeysOn(t *testing.T) {
	newApp(t)
	for name, create := range laneSamples() {
		env, got := listening()
		f, ok := create(env).(fyne.Focusable)
		if !ok {
			continue
		}
		after := NewButton(env, Outline, "after", "", nil)
		w := stage(t, f.(fyne.CanvasObject), after)
		w.Canvas().Focus(f)
		for _, k := range functionKeys() {
			uitest.Press(w, k)
		}
		uitest.Type(w, "a1")
		if len(got.names) < len(functionKeys()) || string(got.runes) != "a1" {
			t.Errorf("%s passed on %v %q", name, got.names, string(got.runes))
		}
		for range 3 { // past the button in a card's body
			uitest.Press(w, fyne.KeyTab)
			if w.Canvas().Focused() == after {
				break
			}
		}
		if w.Canvas().Focused() != after {
			t.Errorf("Tab does not leave %s", name)
		}
	}
}

func TestALaneWalks(t *testing.T) {
	newApp(t)
	env, got := listening()
	l := NewLane(env, "En attente")
	l.SetRows(numbered(40), func(i int) LaneRow { return LaneRow{Lead: laneRow(i).Lead, Title: "Chen"} })
	var told []string
	opened := ""
	l.OnSelected = func(id string) { told = append(told, id) }
	l.OnOpened = func(id string) { opened = id }
	w := stage(t, l)
	l.Resize(fyne.NewSize(400, 300))
	w.Canvas().Focus(l)
	page := l.page()
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyDown, 1},
		{fyne.KeyUp, 0},
		{fyne.KeyUp, 0},
		{fyne.KeyPageDown, page},
		{fyne.KeyEnd, 39},
		{fyne.KeyDown, 39},
		{fyne.KeyPageUp, 39 - page},
		{fyne.KeyHome, 0},
	} {
		uitest.Press(w, step.key)
		if id, _ := l.Selected(); id != strconv.Itoa(step.want) {
			t.Errorf("%s leads to %s, want %d", step.key, id, step.want)
		}
		if i := l.index(); i < l.first || i >= l.first+page {
			t.Errorf("%s: %d is not seen from %d on", step.key, i, l.first)
		}
	}
	uitest.Press(w, fyne.KeyReturn)
	if opened != "0" || len(told) != 7 {
		t.Errorf("opened %q, told %v", opened, told)
	}
	uitest.Press(w, fyne.KeyLeft)
	uitest.Press(w, fyne.KeyRight)
	if len(got.names) != 2 {
		t.Errorf("Left and Right are not the window's: %v", got.names)
	}
}

// TestOnlySeenRowsAreAskedFor and drawn, and those unchanged are not drawn again.
func TestOnlySeenRowsAreAskedFor(t *testing.T) {
	newApp(t)
	l := NewLane(testEnv(), "Attendus")
	asked := map[int]bool{}
	row := func(i int) LaneRow { asked[i] = true; return laneRow(i) }
	l.SetRows(numbered(500), row)
	w := free(t, l, 400, 400)
	w.Canvas().Focus(l)
	uitest.Press(w, fyne.KeyEnd)
	if len(asked) > 4*l.page() || len(l.lines) != l.page() {
		t.Errorf("%d rows of 500 were asked for, %d are drawn", len(asked), len(l.lines))
	}
	l.SetRows(numbered(500), row)
	if !l.same() {
		t.Error("rows that are the same are not known to be")
	}
	l.SetRows(numbered(500), func(i int) LaneRow { r := laneRow(i); r.Side = "10 min"; return r })
	if !uitest.Says(w, "10 min") {
		t.Error("a row that changed is not drawn again")
	}
}

// TestASelectionIsKeptById whatever happens to the rows; if it is gone, the one in its place is selected.
func TestASelectionIsKeptById(t *testing.T) {
	newApp(t)
	rapid.Check(t, func(t *rapid.T) {
		l := NewLane(nil, "")
		ids := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z]{1,3}`), 1, 12, rapid.ID).Draw(t, "ids")
		l.SetRows(ids, laneRow)
		at := rapid.IntRange(0, len(ids)-1).Draw(t, "at")
		l.Select(ids[at])
		next := rapid.SliceOfNDistinct(rapid.SampledFrom(append(ids, "zzzz")), 0, len(ids), rapid.ID).Draw(t, "next")
		l.SetRows(next, laneRow)
		id, ok := l.Selected()
		kept := false
		for _, n := range next {
			kept = kept || n == ids[at]
		}
		switch {
		case kept && id != ids[at]:
			t.Fatalf("%s is selected, not %s", id, ids[at])
		case !kept && len(next) > 0 && (!ok || id != next[min(at, len(next)-1)]):
			t.Fatalf("%s is selected of %v, %d was", id, next, at)
		case len(next) == 0 && ok:
			t.Fatal("something is selected of nothing")
		}
	})
}

// TestNothingOfARowIsCut however narrow a lane is: it gets more lines, and the badge one of its own.
func TestNothingOfARowIsCut(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 3)
	w := free(t, l, 260, 600)
	for _, text := range []string{"P000", "P001", "+2", "24 min de retard", "9 min", "Tremblay-", "Marie-Éloïse", "attend depuis"} {
		if !uitest.Says(w, text) {
			t.Errorf("%q is cut", text)
		}
	}
	if uitest.Says(w, "…") || !l.shape(1).under {
		t.Error("there is not the room that the words need")
	}
	narrow := l.shape(0).height
	l.Resize(fyne.NewSize(600, 600))
	if wide := l.shape(0).height; wide >= narrow || wide != leastRow() || l.shape(1).under {
		t.Errorf("a row is %.0f high in a wide lane and %.0f in a narrow one", wide, narrow)
	}
	l.SetRows([]string{"long"}, func(int) LaneRow {
		return LaneRow{Title: strings.Repeat("Marie ", 90), Note: strings.Repeat("besoin ", 90)}
	})
	if shape := l.shape(0); len(shape.titles) != titleLines || len(shape.notes) != noteLines || !uitest.Says(w, "…") {
		t.Errorf("%d and %d lines", len(shape.titles), len(shape.notes))
	}
}

// TestRowsOfOwnHeights: whatever they are, the selected row is seen whole, no room is left empty behind the last, and the
// rows lie one below the other inside the lane.
func TestRowsOfOwnHeights(t *testing.T) {
	newApp(t)
	l := NewLane(testEnv(), "En attente")
	free(t, l, 300, 400)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.IntRange(1, 30), 1, 60).Draw(t, "words")
		row := func(i int) LaneRow {
			return LaneRow{Lead: strings.Repeat("0", 1+i%5), Title: "Nguyễn", Note: strings.Repeat("besoin ", words[i]), Tone: Tone(i % 2), Side: "5 min"}
		}
		l.Resize(fyne.NewSize(rapid.Float32Range(150, 500).Draw(t, "width"), rapid.Float32Range(120, 600).Draw(t, "height")))
		l.SetRows(numbered(len(words)), row)
		for range 5 {
			i := rapid.IntRange(0, len(words)-1).Draw(t, "at")
			l.choose(i)
			if i < l.first || i >= l.first+len(l.lines) {
				t.Fatalf("%d is not among the %d seen from %d on", i, len(l.lines), l.first)
			}
			y := l.head()
			for k, line := range l.lines {
				if line.row != row(l.first+k) || line.state.y != y {
					t.Fatalf("row %d lies at %.1f, want %.1f", l.first+k, line.state.y, y)
				}
				y += line.shape.height
			}
			if len(l.lines) > 1 && y > l.Size().Height+roundOff {
				t.Fatalf("the last row ends at %.1f of %.1f", y, l.Size().Height)
			}
			if l.first > 0 && l.first+len(l.lines) == len(words) && l.back(len(words)-1) < l.first {
				t.Fatal("there is room for one more above")
			}
		}
	})
}

// TestTheFootGivesWay to rows where there is little room.
func TestTheFootGivesWay(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 3)
	l.SetFoot("Nouvelle personne")
	w := free(t, l, 400, 500)
	if !uitest.Says(w, "Nouvelle personne") {
		t.Error("the foot is not seen")
	}
	l.Resize(fyne.NewSize(400, 120))
	if l.foot.Visible() {
		t.Error("the foot takes the rows' room")
	}
}

// TestAPassiveLaneMarksNothing, but keeps its selection.
func TestAPassiveLaneMarksNothing(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 3)
	stage(t, l)
	l.Resize(fyne.NewSize(400, 300))
	l.Select("1")
	l.SetActive(false)
	if l.marked.Visible() {
		t.Error("a passive lane marks its selection")
	}
	l.SetActive(true)
	if id, ok := l.Selected(); !ok || id != "1" || !l.marked.Visible() {
		t.Errorf("selected %q", id)
	}
}

func TestALaneByPointer(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 30)
	opened := ""
	l.OnOpened = func(id string) { opened = id }
	w := stage(t, l)
	l.Resize(fyne.NewSize(400, 300))
	in := func(row int) *fyne.PointEvent {
		return &fyne.PointEvent{Position: fyne.NewPos(20, l.lines[row].state.y+l.lines[row].shape.height/2)}
	}
	l.Tapped(in(2))
	if id, _ := l.Selected(); id != "2" || w.Canvas().Focused() != l {
		t.Errorf("selected %q", id)
	}
	l.DoubleTapped(in(1))
	l.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 2)})
	if id, _ := l.Selected(); id != "1" || opened != "1" {
		t.Errorf("selected %q, opened %q", id, opened)
	}
	l.turn(false)
	if l.first == 0 || l.follow {
		t.Error("the wheel does not scroll")
	}
	for range 40 {
		l.turn(false)
	}
	if l.first != len(l.ids)-l.page() {
		t.Errorf("scrolled to %d of %d", l.first, len(l.ids))
	}
	l.turn(true)
	l.SetRows(l.ids, laneRow)
	if l.first == 0 {
		t.Error("new rows scroll back")
	}
}

// TestCards: the open one shows the body, which Tab reaches; a badge without room goes below.
func TestCards(t *testing.T) {
	newApp(t)
	l := cardsOf(testEnv(), 6)
	w := stage(t, l)
	l.Resize(fyne.NewSize(420, 500))
	if !l.body.Visible() || len(Focusables(l)) != 2 {
		t.Fatalf("%d places for keys", len(Focusables(l)))
	}
	high := l.heightOf(l.cards[0])
	l.Resize(fyne.NewSize(250, 700))
	if l.heightOf(l.cards[0]) <= high {
		t.Error("a badge without room does not go below")
	}
	w.Canvas().Focus(l)
	uitest.Press(w, fyne.KeyEnd)
	if id, _ := l.Selected(); id != "c5" || l.first+len(l.drawn) != 6 {
		t.Errorf("selected %q, %d seen from %d on", id, len(l.drawn), l.first)
	}
	l.Tapped(&fyne.PointEvent{Position: l.drawn[0].frame.Position().AddXY(5, 5)})
	if id, _ := l.Selected(); id != l.cards[l.first].ID {
		t.Errorf("selected %q by a click", id)
	}
	l.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(5, -5)})
	l.SetCards(someCards(6), "")
	if l.body.Visible() {
		t.Error("the body is shown without a card")
	}
}

// TestAStripWalksSideways; beyond its left end the key is the window's.
func TestAStripWalksSideways(t *testing.T) {
	newApp(t)
	env, got := listening()
	l := stripOf(env, 20)
	w := free(t, l, 600, 40)
	w.Canvas().Focus(l)
	uitest.Press(w, fyne.KeyRight)
	uitest.Press(w, fyne.KeyLeft)
	if id, _ := l.Selected(); id != "0" || len(got.names) > 0 {
		t.Errorf("selected %q, passed on %v", id, got.names)
	}
	uitest.Press(w, fyne.KeyLeft)
	uitest.Press(w, fyne.KeyUp)
	if len(got.names) != 2 {
		t.Errorf("passed on %v", got.names)
	}
	uitest.Press(w, fyne.KeyEnd)
	if id, _ := l.Selected(); id != "19" || !uitest.Says(w, "B019") || l.Shown() >= 20 {
		t.Errorf("selected %q, %d shown", id, l.Shown())
	}
	l.Tapped(&fyne.PointEvent{Position: l.drawn[0].frame.Position().AddXY(5, 5)})
	l.DoubleTapped(&fyne.PointEvent{Position: l.drawn[0].frame.Position().AddXY(5, 5)})
	if id, _ := l.Selected(); id != l.chips[l.first].ID {
		t.Errorf("selected %q by a click", id)
	}
}

// TestFiguresBreak between figures, never within one, and leave the text out when they are to be brief.
func TestFiguresBreak(t *testing.T) {
	newApp(t)
	f := NewLaneFigures()
	stage(t, f)
	list := []LaneFigure{{"Attendus", "23"}, {"Arrivés", "31"}, {"Servis", "22"}}
	f.Set(list, "Ctrl+Z défait : B006 appelé au comptoir 3")
	one := fit(f, 900)
	three := fit(f, 120)
	if one >= three || three < 3*one {
		t.Errorf("%.0f high in a wide room, %.0f in a narrow one", one, three)
	}
	for i := 0; i < len(f.words); i += 2 {
		if f.words[i].Position().Y != f.words[i+1].Position().Y {
			t.Errorf("%q stands away from its number", f.words[i].Text.Text)
		}
	}
	f.Brief = true
	if brief := fit(f, 300); brief >= three || f.tail.Text.Text != "" {
		t.Errorf("brief it is %.0f high and says %q", brief, f.tail.Text.Text)
	}
	f.Set(list[:1], "")
	if len(f.words) != 2 || f.tail.Text.Text != "" {
		t.Errorf("%d words", len(f.words))
	}
}

// TestABadgeIsCut rather than lie on its neighbour.
func TestABadgeIsCut(t *testing.T) {
	newApp(t)
	b := newLaneBadge()
	b.set(ToneLate, "parti avant d’être servi")
	b.at(0, 0, 90, 20)
	if !strings.HasSuffix(b.text.Text.Text, "…") || b.box.Size().Width > 90 {
		t.Errorf("it says %q in %.0f", b.text.Text.Text, b.box.Size().Width)
	}
	b.set(Plain, "")
	if b.width() != 0 || b.box.Visible() {
		t.Error("a badge without a word is seen")
	}
	for _, o := range b.objects() {
		if img, ok := o.(*canvas.Image); ok && img.Visible() {
			t.Error("its icon is seen")
		}
	}
}
