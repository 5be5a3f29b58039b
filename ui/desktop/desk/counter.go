package desk

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/wording"
	"daybook/ui/desktop/sitelist"
	"daybook/ui/desktop/walkin"
	"daybook/ui/kit"
)

// settingCounter keeps the counter people work at, by site; nothing about it is personal.
func (s *Screen) settingCounter() string { return "desk.counter." + s.ctx.Site.ID }

// recallCounter is the counter chosen last, if the site still has it.
func (s *Screen) recallCounter() {
	n, err := strconv.Atoi(s.ctx.Recall(s.settingCounter()))
	s.counter = 0
	if err == nil && slices.ContainsFunc(s.ctx.Site.Counters, func(c site.Counter) bool { return c.Number == n }) {
		s.counter = n
	}
}

func (s *Screen) workAt(counter int) {
	s.counter = counter
	s.ctx.Remember(s.settingCounter(), strconv.Itoa(counter))
	s.fill()
}

// offered are the services of the site, in their order.
func (s *Screen) offered() []site.Service {
	return slices.DeleteFunc(site.Services(), func(service site.Service) bool { return !s.ctx.Site.Offers(service) })
}

// chooseCounter asks at which counter people work here. A number scanned into its field is looked up all the same.
func (s *Screen) chooseCounter() { s.chooseCounterFor(nil) }

// chooseCounterFor asks for it and goes on with what needed one.
func (s *Screen) chooseCounterFor(then func()) {
	t := s.ctx.Words.T
	var dialog *kit.Dialog
	list := kit.NewSearchList(s.ctx.Env, longestScan, []kit.RowColumn{
		{Title: t("desk.column.counter"), Weight: 1.2}, {Title: t("desk.column.services"), Weight: 2}, {Title: t("desk.column.state"), Weight: 2},
	}, kit.Pad(kit.Group, kit.Group, kit.NewNote(t("desk.counter-no-match"))))
	choose := func(id string) {
		if n, err := strconv.Atoi(id); err == nil {
			dialog.Close()
			if s.workAt(n); n > 0 && then != nil {
				then()
			}
		}
	}
	list.OnChanged = func(text string) { list.SetRows(s.counterRows(text)) }
	list.List.OnOpened = choose
	list.Field.OnSubmitted = func(text string) {
		if _, err := booking.ParseConfirmation(text); err == nil {
			dialog.Close()
			s.lookUp(text)
			return
		}
		if id, ok := list.List.Selected(); ok {
			choose(id)
		}
	}
	list.List.Least = min(mostRows, len(s.ctx.Site.Counters)+1)
	list.SetRows(s.counterRows(""))
	list.Select(strconv.Itoa(s.counter))
	dialog = kit.ShowDialog(s.ctx.Env, s.ctx.Window.Canvas(), kit.DialogSpec{
		Title: t("desk.counter-title"), First: list.Field, Wide: true, Enter: 1,
		Body: kit.Column(kit.Gap, kit.NewFormRow(s.ctx.Env, t("desk.counter-field"), false, list.Field), list.List),
		Actions: []kit.Action{{Label: t("word.cancel")}, {Label: t("desk.counter-choose"), Kind: kit.Filled, Do: func() {
			if id, ok := list.List.Selected(); ok {
				choose(id)
			}
		}}},
	})
}

// mostRows of counters are seen at once.
const mostRows = 8

// counterRows are the counters that fit what was typed, and none at all.
func (s *Screen) counterRows(typed string) []kit.ListRow {
	words := s.ctx.Words
	typed = strings.TrimSpace(sitelist.Fold(typed))
	var rows []kit.ListRow
	for _, c := range s.ctx.Site.Counters {
		name := strconv.Itoa(c.Number)
		row := kit.ListRow{ID: name, Cells: []kit.Cell{{Text: name, Bold: true}, {Text: wording.Services(words, c.Services)}, {Text: s.counterNow(c.Number)}}}
		if strings.HasPrefix(name, typed) || strings.Contains(" "+sitelist.Fold(row.Cells[1].Text), " "+typed) {
			rows = append(rows, row)
		}
	}
	if typed == "" || strings.HasPrefix("0", typed) {
		rows = append(rows, kit.ListRow{ID: "0", Cells: []kit.Cell{{Text: "–", Bold: true}, {Text: words.T("desk.counter-no")}}})
	}
	return rows
}

// counterNow says how things stand at a counter.
func (s *Screen) counterNow(number int) string {
	if there, busy := s.day.Occupant(number); busy {
		return s.tell.Called(&there)
	}
	if c, ok := s.day.Counter(number); ok && c.Open(s.lanes.Now.Minute) {
		return s.ctx.Words.T("desk.free")
	}
	return s.ctx.Words.T("desk.shut")
}

// staff opens the counter people work at, or shuts it.
func (s *Screen) staff() {
	if !s.able() {
		return
	}
	c, ok := s.day.Counter(s.counter)
	if !ok {
		s.chooseCounter()
		return
	}
	order := desk.Staffing{Command: uuid.New(), Site: s.day.Site.ID, Date: s.day.Date, Counter: c.Number, Open: !c.Open(s.lanes.Now.Minute)}
	s.press(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Staff(ctx, order) }, func(desk.Receipt) {
		id := "desk.counter-shut"
		if order.Open {
			id = "desk.counter-opened"
		}
		s.ctx.Toast(kit.ToneDone, s.ctx.Words.T(id, translations.Args{"Counter": order.Counter}))
	})
}

// takeIn takes in somebody who came without an appointment.
func (s *Screen) takeIn() {
	if s.able() {
		s.takeInWith("")
	}
}

// takeInWith opens the dialog, with the application number of a letter that was scanned, or "".
func (s *Screen) takeInWith(letter string) {
	s.walkIn = walkin.Show(s.ctx, walkin.Options{
		Letter: letter, Store: s.o.Store, Day: func() desk.Day { return s.day }, Arrive: s.lookUp,
		Done: func(r desk.Receipt) {
			s.made[r.Entry] = wording.Step{Move: visit.Arrive}
			s.wanted = r.Booking
			s.load()
		},
		Undo: func(r desk.Receipt) { s.undo(r.Booking, r.Entry) },
	})
}

// showDisplay opens the window for the public.
func (s *Screen) showDisplay() {
	if s.o.Display != nil && s.known {
		s.o.Display.Show()
		s.o.Display.Update(s.day, s.ctx.Now())
	}
}
