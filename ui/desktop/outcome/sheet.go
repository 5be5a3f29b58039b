package outcome

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/record"
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
	s.able, s.marked, s.people, s.dialog = nil, nil, nil, nil
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
		Title: who(s.ctx.Words, s.client), Body: kit.Column(12, append(parts, s.notice, s.foot)...), Enter: -1, Wide: true,
		Actions: []kit.Action{{Label: s.ctx.Words.T("word.close")}}, OnRune: s.rune,
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
	if len(c.Visit.Outcomes) > 1 && s.people == nil { // somebody joined: now there are persons to walk
		s.dialog.Close()
		s.client, s.now = c, now
		s.open()
		return
	}
	changed := !same(s.client, c)
	before := s.client.Visit.Pending()
	s.client, s.now = c, now
	s.goOn(before)
	if !changed {
		s.fillHead() // only the clock went on
		return
	}
	s.marked = slices.DeleteFunc(s.marked, func(i int) bool { return !slices.Contains(c.Visit.Pending(), i) })
	s.notice.Hide()
	s.fill()
	s.dialog.Refresh()
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
	s.notice.Set(kit.ToneRefused, s.ctx.Words.Fault(err))
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

// fillHead says who it is, where they stand, and what to know about them.
func (s *Sheet) fillHead() {
	w, c := s.ctx.Words, s.client
	tone, state := record.VisitState(w, c.Visit, s.local())
	parts := []fyne.CanvasObject{kit.Row(kit.Gap, kit.NewBadge(tone, s.since(state)))}
	add := func(label, text string) {
		if text != "" {
			parts = append(parts, kit.Columns([]float32{1, 3}, kit.NewNote(w.T(label)), kit.NewText(text)))
		}
	}
	add("record.when", s.when())
	add("record.service", w.T("service."+string(c.Facts.Service))+" · "+w.N("roster.persons", c.Facts.Persons))
	if id := "book.travel." + string(c.Details.Travel); w.Has(id) {
		add("record.travel", w.T(id))
	}
	add("record.language", w.T("language."+c.Facts.Language))
	add("record.needs", record.Needs(w, c.Details.Needs))
	add("record.notes", c.Details.Notes)
	add("record.reason", c.Details.Reason)
	if c.Sealed {
		parts = append(parts, kit.NewNotice(kit.ToneLate, w.T("record.sealed")))
	}
	s.head.Objects = parts
	s.head.Refresh()
}

// local is now in the site's zone.
func (s *Sheet) local() time.Time {
	if zone, err := s.ctx.Site.Location(); err == nil {
		return s.now.At.In(zone)
	}
	return s.now.At
}

// since adds how long they waited, and how long they have been served.
func (s *Sheet) since(state string) string {
	v := s.client.Visit
	if v.Arrived.IsZero() {
		return state
	}
	minutes := func(d time.Duration) string { return s.ctx.Words.Duration(int(d.Minutes())) }
	args := translations.Args{"State": state, "Wait": minutes(v.Waited(s.now.At)), "Service": minutes(v.Service(s.now.At))}
	if v.State == visit.Serving {
		return s.ctx.Words.T("outcome.served-for", args)
	}
	return s.ctx.Words.T("outcome.waited", args)
}

// when is the time of the appointment, and how late they are or were.
func (s *Sheet) when() string {
	w, c := s.ctx.Words, s.client
	place, ok := c.Place()
	if !ok {
		return w.T("outcome.walk-in")
	}
	text := w.ClockRange(int(place.Start), int(place.End)) + " · " + w.T("roster.counter", translations.Args{"Number": record.Counters(c.Facts.Places)})
	if minutes, late := c.Late(s.ctx.Site.Queueing(), s.now); late {
		text = w.T("outcome.late", translations.Args{"When": text, "Late": w.Duration(minutes)})
	}
	return text
}

// newPeople lists the persons of a party.
func (s *Sheet) newPeople() *kit.RowList {
	w := s.ctx.Words
	list := kit.NewRowList(s.ctx.Env, []kit.RowColumn{
		{Title: w.T("outcome.people"), Weight: 5}, {Title: w.T("outcome.result"), Weight: 7}, {Title: "", Weight: 2},
	}, nil)
	list.Least = min(len(s.client.Visit.Outcomes), peopleShown)
	list.OnRune = s.mark
	list.OnSelected = func(string) { s.fillFoot() }
	list.Select("0")
	return list
}

func (s *Sheet) fillPeople() {
	w := s.ctx.Words
	var rows []kit.ListRow
	for i, o := range s.client.Visit.Outcomes {
		tone, result := record.Outcome(w, visit.Outcome{Result: o.Result})
		marked := kit.Cell{}
		if slices.Contains(s.marked, i) {
			marked = kit.Cell{Text: w.T("outcome.marked"), Tone: kit.ToneCalled}
		}
		rows = append(rows, kit.ListRow{ID: strconv.Itoa(i), Cells: []kit.Cell{{Text: person(w, s.client, i)}, {Text: result, Tone: tone, Note: record.TurnedAway(w, o.Reason)}, marked}})
	}
	s.people.SetRows(rows)
}

// at is the person the keys act on.
func (s *Sheet) at() int {
	if s.people == nil {
		return 0
	}
	id, _ := s.people.Selected()
	i, _ := strconv.Atoi(id)
	return i
}

// mark is Space in the list: it marks who has no result yet, or lets them go.
func (s *Sheet) mark(r rune) bool {
	i := s.at()
	if r != ' ' {
		return false
	}
	if at := slices.Index(s.marked, i); at >= 0 {
		s.marked = slices.Delete(s.marked, at, at+1)
	} else if slices.Contains(s.client.Visit.Pending(), i) {
		s.marked = append(s.marked, i)
		slices.Sort(s.marked)
	}
	s.fillPeople()
	s.fillFoot()
	return true
}
