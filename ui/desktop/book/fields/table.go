package fields

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/kit"
)

// table is the persons, one a line, with fields in columns.
type table struct {
	s      *Set
	object *fyne.Container
	add    *kit.Button
	names  [2]*kit.Entry // of the first person, who may follow the contact

	heading *fyne.Container // over all lines, while each person takes one
	lines   []personLine
}

// personLine is what changes of one line when it needs two.
type personLine struct {
	row    *fyne.Container
	labels []*kit.Text
}

func (s *Set) newTable() *table {
	t := &table{s: s}
	t.object = container.New(&tableLayout{t, kit.Column(5).Layout})
	t.add = kit.NewButton(s.ctx.Env, kit.Quiet, s.words.T("book.person.add"), "Ctrl+M", s.owner.Add)
	return t
}

// build makes the lines anew, for the service whose panel is open.
func (t *table) build() {
	s := t.s
	s.people, t.lines = nil, nil
	service, ok := s.form.Service()
	if !ok {
		t.object.Objects = nil
		return
	}
	t.object.Objects = []fyne.CanvasObject{t.head(service)}
	for i := range s.form.Count {
		t.object.Objects = append(t.object.Objects, t.line(service, i))
	}
	if s.form.Count < booking.MaxPersons {
		t.object.Objects = append(t.object.Objects, kit.Row(0, arrange.Narrow(arrange.Number, kit.NewNote("")), t.add))
	}
	t.object.Refresh()
	s.showBring()
}

// columns lines up what belongs to one person; drop is how far down the number stands. A kind of application in words is
// longer than a number.
func (t *table) columns(service site.Service, drop float32, objects ...fyne.CanvasObject) *fyne.Container {
	third := arrange.Part{5, 14, 0}
	if service == site.Passport {
		third[0] = 7
	}
	return arrange.Fold([]arrange.Part{{0, 0, drop}, {4, 10, 0}, {4, 10, 0}, third}, objects...)
}

// titles are those of the given name, the family name, and the kind or the application number.
func (t *table) titles(service site.Service) [3]string {
	w := t.s.words
	third := w.T("book.application")
	if service == site.Passport {
		third = w.T("book.kind")
	}
	return [3]string{w.T("book.person.given"), w.T("book.person.family"), third}
}

func (t *table) head(service site.Service) fyne.CanvasObject {
	w, titles := t.s.words, t.titles(service)
	title := func(text string) fyne.CanvasObject { return kit.NewNote(text).As(kit.Truncate).Bold() }
	t.heading = t.columns(service, 0, arrange.Narrow(arrange.Number, title(w.T("book.person.number"))), title(titles[0]),
		title(titles[1]), title(titles[2]))
	return kit.Column(4, kit.Rule(), t.heading)
}

// line is one person: number, given name, family name, kind or application number, remove; below it what is wrong.
func (t *table) line(service site.Service, i int) fyne.CanvasObject {
	s := t.s
	message := kit.NewNotice(kit.Plain, "")
	message.Hide()
	object := kit.Column(4)
	l := &line{message: message, object: object, env: s.ctx.Env}
	given := s.entry(booking.MaxName, l.name(i, "given"), func() string { g, _ := s.form.Name(i); return g },
		func(text string) { _, f := s.form.Name(i); s.form.SetName(i, text, f) })
	family := s.entry(booking.MaxName, l.name(i, "family"), func() string { _, f := s.form.Name(i); return f },
		func(text string) { g, _ := s.form.Name(i); s.form.SetName(i, g, text) })
	if i == 0 {
		t.names = [2]*kit.Entry{given, family}
	}
	l.add(s, i, "given", given)
	l.add(s, i, "family", family)
	var third fyne.CanvasObject
	if service == site.Passport {
		third = t.kind(l, i)
	} else {
		third = t.application(l, i)
	}
	remove := kit.NewButton(s.ctx.Env, kit.Quiet, "✕", "", func() { s.owner.Remove(i) })
	fields := []fyne.CanvasObject{given, family, kit.Columns([]float32{1, 0}, third, remove)}
	object.Objects = []fyne.CanvasObject{
		t.fields(service, arrange.Narrow(arrange.Number, kit.NewText(s.words.Number(i+1))), fields), message,
	}
	return object
}

// fields sets the fields of a person beside each other, each below a label that is seen where they need two lines.
func (t *table) fields(service site.Service, number fyne.CanvasObject, fields []fyne.CanvasObject) fyne.CanvasObject {
	var line personLine
	parts := []fyne.CanvasObject{number}
	for i, title := range t.titles(service) {
		label := kit.NewNote(title).As(kit.Truncate)
		label.Hide()
		line.labels = append(line.labels, label)
		parts = append(parts, kit.Column(labelGap, label, fields[i]))
	}
	line.row = t.columns(service, numberDrop, parts...)
	t.lines = append(t.lines, line)
	return line.row
}

// How far the number stands below the top of its line, and a field below its label.
const (
	numberDrop float32 = 6
	labelGap   float32 = 3
)

// arrange puts headings over the columns, or a label over each field where a person needs two lines.
func (t *table) arrange(width float32) {
	two := slices.ContainsFunc(t.lines, func(l personLine) bool { return arrange.Wraps(l.row, width) })
	if t.heading != nil {
		t.heading.Hidden = two
	}
	for _, l := range t.lines {
		drop := numberDrop
		for _, label := range l.labels {
			label.Hidden = !two
			if two {
				drop = numberDrop + labelGap + label.MinSize().Height/kit.Unit(1)
			}
		}
		arrange.SetDrop(l.row, 0, drop)
	}
}

// tableLayout is a column that sees to the headings before it measures its lines.
type tableLayout struct {
	table  *table
	column fyne.Layout
}

func (l *tableLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.table.arrange(size.Width)
	l.column.Layout(objects, size)
}

func (l *tableLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return l.column.MinSize(objects)
}

func (t *table) kind(l *line, i int) fyne.CanvasObject {
	s := t.s
	var texts []string
	chosen := -1
	for n, k := range booking.Kinds() {
		texts = append(texts, s.words.Kind(k))
		if k == s.form.Persons[i].Kind {
			chosen = n
		}
	}
	kind := kit.NewSelect(s.ctx.Env, texts, chosen, s.words.T("book.kind.choose"))
	kind.OnChanged = func(n int) {
		s.form.Persons[i].Kind = booking.Kinds()[n]
		s.showBring()
		s.owner.Chose(l.name(i, "kind"))
	}
	l.add(s, i, "kind", kind)
	return kind
}

func (t *table) application(l *line, i int) fyne.CanvasObject {
	s := t.s
	e := s.entry(booking.MaxName, l.name(i, "application"), func() string { return s.form.Persons[i].Application },
		func(text string) { s.form.Persons[i].Application = text })
	e.SetPlaceHolder(s.words.T("book.application.same"))
	e.OnSubmitted = func(text string) {
		s.found(e, text, func(number string) { s.form.Persons[i].Application = number })
	}
	l.add(s, i, "application", e)
	return e
}

// follow shows the contact's name for the first person.
func (t *table) follow() {
	if t.names[0] == nil {
		return
	}
	given, family := t.s.form.Name(0)
	t.s.fill(t.names[0], given)
	t.s.fill(t.names[1], family)
}
