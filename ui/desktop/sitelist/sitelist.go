// Package sitelist is a list of sites with a field to narrow it down by any part of a name, a city or an identifier.
package sitelist

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"daybook/model/letters"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

const longestFilter = 60

// List is the field over the list. Typing narrows down, the keys that move in a list do so from the field, Enter chooses.
type List struct {
	Filter *kit.Entry
	Rows   *kit.RowList

	search *kit.SearchList
	words  *translations.Words
	sites  []site.Site
}

// New makes a list of sites with one of them selected, if it is there; chosen is told the site that Enter was pressed on.
func New(env *kit.Env, words *translations.Words, sites []site.Site, selected string, chosen func(site.Site)) *List {
	l := &List{words: words, sites: slices.Clone(sites)}
	lang := string(words.Language())
	slices.SortStableFunc(l.sites, func(a, b site.Site) int { return strings.Compare(Fold(a.Name.In(lang)), Fold(b.Name.In(lang))) })
	l.search = kit.NewSearchList(env, longestFilter, []kit.RowColumn{
		{Title: words.T("sites.column.name"), Weight: 5},
		{Title: words.T("sites.column.city"), Weight: 2},
		{Title: words.T("sites.column.number"), Weight: 1},
	}, kit.NewEmpty(words.T("sites.none"), words.T("sites.none-todo"), nil))
	l.Filter, l.Rows = l.search.Field, l.search.List
	l.Rows.OnOpened = func(string) {
		if s, ok := l.Selected(); ok {
			chosen(s)
		}
	}
	l.search.OnChanged = func(string) { l.narrow() }
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

// narrow shows the sites that match what is typed.
func (l *List) narrow() {
	lang := string(l.words.Language())
	var rows []kit.ListRow
	for _, s := range l.sites {
		if !Matches(s, l.Filter.Text) {
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
	l.search.SetRows(rows)
}

// Matches tells whether a site holds every word of a text: in its names and cities, in both languages, or its identifier.
func Matches(s site.Site, text string) bool {
	folded := Fold(strings.Join([]string{s.ID, s.Name.EN, s.Name.FR, s.City.EN, s.City.FR}, " "))
	return !slices.ContainsFunc(strings.Fields(Fold(text)), func(word string) bool { return !strings.Contains(folded, word) })
}

// Fold drops accents and case, spells ł ø ß and their like in plain letters as Find does, and turns punctuation into spaces,
// as people type names of towns and commands.
func Fold(s string) string {
	var folded strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch r = unicode.ToLower(r); {
		case unicode.Is(unicode.Mn, r):
		case letters.Spelled(r) != "":
			folded.WriteString(letters.Spelled(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			folded.WriteRune(r)
		default:
			folded.WriteByte(' ')
		}
	}
	return folded.String()
}
