package outcome

import (
	"slices"
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/kit"
)

// deed is something the sheet can do now, by its key or its button.
type deed struct {
	key    rune
	label  string
	do     func()
	button *kit.Button
}

// keys of the moves, as on the screen behind; what that screen has no key for has one here that means nothing there. S is "served" for persons at a counter and "start" for who is not there yet.
var keys = map[visit.Move]rune{
	visit.Arrive: 'A', visit.Call: 'C', visit.Start: 'S', visit.Finish: 'F', visit.TurnAway: 'T', visit.Park: 'P',
	visit.Requeue: 'R', visit.Leave: 'L', visit.GiveUp: 'N', visit.Join: 'J', visit.Split: 'X',
}

// fillFoot shows a button for all that is possible now: for persons, for the party, and besides.
func (s *Sheet) fillFoot() {
	held := s.focusedKey()
	w := s.ctx.Words
	own, all, more := s.forPersons(), s.forAll(), s.besides()
	s.able = slices.Concat(own, all, more)
	for i := range s.able {
		d := &s.able[i]
		d.button = kit.NewButton(s.ctx.Env, kit.Outline, d.label, string(d.key), d.do)
	}
	var parts []fyne.CanvasObject
	from := 0
	group := func(title string, n int) {
		if n == 0 {
			return
		}
		if title != "" {
			parts = append(parts, kit.NewNote(title))
		}
		var row []fyne.CanvasObject
		for _, d := range s.able[from : from+n] {
			row = append(row, d.button)
		}
		parts = append(parts, kit.Flow(make([]float32, n), row...))
		from += n
	}
	if s.party() {
		group(w.T("outcome.of-person"), len(own))
		group(w.T("outcome.of-party"), len(all))
	} else {
		group("", len(own)+len(all))
	}
	group("", len(more))
	s.foot.Objects = parts
	s.foot.Refresh()
	s.hold(held)
}

// focusedKey is the key of the button that has the focus; 0 when none has.
func (s *Sheet) focusedKey() rune {
	for _, d := range s.able {
		if fyne.Focusable(d.button) == s.ctx.Window.Canvas().Focused() {
			return d.key
		}
	}
	return 0
}

func (s *Sheet) holds(key rune) bool {
	return slices.ContainsFunc(s.able, func(d deed) bool { return d.key == key })
}

// hold keeps the focus on the button it was on; when that is gone, it goes to the persons or the first button.
func (s *Sheet) hold(key rune) {
	if key == 0 || s.dialog == nil {
		return
	}
	canvas := s.ctx.Window.Canvas()
	for _, d := range s.able {
		if d.key == key {
			canvas.Focus(d.button)
			return
		}
	}
	if s.people != nil {
		canvas.Focus(s.people)
	} else {
		canvas.Focus(s.able[0].button) // the booking can always be opened
	}
}

// rune does what a key stands for, or says why that is not possible.
func (s *Sheet) rune(r rune) bool {
	for _, d := range s.able {
		if d.key == unicode.ToUpper(r) {
			d.do()
			return true
		}
	}
	for _, move := range visit.Moves() {
		if keys[move] == unicode.ToUpper(r) {
			s.cannot(move)
			return true
		}
	}
	return false
}

// order asks for a move.
func (s *Sheet) order(move visit.Move, counter int, persons []int) {
	s.deeds.Order(desk.Order{Command: uuid.New(), Booking: s.client.ID, Move: move, Counter: counter, Persons: persons})
}

// chosen are the persons meant: those marked, or else the one the list stands on, of those with a result.
func (s *Sheet) chosen(result visit.Result) []int {
	all := s.marked
	if len(all) == 0 {
		all = []int{s.at()}
	}
	return slices.DeleteFunc(slices.Clone(all), func(i int) bool { return s.client.Visit.Outcomes[i].Result != result })
}

func (s *Sheet) possible(move visit.Move) bool {
	return slices.Contains(s.client.Visit.State.Possible(), move)
}

