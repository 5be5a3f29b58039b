package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/ui/uitest"
)

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
