package outcome

import (
	"slices"
	"strconv"

	"daybook/model/visit"
	"daybook/ui/desktop/record"
	"daybook/ui/kit"
)

// newPeople lists the persons of a party, from the first who has no result.
func (s *Sheet) newPeople() *kit.RowList {
	w := s.ctx.Words
	list := kit.NewRowList(s.ctx.Env, []kit.RowColumn{
		{Title: w.T("outcome.people"), Weight: 5}, {Title: w.T("outcome.result"), Weight: 8}, {Title: w.T("outcome.marks"), Weight: 3},
	}, nil)
	list.Least = min(len(s.client.Visit.Outcomes), peopleShown)
	list.OnRune = s.mark
	list.OnSelected = func(string) { s.fillFoot() }
	first := 0
	if left := s.client.Visit.Pending(); len(left) > 0 {
		first = left[0]
	}
	list.Select(strconv.Itoa(first))
	return list
}

func (s *Sheet) fillPeople() {
	w := s.ctx.Words
	var rows []kit.ListRow
	for i, o := range s.client.Visit.Outcomes {
		tone, result := s.standing(o)
		marked := kit.Cell{}
		if slices.Contains(s.marked, i) {
			marked = kit.Cell{Text: w.T("outcome.marked"), Tone: kit.ToneDone}
		}
		became := kit.Cell{Text: result, Tone: tone, Note: record.TurnedAway(w, o.Reason)}
		if became.Note != "" && len(s.client.Visit.Outcomes) > peopleShown { // it would make every row of a long list higher
			became.Text, became.Note = became.Note, ""
		}
		rows = append(rows, kit.ListRow{ID: strconv.Itoa(i), Cells: []kit.Cell{{Text: person(w, s.client, i)}, became, marked}})
	}
	s.people.SetRows(rows)
}

// standing is what became of a person, or where they stand with the party they came with.
func (s *Sheet) standing(o visit.Outcome) (kit.Tone, string) {
	if v := s.client.Visit; o.Result == visit.Pending && !v.State.Over() {
		return record.VisitWord(s.ctx.Words, visit.Visit{State: v.State})
	}
	return record.Outcome(s.ctx.Words, visit.Outcome{Result: o.Result})
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
