// Package sitelist is a list of sites with a field to narrow it down by any part of a name, a city or an identifier.
package sitelist

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"golang.org/x/text/unicode/norm"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

const longestFilter = 60

// List is the field and the list. Typing narrows down, Up and Down move in the list, Enter chooses.
type List struct {
	Filter *kit.Entry
	Rows   *kit.RowList

	words *translations.Words
	sites []site.Site
}

// New makes a list of sites with one of them selected, if it is there; chosen is told the site that Enter was pressed on.
func New(env *kit.Env, words *translations.Words, sites []site.Site, selected string, chosen func(site.Site)) *List {
	l := &List{words: words, sites: slices.Clone(sites), Filter: kit.NewEntry(env, longestFilter)}
	lang := string(words.Language())
	slices.SortStableFunc(l.sites, func(a, b site.Site) int { return strings.Compare(fold(a.Name.In(lang)), fold(b.Name.In(lang))) })
	l.Rows = kit.NewRowList(env, []kit.RowColumn{
		{Title: words.T("sites.column.name"), Weight: 5},
		{Title: words.T("sites.column.city"), Weight: 2},
		{Title: words.T("sites.column.number"), Weight: 1},
	}, kit.NewEmpty(words.T("sites.none"), words.T("sites.none-todo"), nil))
	choose := func(id string) {
		if i := slices.IndexFunc(l.sites, func(s site.Site) bool { return s.ID == id }); i >= 0 {
			chosen(l.sites[i])
		}
	}
	l.Rows.OnOpened = choose
	l.Filter.OnKey = l.filterKey
	l.Filter.OnChanged = func(string) { l.narrow() }
	l.Filter.OnSubmitted = func(string) {
		if id, ok := l.Rows.Selected(); ok {
			choose(id)
		}
	}
	l.narrow()
	if selected != "" {
		l.Rows.Select(selected)
	}
	return l
}

// Selected is the site selected, if any.
func (l *List) Selected() (site.Site, bool) {
	id, ok := l.Rows.Selected()
	i := slices.IndexFunc(l.sites, func(s site.Site) bool { return s.ID == id })
	if !ok || i < 0 {
		return site.Site{}, false
	}
	return l.sites[i], true
}

func (l *List) filterKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		l.Rows.TypedKey(ev)
		return true
	}
	return false
}

// narrow shows the sites that hold every word typed.
func (l *List) narrow() {
	wanted := strings.Fields(fold(l.Filter.Text))
	lang := string(l.words.Language())
	var rows []kit.ListRow
	for _, s := range l.sites {
		text := fold(strings.Join([]string{s.ID, s.Name.EN, s.Name.FR, s.City.EN, s.City.FR}, " "))
		if slices.ContainsFunc(wanted, func(word string) bool { return !strings.Contains(text, word) }) {
			continue
		}
		services := make([]string, 0, 2)
		for _, service := range site.Services() {
			if s.Offers(service) {
				services = append(services, l.words.T("service."+string(service)))
			}
		}
		rows = append(rows, kit.ListRow{ID: s.ID, Cells: []kit.Cell{
			{Text: s.Name.In(lang), Note: strings.Join(services, " · ")}, {Text: s.City.In(lang)}, {Text: s.ID},
		}})
	}
	l.Rows.SetRows(rows)
	if _, ok := l.Rows.Selected(); !ok && len(rows) > 0 {
		l.Rows.Select(rows[0].ID)
	}
}

// fold drops accents, case and punctuation, as people type names of towns.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFD.String(s))
}
