package outcome

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Sheet is a client's dialog: what is known of them, each person with their result, and every step that is possible now.
// It stays open from step to step.
type Sheet struct {
	ctx    screen.Context
	client desk.Client
	now    desk.Now
	deeds  Deeds
	marked []int

	dialog *kit.Dialog
	title  string
	head   *fyne.Container
	people *kit.RowList // of a party; nil for one person
	notice *kit.Notice
	foot   *fyne.Container
	able   []deed
}

// Show opens a client's sheet.
func Show(ctx screen.Context, c desk.Client, now desk.Now, deeds Deeds) *Sheet {
	s := &Sheet{ctx: ctx, client: c, now: now, deeds: deeds}
	s.open()
	return s
}

func (s *Sheet) open() {
	s.able, s.people, s.dialog = nil, nil, nil
	s.title = who(s.ctx.Words, s.client)
	s.head, s.foot = kit.Column(4), kit.Column(kit.Gap)
	s.notice = kit.NewNotice(kit.ToneRefused, "")
	s.notice.Hide()
	parts := []fyne.CanvasObject{s.head}
	if s.party() {
		s.people = s.newPeople()
		parts = append(parts, s.people)
	}
	s.fill()
	spec := kit.DialogSpec{
		Title: s.title, Body: kit.Column(kit.Gap, append(parts, s.notice, s.foot)...), Enter: -1, Wide: true,
		Light: true, Actions: []kit.Action{{Label: s.ctx.Words.T("word.close")}}, OnRune: s.rune,
	}
	switch {
	case s.people != nil:
		spec.First = s.people
	case len(s.able) > 0:
		spec.First = s.able[0].button
	}
	s.dialog = kit.ShowDialog(s.ctx.Env, s.ctx.Window.Canvas(), spec)
}

// Open tells whether the sheet is open.
func (s *Sheet) Open() bool { return s.dialog.Open() }

// Close closes it, as when the client is gone from the day.
func (s *Sheet) Close() { s.dialog.Close() }

// Booking is whose sheet it is.
func (s *Sheet) Booking() uuid.UUID { return s.client.ID }

// Update shows the client as they are now; once the visit is over by a step taken since, the sheet closes.
func (s *Sheet) Update(c desk.Client, now desk.Now) {
	if !s.Open() || c.ID != s.client.ID {
		return
	}
	if !s.client.Visit.State.Over() && c.Visit.State.Over() {
		s.dialog.Close()
		return
	}
	changed := !same(s.client, c) || !slices.Equal(Possible(s.client, s.now), Possible(c, now))
	before := s.client.Visit.Pending()
	s.client, s.now = c, now
	s.marked = slices.DeleteFunc(s.marked, func(i int) bool { return !slices.Contains(c.Visit.Pending(), i) })
	if s.outgrown() {
		s.reopen()
		return
	}
	s.goOn(before)
	if !changed {
		s.fillHead() // only the clock went on
		return
	}
	s.notice.Hide()
	s.fill()
	s.dialog.Refresh()
}

// SetDeeds replaces what the dialog may do, as when another counter was chosen or the place in the queue is another.
func (s *Sheet) SetDeeds(deeds Deeds) {
	if !s.Open() {
		return
	}
	before := s.deeds
	s.deeds = deeds
	if before.Counter != deeds.Counter {
		s.notice.Hide()
		s.fillFoot()
	}
	if before.Counter != deeds.Counter || before.Why != deeds.Why {
		s.fillHead()
		s.dialog.Refresh()
	}
}

// outgrown tells whether the party is another than the dialog was made for. While something lies over it that waits.
func (s *Sheet) outgrown() bool {
	inFront := s.ctx.Window.Canvas().Overlays().Top() == fyne.CanvasObject(s.dialog)
	return inFront && (s.title != who(s.ctx.Words, s.client) || s.party() != (s.people != nil))
}

// reopen makes the dialog anew, with the person and the button that were chosen.
func (s *Sheet) reopen() {
	at, held, party := s.at(), s.focusedKey(), s.people != nil
	s.dialog.Close()
	s.open()
	if s.people != nil && at < len(s.client.Visit.Outcomes) {
		s.people.Select(strconv.Itoa(at))
		s.fillFoot()
	}
	if held != 0 && s.holds(held) && (party || s.people == nil) { // where there are persons now, they come first
		s.hold(held)
	}
}

// goOn walks from a person who has a result now to the next one who has none.
func (s *Sheet) goOn(before []int) {
	left := s.client.Visit.Pending()
	if s.people == nil || len(left) == 0 || !slices.Contains(before, s.at()) || slices.Contains(left, s.at()) {
		return
	}
	next := left[0]
	if i := slices.IndexFunc(left, func(n int) bool { return n > s.at() }); i >= 0 {
		next = left[i]
	}
	s.people.Select(strconv.Itoa(next))
}

// same tells whether anything that the buttons depend on is as it was.
func same(a, b desk.Client) bool {
	return a.Undoable == b.Undoable && a.Visit.State == b.Visit.State && a.Visit.Since.Equal(b.Visit.Since) &&
		slices.Equal(a.Visit.Outcomes, b.Visit.Outcomes) && a.Sealed == b.Sealed
}

// Refuse says on the sheet why a step was not taken.
func (s *Sheet) Refuse(err error) {
	if !s.Open() {
		return
	}
	s.say(s.ctx.Words.Fault(err))
}

// say tells on the sheet what was not done.
func (s *Sheet) say(text string) {
	s.notice.Set(kit.ToneRefused, text)
	s.notice.Show()
	s.dialog.Refresh()
}

func (s *Sheet) party() bool { return len(s.client.Visit.Outcomes) > 1 }

// fill shows everything anew; the focus stays where it was, or goes to what is first.
func (s *Sheet) fill() {
	s.fillHead()
	if s.people != nil {
		s.fillPeople()
	}
	s.fillFoot()
}
