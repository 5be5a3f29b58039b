package palette

import (
	"slices"
	"strings"

	"daybook/model/booking"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/find"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/sitelist"
	"daybook/ui/kit"
)

// Beginnings of the rows' ids.
const (
	commandRow = "command."
	dayRow     = "day."
	personRow  = "person."
	siteRow    = "site."
	askRow     = "ask"
)

// fill offers what goes with the text.
func (p *Palette) fill() {
	p.doing = map[string]func(){}
	var rows []kit.ListRow
	t := p.o.Words.T
	group := func(name string, more []kit.ListRow) {
		if len(more) > 0 {
			more[0].Cells[0] = kit.Cell{Text: t("palette.group." + name), Bold: true}
		}
		rows = append(rows, more...)
	}
	if p.text() == "" {
		group("recent", p.commands(p.o.Commands[:p.o.Recent]))
		group("commands", p.commands(p.o.Commands[p.o.Recent:]))
	} else {
		group("commands", p.commands(p.matching()))
		group("day", p.day())
		group("people", p.persons())
		group("sites", p.sites())
		group("all", p.all())
	}
	p.Search.SetRows(rows)
}

// offer makes a row that does something; its first cell is for the group's name.
func (p *Palette) offer(id string, do func(), cells ...kit.Cell) kit.ListRow {
	p.doing[id] = do
	return kit.ListRow{ID: id, Cells: append([]kit.Cell{{}}, cells...)}
}

func (p *Palette) commands(list []Command) []kit.ListRow {
	var rows []kit.ListRow
	for _, c := range list {
		rows = append(rows, p.offer(commandRow+c.ID, c.Run, kit.Cell{Text: c.Name}, kit.Cell{Text: c.Menu}, kit.Cell{Text: c.Key}))
	}
	return rows
}

// matching are the commands with every word typed at the beginning of a word of theirs; those whose name begins with the
// text come first.
func (p *Palette) matching() []Command {
	wanted := strings.Fields(sitelist.Fold(p.text()))
	var first, others []Command
	for _, c := range p.o.Commands {
		switch name := sitelist.Fold(c.Name); {
		case len(wanted) == 0 || !begins(name+" "+sitelist.Fold(c.Menu), wanted):
		case strings.HasPrefix(name, strings.Join(wanted, " ")):
			first = append(first, c)
		default:
			others = append(others, c)
		}
	}
	return append(first, others...)
}

// begins tells whether each of the words wanted begins a word of a folded text.
func begins(folded string, wanted []string) bool {
	words := strings.Fields(folded)
	return !slices.ContainsFunc(wanted, func(w string) bool {
		return !slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, w) })
	})
}

func (p *Palette) day() []kit.ListRow {
	if p.o.Day == nil {
		return nil
	}
	date, ok := readDay(p.text(), p.o.Today)
	if !ok {
		return nil
	}
	text := p.o.Words.LongDate(date.Time())
	return []kit.ListRow{p.offer(dayRow+date.String(), func() { p.o.Day(date) }, kit.Cell{Text: text}, kit.Cell{Text: p.o.Words.T("palette.day")})}
}

func (p *Palette) persons() []kit.ListRow {
	var rows []kit.ListRow
	for _, r := range p.people {
		rows = append(rows, p.offer(personRow+r.ID.String(), func() { p.o.Show(r.ID) }, kit.Cell{Text: find.Name(p.o.Words, r)},
			p.when(r), kit.Cell{Text: booking.ShowConfirmation(r.Details.Confirmation)}))
	}
	return rows
}

// when says the day and time of a booking and, unless its client is simply expected, where it stands.
func (p *Palette) when(r booking.Record) kit.Cell {
	cell := kit.Cell{Text: p.o.Words.T("palette.when", translations.Args{
		"Day": find.Day(p.o.Words, r.Booking, p.o.Today), "Time": find.Time(p.o.Words, r.Booking),
	})}
	state := r.Visit.State
	if tone, word := record.Status(p.o.Words, r.Booking); tone != kit.Plain || state == visit.Waiting || state == visit.NoShow {
		cell.Text, cell.Tone = cell.Text+" · "+word, tone
	}
	return cell
}

func (p *Palette) sites() []kit.ListRow {
	if p.o.Go == nil || len(strings.ReplaceAll(sitelist.Fold(p.text()), " ", "")) < leastTyped {
		return nil
	}
	var rows []kit.ListRow
	for _, s := range p.o.Sites {
		if sitelist.Matches(s, p.text()) && len(rows) < mostSites {
			name := s.Name.In(string(p.o.Words.Language()))
			rows = append(rows, p.offer(siteRow+s.ID, func() { p.o.Go(s) }, kit.Cell{Text: name}, kit.Cell{Text: p.o.Words.T("palette.site")}))
		}
	}
	return rows
}

// all hands the text over to the screen that shows everything that matches.
func (p *Palette) all() []kit.ListRow {
	if p.o.Ask == nil {
		return nil
	}
	text := p.text()
	return []kit.ListRow{p.offer(askRow, func() { p.o.Ask(text) }, kit.Cell{Text: p.o.Words.T("palette.ask")})}
}
