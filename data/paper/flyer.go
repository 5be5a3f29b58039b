package paper

import (
	"io"
	"time"

	"daybook/translations"
)

// Measures of the flyer, in millimetres: both languages side by side on a sheet that folds between them.
const (
	flyerMargin = 13
	flyerGutter = 16
	flyerIndent = 4.5
)

// Styles of the flyer.
var (
	flyerSmall   = style{size: 9, bold: true}
	flyerTitle   = style{size: 15, bold: true}
	flyerHeading = style{size: 10.5, bold: true}
	flyerPlain   = style{size: 9.6}
	flyerStrong  = style{size: 9.6, bold: true}
	flyerAddress = style{size: 8.8}
)

// flyerAsOf is when the addresses and what is said about permits were checked (domain.md §4).
var flyerAsOf = time.Date(2026, time.September, 30, 0, 0, 0, 0, time.UTC)

// Flyer writes "Don't wait in line" as a tagged PDF of one page: who need not come, and where to apply instead. Both
// languages stand side by side alike, the first of the words at the left. It names nobody and bears no government mark.
func (p *Printer) Flyer(w io.Writer, words [2]*translations.Words, printed time.Time) (Report, error) {
	s := p.newSheet(landscape, words[0].T("flyer.document"), flyerMargin, words[0], printed)
	s.turn()
	width := (s.width - 2*flyerMargin - flyerGutter) / 2
	for i, in := range words {
		section := s.tags.root.add("Sect")
		section.lang = string(in.Language()) + "-CA"
		c := &flyer{sheet: s, words: in, section: section, left: flyerMargin + float64(i)*(width+flyerGutter), width: width, top: flyerMargin}
		c.draw()
	}
	s.artifact(func() { s.rule(s.width/2, flyerMargin, s.width/2, s.height-flyerMargin, hairline) })
	return s.finish(w)
}

// flyer is one language's half being drawn, from the top down.
type flyer struct {
	*sheet
	words       *translations.Words
	section     *element
	left, width float64
	top         float64
}

func (f *flyer) draw() {
	f.text(f.section.add("P"), flyerSmall, f.words.T("flyer.audience"))
	f.top += 1.5
	f.text(f.section.add("H1"), flyerTitle, f.words.T("flyer.title"))
	f.top += 2.5
	f.text(f.section.add("P"), flyerPlain, f.words.T("flyer.intro"))
	f.top += 1
	f.text(f.section.add("P"), flyerPlain, f.words.T("book.guide.border.text"))
	f.heading("flyer.online")
	f.text(f.section.add("P"), flyerAddress, f.words.T("book.guide.online.at"))
	f.top += 1
	f.list(flyerOnline())
	f.heading("flyer.maintained")
	f.text(f.section.add("P"), flyerPlain, f.words.T("flyer.maintained.text"))
	f.heading("flyer.employer")
	f.text(f.section.add("P"), flyerPlain, f.words.T("flyer.employer.text"))
	f.text(f.section.add("P"), flyerAddress, f.words.T("book.guide.employer.address"))
	f.heading("flyer.biometrics")
	f.text(f.section.add("P"), flyerPlain, f.words.T("flyer.biometrics.text"))
	f.text(f.section.add("P"), flyerAddress, f.words.T("flyer.tool.address"))
	f.text(f.section.add("P"), flyerAddress, f.words.T("flyer.sites.address"))
	f.heading("flyer.more")
	f.text(f.section.add("P"), flyerAddress, f.words.T("flyer.work.address"))
	f.text(f.section.add("P"), flyerAddress, f.words.T("flyer.ircc.address"))
	f.foot()
}

// flyerLink is something to do online, and where: message ids.
type flyerLink struct{ what, address string }

// flyerOnline are the reasons for which nobody needs to come (domain.md §4).
func flyerOnline() []flyerLink {
	return []flyerLink{
		{"book.guide.new-permit", "book.guide.new-permit.address"},
		{"book.guide.extend-permit", "book.guide.extend-permit.address"},
		{"book.guide.permanent", "book.guide.permanent.address"},
		{"book.guide.extend-status", "book.guide.extend-status.address"},
		{"book.guide.restore", "book.guide.restore.address"},
	}
}

// list sets things to do online with their addresses, as points.
func (f *flyer) list(links []flyerLink) {
	list := f.section.add("L")
	for _, link := range links {
		body := list.add("LI").add("LBody")
		middle := f.top + flyerStrong.line()/2
		f.artifact(func() { f.pdf.Rect(f.left+0.5, middle-0.6, 1.4, 1.4, "F") })
		f.indented(func() {
			f.text(body.add("P"), flyerStrong, f.words.T(link.what))
			f.text(body.add("P"), flyerAddress, f.words.T(link.address))
		})
		f.top += 0.6
	}
}

// indented draws further to the right.
func (f *flyer) indented(draw func()) {
	f.left, f.width = f.left+flyerIndent, f.width-flyerIndent
	draw()
	f.left, f.width = f.left-flyerIndent, f.width+flyerIndent
}

func (f *flyer) heading(id string) {
	f.top += 2.2
	f.text(f.section.add("H2"), flyerHeading, f.words.T(id))
}

// text sets a text across the half.
func (f *flyer) text(e *element, st style, text string) {
	const most = 12 // lines: more than any has
	lines := f.faces.wrap(clean(text), st, f.width, most)
	f.marked(e, func() { f.stack(f.left, f.top, st, lines) })
	f.top += float64(len(lines)) * st.line()
}

// foot says at the foot of the half how old the addresses are.
func (f *flyer) foot() {
	st := style{size: 8}
	end := f.height - flyerMargin - st.line()
	f.top = max(f.top+1, end) // below the text even if that were too long, so that it shows
	f.text(f.section.add("P"), st, f.words.T("flyer.as-of", translations.Args{"Date": flyerAsOf}))
}
