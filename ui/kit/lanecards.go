package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// LaneCard is one card of LaneCards.
type LaneCard struct {
	ID    string
	Head  string // above the card, where another sort of cards begins
	Lead  string // the counter's number, bold
	Title string
	Mark  string // behind the title: "+2"
	Tone  Tone   // of Badge
	Badge string // a state and since when; "" is none
	Mine  bool   // stands out
	Dim   bool   // nobody is there
}

// LaneCards are cards one below the other, such as the counters: each with a number, who is there and how things stand.
// One of them can be open and show more. Keys are those of Lane.
type LaneCards struct {
	lane
	cards []LaneCard
	drawn []*laneCardView
	open  string // the id of the open card
	body  fyne.CanvasObject
	empty laneEmpty
}

// NewLaneCards makes a lane without cards. body is what the open card shows; it may hold widgets of its own.
func NewLaneCards(env *Env, title string, body fyne.CanvasObject) *LaneCards {
	l := &LaneCards{body: body, empty: newLaneEmpty()}
	l.extent = func(i int) float32 { return l.heightOf(l.cards[i]) }
	l.room = func() float32 { return l.Size().Height - l.head() }
	l.setUp(env, title, l)
	return l
}

// SetCards replaces the cards; open is the id of the one that shows the body, or "". When only the body needs other room,
// Refresh gives it.
func (l *LaneCards) SetCards(cards []LaneCard, open string) {
	if open == l.open && slices.Equal(cards, l.cards) {
		return
	}
	ids := make([]string, len(cards))
	for i, c := range cards {
		ids[i] = c.ID
	}
	l.cards, l.open = cards, open
	l.setIDs(ids)
	l.relay()
}

// SetEmpty says what no cards mean, and what to do.
func (l *LaneCards) SetEmpty(title, todo string) {
	if l.empty.set(title, todo) {
		l.relay()
	}
}

// Parts is the body, for Focusables.
func (l *LaneCards) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.body} }

// Tapped selects the card clicked.
func (l *LaneCards) Tapped(ev *fyne.PointEvent) { l.click(l.cardAt(ev.Position.Y)) }

// DoubleTapped opens the card clicked.
func (l *LaneCards) DoubleTapped(ev *fyne.PointEvent) { l.clickTwice(l.cardAt(ev.Position.Y)) }

func (l *LaneCards) cardAt(y float32) (int, bool) {
	for i, v := range l.drawn {
		if y >= v.frame.Position().Y && y < v.frame.Position().Y+v.frame.Size().Height {
			return l.first + i, true
		}
	}
	return 0, false
}

// under tells whether a card's badge goes below its title: where there is no room beside it.
func (l *LaneCards) under(c LaneCard) bool {
	if c.Badge == "" {
		return false
	}
	need := widthOf(c.Lead, SizeText, true) + widthOf(c.Title, SizeText, false) + widthOf(c.Mark, SizeNote, false) + badgeWidth(c.Badge)
	need += 2*Unit(cardInset) + Unit(lanePad) + Unit(8) + 2*Unit(Gap) + Unit(5)
	return need > l.Size().Width
}

// titles breaks a card's title into lines: it has two only where the badge is out of its way.
func (l *LaneCards) titles(c LaneCard) []string {
	room := l.Size().Width - 2*Unit(cardInset) - Unit(lanePad) - Unit(8)
	if c.Lead != "" {
		room -= widthOf(c.Lead, SizeText, true) + Unit(Gap)
	}
	if c.Mark != "" {
		room -= widthOf(c.Mark, SizeNote, false) + Unit(5)
	}
	if c.Badge != "" && !l.under(c) {
		return []string{c.Title}
	}
	return linesOf(c.Title, SizeText, max(0, room), len(laneCardView{}.titles))
}

const cardInset float32 = 10 // inside a card

// heightOf is a card's, with its head and the gap below.
func (l *LaneCards) heightOf(c LaneCard) float32 {
	h := float32(len(l.titles(c)))*lineOf(SizeText) + 2*Unit(6) + Unit(Gap)
	if c.Head != "" {
		h += lineOf(SizeNote) + Unit(6)
	}
	if l.under(c) {
		h += lineOf(SizeNote) + Unit(5)
	}
	if c.ID == l.open {
		h += l.body.MinSize().Height + Unit(Gap)
	}
	return h
}

// CreateRenderer is for the toolkit.
func (l *LaneCards) CreateRenderer() fyne.WidgetRenderer {
	l.view = &view{owner: l, min: l.minSize, layout: l.layout, paint: l.paint}
	l.collect()
	return l.view.started()
}

func (l *LaneCards) collect() {
	o := append(l.view.objects[:0], l.ring.Rectangle, l.frame, l.wheel, l.title.Text, l.count.Text)
	for _, v := range l.drawn {
		o = append(o, v.objects()...)
	}
	l.view.objects = append(o, l.empty[0], l.empty[1], l.body)
}

func (l *LaneCards) minSize() fyne.Size {
	size := fyne.NewSize(Unit(150), l.head()+2*(lineOf(SizeText)+2*Unit(6)+Unit(Gap)))
	if slices.Contains(l.ids, l.open) {
		size = size.Max(fyne.NewSize(l.body.MinSize().Width+2*Unit(2*cardInset), l.head()+lineOf(SizeText)+lineOf(SizeNote)+l.body.MinSize().Height+Unit(40)))
	}
	return size
}

// laneCardView is what is drawn for a card.
type laneCardView struct {
	card   LaneCard
	frame  *canvas.Rectangle
	strip  *canvas.Rectangle // at the left edge, in the colour of the state
	head   *word
	lead   *word
	titles [2]*word
	mark   *word
	badge  *laneBadge
	chosen bool
}

func newLaneCardView() *laneCardView {
	return &laneCardView{
		frame: newBox(), strip: newBox(), head: newWord("", SizeNote, Muted, true), lead: newWord("", SizeText, Ink, true),
		titles: [2]*word{newWord("", SizeText, Ink, false), newWord("", SizeText, Ink, false)}, mark: newWord("", SizeNote, Muted, false), badge: newLaneBadge(),
	}
}

func (v *laneCardView) objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{v.frame, v.strip, v.head.Text, v.lead.Text, v.titles[0].Text, v.titles[1].Text, v.mark.Text}, v.badge.objects()...)
}
