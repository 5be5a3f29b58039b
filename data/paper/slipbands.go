package paper

import (
	"strings"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
)

// mostSlipLines is how many lines one text of the slip may take.
const mostSlipLines = 6

// part is a text of a section, in its style.
type part struct {
	style style
	text  string
}

func (s *slip) space(height float64) {
	s.bands = append(s.bands, band{height: height, draw: func(float64) {}})
}

// paragraph adds a text of its own from an indentation to the right margin.
func (s *slip) paragraph(role string, x float64, st style, text string, most int, after float64) {
	lines := s.faces.wrap(clean(text), st, s.width-slipMargin-x, most)
	if len(lines) == 0 {
		return
	}
	s.bands = append(s.bands, band{height: float64(len(lines))*st.line() + after, draw: func(top float64) {
		s.marked(s.tags.root.add(role), func() { s.stack(x, top, st, lines) })
	}})
}

// section adds a heading on the left with its texts on the right, kept together.
func (s *slip) section(heading string, parts []part) {
	type block struct {
		style style
		lines [][]rune
	}
	const left = slipMargin + labelWidth
	var blocks []block
	height := 0.0
	for _, p := range parts {
		if lines := s.faces.wrap(clean(p.text), p.style, s.width-slipMargin-left, mostSlipLines); len(lines) > 0 {
			blocks = append(blocks, block{p.style, lines})
			height += float64(len(lines)) * p.style.line()
		}
	}
	label := s.faces.wrap(s.t(heading), slipHeading, labelWidth-3, 3)
	height = max(height, float64(len(label))*slipHeading.line())
	s.bands = append(s.bands, band{height: height + 6, draw: func(top float64) {
		s.marked(s.tags.root.add("H2"), func() { s.stack(slipMargin, top+0.4, slipHeading, label) })
		for _, b := range blocks {
			s.marked(s.tags.root.add("P"), func() { s.stack(left, top, b.style, b.lines) })
			top += float64(len(b.lines)) * b.style.line()
		}
	}})
}

// bring lists what to bring, once for each kind of application in the party.
func (s *slip) bring() {
	service := s.Booking.Facts.Service
	kinds := s.kinds()
	for i, kind := range kinds {
		title := ""
		if service == site.Passport {
			title = s.sheetTitle(kind)
		}
		s.sheetBand(i == 0, title, site.Bring(service, string(kind)))
	}
	asOf := site.Bring(service, "").AsOf
	s.paragraph("P", slipMargin+labelWidth, slipSmall, s.words.T("paper.slip.as-of", translations.Args{"Date": asOf}), 3, 6)
}

// kinds are the kinds of application in the party, in the order in which they are offered; the empty kind stands for
// every one that is not known, and gets what everybody must bring.
func (s *slip) kinds() []booking.Kind {
	if s.Booking.Facts.Service != site.Passport {
		return []booking.Kind{""}
	}
	present := map[booking.Kind]bool{}
	for _, person := range s.party {
		present[known(person.Kind)] = true
	}
	var kinds []booking.Kind
	for _, kind := range booking.Kinds() {
		if present[kind] {
			kinds = append(kinds, kind)
		}
	}
	if len(kinds) == 0 || present[""] {
		kinds = append(kinds, "")
	}
	return kinds
}

// known gives a kind this version knows, or the empty kind.
func known(kind booking.Kind) booking.Kind {
	if _, ok := kindMessages[kind]; ok {
		return kind
	}
	return ""
}

// sheetTitle says whom a list is for: the kind of application and the names.
func (s *slip) sheetTitle(kind booking.Kind) string {
	var persons []booking.Person
	for _, person := range s.party {
		if known(person.Kind) == kind {
			persons = append(persons, person)
		}
	}
	names := s.names(persons)
	if kind == "" {
		return names
	}
	title := s.words.T(kindMessages[kind].full)
	if names == "" {
		return title
	}
	return s.words.T("paper.slip.bring-for", translations.Args{"Kind": title, "Names": names})
}

// sheetBand adds one list of things to bring, kept together.
func (s *slip) sheetBand(first bool, title string, sheet site.Sheet) {
	const left, indent = slipMargin + labelWidth, 5
	label := s.faces.wrap(s.t("paper.slip.bring"), slipHeading, labelWidth-3, 2)
	strong := style{size: slipPlain.size, bold: true}
	titles := s.faces.wrap(clean(title), strong, s.width-slipMargin-left, 3)
	var items [][][]rune
	height := float64(len(titles)) * strong.line()
	for _, id := range sheet.Items {
		lines := s.faces.wrap(s.t(id), slipPlain, s.width-slipMargin-left-indent, 4)
		items = append(items, lines)
		height += float64(len(lines)) * slipPlain.line()
	}
	s.bands = append(s.bands, band{height: height + 2.5, draw: func(top float64) {
		if first {
			s.marked(s.tags.root.add("H2"), func() { s.stack(slipMargin, top+0.4, slipHeading, label) })
		}
		if len(titles) > 0 {
			s.marked(s.tags.root.add("P"), func() { s.stack(left, top, strong, titles) })
			top += float64(len(titles)) * strong.line()
		}
		list := s.tags.root.add("L")
		for _, lines := range items {
			s.item(list.add("LI").add("LBody"), left, top, indent, lines)
			top += float64(len(lines)) * slipPlain.line()
		}
	}})
}

// item draws one thing to bring, with a box to tick at home.
func (s *slip) item(body *element, left, top, indent float64, lines [][]rune) {
	s.artifact(func() {
		s.pdf.SetLineWidth(rule)
		s.pdf.Rect(left+0.3, top+1, 2.7, 2.7, "D")
	})
	s.marked(body, func() { s.stack(left+indent, top, slipPlain, lines) })
}

// groups spaces a confirmation number so that it is easy to read aloud.
func groups(number string) string { return strings.TrimSpace(booking.ShowConfirmation(number)) }