// forPersons is what can be done with some of a party.
func (s *Sheet) forPersons() []deed {
	if !s.party() {
		return nil
	}
	var list []deed
	t := s.ctx.Words.T
	add := func(move visit.Move, key rune, label string, persons []int, do func()) {
		if len(persons) > 0 && s.possible(move) {
			list = append(list, deed{key: key, label: label, do: do})
		}
	}
	pending, absent := s.chosen(visit.Pending), s.chosen(visit.Absent)
	add(visit.Finish, 'S', t("outcome.do.served"), pending, func() { s.order(visit.Finish, 0, pending) })
	add(visit.TurnAway, keys[visit.TurnAway], t("outcome.do.turned-away"), pending, func() { s.turnAway(pending) })
	add(visit.Leave, keys[visit.Leave], t("outcome.do.left"), pending, func() { s.order(visit.Leave, 0, pending) })
	add(visit.Join, keys[visit.Join], t("outcome.do.joined"), absent, func() { s.order(visit.Join, 0, absent) })
	if 0 < len(s.marked) && len(s.marked) < len(s.client.Visit.Pending()) {
		marked := slices.Clone(s.marked)
		add(visit.Split, keys[visit.Split], t("outcome.do.split"), marked, func() { s.order(visit.Split, 0, marked) })
	}
	return list
}

func (s *Sheet) turnAway(persons []int) { TurnAway(s.ctx, s.client, persons, s.deeds) }

// forAll is what can be done with the client as a whole.
func (s *Sheet) forAll() []deed {
	var list []deed
	for _, move := range Possible(s.client, s.now) {
		if s.party() && slices.Contains([]visit.Move{visit.TurnAway, visit.Leave}, move) || slices.Contains([]visit.Move{visit.Join, visit.Split}, move) {
			continue // with persons of the party
		}
		list = append(list, s.whole(move))
	}
	return list
}

func (s *Sheet) whole(move visit.Move) deed {
	t := s.ctx.Words.T
	d := deed{key: keys[move], label: t("outcome.do." + string(move)), do: func() { s.order(move, 0, nil) }}
	switch {
	case move == visit.Arrive && s.party():
		d.label, d.do = t("outcome.do.some"), func() { Arrive(s.ctx, s.client, s.deeds) }
	case move == visit.Call:
		d.label, d.do = s.callLabel(), func() { s.toCounter(move) }
	case move == visit.Start && s.client.Visit.State != visit.Called:
		d.do = func() { s.toCounter(move) }
	case move == visit.Finish && s.party():
		d.label, d.do = s.finishLabel(), func() { s.order(move, 0, s.finishing()) }
	case move == visit.TurnAway:
		d.do = func() { s.turnAway(nil) }
	}
	return d
}

// finishing are the persons served when the party is finished: those marked, or else all who have no result yet, which is
// said by none.
func (s *Sheet) finishing() []int {
	if marked := s.chosen(visit.Pending); len(s.marked) > 0 && len(marked) < len(s.client.Visit.Pending()) {
		return marked
	}
	return nil
}

// finishLabel says whom finishing is for.
func (s *Sheet) finishLabel() string {
	w, left := s.ctx.Words, len(s.client.Visit.Pending())
	switch marked := len(s.finishing()); {
	case marked > 0:
		return w.N("outcome.do.finish-marked", marked)
	case left < len(s.client.Visit.Outcomes):
		return w.N("outcome.do.finish-rest", left)
	}
	return w.N("outcome.do.finish-all", left)
}

func (s *Sheet) callLabel() string {
	if s.deeds.Counter == 0 {
		return s.ctx.Words.T("outcome.do.call")
	}
	return s.ctx.Words.T("outcome.do.called", translations.Args{"Counter": strconv.Itoa(s.deeds.Counter)})
}

// toCounter has the client come to the counter people work at here.
func (s *Sheet) toCounter(move visit.Move) {
	switch {
	case s.deeds.Counter > 0:
		s.order(move, s.deeds.Counter, nil)
	case s.deeds.ChooseCounter != nil:
		s.deeds.ChooseCounter()
	default:
		s.Refuse(fault.New("counter.missing"))
	}
}

// besides is what does not move the visit.
func (s *Sheet) besides() []deed {
	var list []deed
	if state := s.client.Visit.State; !s.client.Sealed && (state == visit.Expected || state.Here()) {
		list = append(list, deed{key: 'G', label: s.ctx.Words.T("outcome.do.grow"), do: s.grow})
	}
	return append(list, deed{key: 'B', label: s.ctx.Words.T("outcome.do.open"), do: s.toBooking})
}

// toBooking leaves the sheet, which would keep the keys of whatever the booking leads to.
func (s *Sheet) toBooking() {
	s.Close()
	s.ctx.Show(s.client.ID)
}
