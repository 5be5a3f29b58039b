package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

type gallery struct {
	env     *Env
	content fyne.CanvasObject
	number  *Entry
	panels  *Accordion
	toasts  *Toasts
}

func testEnv() *Env {
	return &Env{Words: Words{Required: "required", Error: "Error:", Warning: "Look:", Close: "Close", Cancel: "Cancel"}}
}

func fixedToday() time.Time { return time.Date(2026, 10, 5, 0, 0, 0, 0, time.UTC) }

// newGallery is a window like the sketch of Book, with every widget in it.
func newGallery() *gallery {
	g := &gallery{env: testEnv()}
	g.toasts = NewToasts(g.env)
	top := topBar(NewBarTitle("Daybook"), NewBarText("St. John’s Service Canada Centre"), NewBarNote("9:12 a.m."), Elastic(),
		selected(NewButton(g.env, OnBar, "EN", "", nil)), NewButton(g.env, OnBar, "FR", "", nil), NewButton(g.env, OnBar, "Find anything", "Ctrl+K", nil))
	book := NewRailButton(g.env, "Book", "Alt+1", func() {})
	book.SetSelected(true)
	matters := NewRailButton(g.env, "Matters", "", func() {})
	matters.SetCount("2")
	rail := NewRail([]fyne.CanvasObject{book, NewRailButton(g.env, "Roster", "Alt+2", func() {}), matters},
		[]fyne.CanvasObject{NewRailButton(g.env, "Settings", "", func() {})})
	status := NewStatusLine("F1 keys")
	status.SetItems(StatusItem{"", "Saved 9:11", ToneDone}, StatusItem{"Backup", "today 7:55", Plain}, StatusItem{"Clock", "looks right", Plain})
	page := NewScroll(g.env, Pad(Group, Group, Flow([]float32{3, 2}, g.left(), g.right())))
	g.content = NewFrame(g.env, top, rail, page, status, g.toasts.Layer())
	return g
}

func selected(b *Button) *Button { b.SetSelected(true); return b }

func (g *gallery) left() fyne.CanvasObject {
	g.number = NewEntry(g.env, 40)
	g.number.SetText("V 304 512 877")
	letter := NewDateField(g.env, fixedToday)
	letter.SetText("2026-09-12")
	phone := NewEntry(g.env, 40)
	phone.SetText("70")
	wrong := NewFormRow(g.env, "Contact phone", true, phone)
	wrong.SetError("This is not a phone number of ten digits.")
	late := NewFormRow(g.env, "Date on the letter", false, letter)
	late.SetWarning("Deadline 2026-10-12, in 7 days")
	needs := NewCheckGroup(g.env, []string{"wheelchair", "ASL/LSQ", "interpreter: Vietnamese"})
	needs.Set(2, true)
	at := NewTimeField(g.env, english)
	at.SetTime(870)
	body := Column(12,
		Flow([]float32{3, 2}, NewFormRow(g.env, "Application number (scan or type)", false, g.number), late),
		Flow(nil, wrong, NewFormRow(g.env, "Kind", false, NewSelect(g.env, []string{"Renewal", "Adult"}, 0, "")),
			NewFormRow(g.env, "Language of service", false, NewRadioGroup(g.env, []string{"English", "French"}, 0))),
		Flow([]float32{1, 3}, NewFormRow(g.env, "Not before", false, at), NewFormRow(g.env, "Needs", false, needs)),
		NewFormRow(g.env, "Note for the desk", false, NewNotes(g.env, 2, 400)),
		NewNote("To bring: the instruction letter, and the passport or travel document used in the application."),
	)
	g.panels = NewAccordion(g.env,
		Panel{Title: "Overview", Note: "5–15 minutes · an idle page expires after 30 minutes", Hint: "Ctrl+1", Body: NewText("x")},
		Panel{Title: "Passport Service", Hint: "Ctrl+2", Body: NewText("x")},
		Panel{Title: "Biometrics Collection", Note: "fingerprints and photo · 10 min per person", Hint: "Ctrl+3", Body: body},
	)
	list := NewRowList(g.env, []RowColumn{{Title: "Time", Weight: 1, Right: true, Sortable: true}, {Title: "Name", Weight: 3, Sortable: true}, {Title: "Status", Weight: 2}}, nil)
	list.SortBy(0, false)
	list.SetRows([]ListRow{
		{ID: "a", Cells: []Cell{{Text: "10 h 00", Bold: true}, {Text: "Roy, Étienne", Note: "Renouvellement"}, {Text: "24 min late", Tone: ToneLate}}},
		{ID: "b", Cells: []Cell{{Text: "10 h 20", Bold: true}, {Text: "Bélanger, Éloïse", Note: "Biométrie · 4 personnes"}, {Text: "Served", Tone: ToneDone}}},
		{ID: "c", Cells: []Cell{{Text: "10 h 30", Bold: true}, {Text: "Nguyễn, Minh Châu", Note: "Passeport"}, {Text: "Called", Tone: ToneCalled}}},
	})
	list.Select("b")
	return Column(Gap, NewHeading("What service are you booking your appointment for?").As(Wrap), g.panels, list)
}

func (g *gallery) right() fyne.CanvasObject {
	confirm := NewButton(g.env, Filled, "Confirm", "Ctrl+Enter", nil)
	one := selected(NewButton(g.env, Outline, "Mon 5 Oct  9:40 a.m.", "1", nil).LeadingHint())
	two := NewButton(g.env, Outline, "Mon 5 Oct  10:50 a.m.", "2", nil).LeadingHint()
	off := NewButton(g.env, Outline, "Disabled", "", nil)
	off.Disable()
	openings := NewCard(Column(Gap, NewStrong("First openings"), Columns(nil, one, two),
		Row(Gap, selected(NewButton(g.env, Quiet, "Any time", "", nil)), NewButton(g.env, Quiet, "Morning", "", nil), Elastic(), NewButton(g.env, Quiet, "Other sites…", "", nil))))
	summary := NewCard(Column(Gap, NewHeading("Monday 5 October 2026, 9:40–10:00 a.m.").As(Wrap), NewNote("Biometrics · counter 3 · 100 Hebron Way · English, interpreter (Vietnamese)"),
		Row(Gap, confirm, NewButton(g.env, Outline, "Start over", "", nil), off, Elastic(), NewNote("0 min 48 s").As(Full))))
	badges := NewCard(Column(Gap, Row(Gap, NewBadge(ToneDone, "served"), NewBadge(ToneLate, "24 min late"), NewBadge(ToneRefused, "refused")),
		Row(Gap, NewBadge(ToneCalled, "called 1 min"), NewBadge(ToneService, "in service 7 min")), NewLarge("4F3K-9TQW")))
	empty := NewCard(NewEmpty("Nobody is booked on this day.", "Book someone, or go to another day.", NewButton(g.env, Outline, "Book", "Alt+1", nil)))
	return Column(Gap, openings, summary, badges, empty)
}

func (g *gallery) settle(w fyne.Window) {
	g.panels.Open(2)
	g.toasts.Show(Toast{Tone: ToneDone, Text: "Nguyễn, Minh Châu is booked for Monday 5 October at 9:40.", Action: "Undo"})
	relayout()
	w.Canvas().Focus(g.number)
}

// topBar is a bar like the window's.
func topBar(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return NewGround(Bar, Pad(Inset, 6, Row(Group, objects...)))
}
