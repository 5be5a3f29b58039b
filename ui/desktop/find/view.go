package find

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// view is what is drawn.
type view struct {
	root    fyne.CanvasObject
	summary *kit.Text
	filters map[string]*kit.Button
	search  *kit.SearchList
	show    *kit.Button
	day     *kit.Button
	kinds   fyne.CanvasObject // the row of filters
	title   *kit.Text         // of what stands where no rows are
	todo    *kit.Text
	hints   fyne.CanvasObject
	compact bool
}

// kinds are what can be typed: the messages "find.kind."+ and "find.hint."+.
var kinds = []string{"name", "phone", "application", "confirmation", "email"}

func (s *Screen) newView() *view {
	t := s.ctx.Words.T
	v := &view{summary: kit.NewNote(""), title: kit.NewStrong("").As(kit.Wrap), todo: kit.NewNote("")}
	var hints []fyne.CanvasObject
	for _, kind := range kinds {
		hints = append(hints, kit.Columns([]float32{1, 3.4}, kit.NewText(t("find.kind."+kind)), kit.NewNote(t("find.hint."+kind))))
	}
	v.hints = kit.Column(6, hints...)
	empty := kit.Pad(kit.Group, kit.Group, kit.Column(kit.Gap, v.title, v.todo, v.hints))
	v.search = kit.NewSearchList(s.ctx.Env, longest, s.columns(false), empty)
	v.search.Field.SetText(s.text)
	v.search.OnChanged = s.typed
	v.search.Field.OnSubmitted = func(string) { s.submit() }
	v.search.List.OnSelected = func(id string) {
		s.at = id
		s.able()
	}
	v.search.List.OnOpened = func(string) { s.show() }
	v.search.List.OnWidths = func(widths []float32) { s.ctx.Remember(v.settingWidths(), kit.WidthsText(widths)) }
	v.show = kit.NewButton(s.ctx.Env, kit.Filled, t("find.show"), screen.KeyName(s.ctx.Words, "Enter"), s.show)
	v.day = kit.NewButton(s.ctx.Env, kit.Outline, t("find.day"), "Ctrl+G", s.toDay)
	bar := kit.Flow([]float32{1, 0, 0}, v.search.Field, v.show, v.day)
	v.kinds = s.newFilters(v)
	head := kit.Column(kit.Gap, kit.NewHeading(t("find.title")), kit.NewNote(t("find.label")), bar, v.kinds, v.summary)
	v.root = kit.Pad(kit.Group, kit.Group, container.New(&sheet{s: s, v: v}, head, v.search.List))
	return v
}

// settingWidths names the setting of the columns' widths, as there are fewer in a narrow window.
func (v *view) settingWidths() string {
	if v.compact {
		return "find.widths-narrow"
	}
	return "find.widths"
}

// recall gives the columns the widths somebody chose.
func (s *Screen) recall() {
	if widths, ok := kit.ParseWidths(s.ctx.Recall(s.view.settingWidths())); ok {
		s.view.search.List.SetWidths(widths)
	}
}

// fill shows the answer in the widgets there are.
func (s *Screen) fill() {
	v := s.view
	s.list()
	v.summary.SetText(s.summary())
	title, todo := s.nothing()
	v.title.SetText(title)
	v.todo.SetText(todo)
	v.hints.Hide()
	v.summary.Show()
	v.kinds.Show()
	if s.idle() {
		v.summary.Hide()
		if s.want == all {
			v.hints.Show()
			v.kinds.Hide()
		}
	}
	s.able()
	v.root.Refresh()
}

// list shows the rows; the one somebody went to stays selected.
func (s *Screen) list() {
	s.view.search.SetRows(s.rows())
	if s.at != "" {
		s.view.search.List.Select(s.at)
	}
}

// able lets the buttons act when a booking is selected.
func (s *Screen) able() {
	for _, b := range []*kit.Button{s.view.show, s.view.day} {
		if _, ok := s.selected(); ok {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// summary counts what was found, in the order it is listed.
func (s *Screen) summary() string {
	words := s.ctx.Words
	switch {
	case len(s.answer.found) == 0:
		return " "
	case s.answer.want != all:
		return s.sifted()
	}
	var parts []string
	for i, name := range partNames() {
		if n := s.answer.parts[i]; n > 0 {
			parts = append(parts, words.T("find.count-"+name, translations.Args{"Number": n}))
		}
	}
	text := strings.Join(parts, " · ")
	if s.answer.more {
		text += ". " + words.T("find.more", translations.Args{"Number": Most})
	}
	return text
}

// nothing says why there are no rows, and what to do.
func (s *Screen) nothing() (title, todo string) {
	words := s.ctx.Words
	ready := s.ctx.Searchable()
	switch {
	case s.idle() && s.want != all:
		return words.T("find.empty-kind", translations.Args{"Kind": words.T("find.filter." + s.want)}), words.T("find.empty-kind-todo")
	case s.idle():
		return words.T("find.empty"), words.T("find.empty-todo")
	case ready < 100 && !s.answer.ofDay:
		return words.T("find.preparing", translations.Args{"Percent": ready}), words.T("find.preparing-todo")
	case s.answer.err != nil:
		return words.T("find.failed"), words.Fault(s.answer.err)
	case !s.answer.known():
		return words.T("find.searching"), ""
	}
	if s.answer.looked > 0 || s.answer.ofDay {
		return s.siftedOut()
	}
	return words.T("find.none", translations.Args{"Text": s.answer.text}), words.T("find.none-todo")
}

// sheet lays the list below the head. The list has fewer, fuller columns where the window is narrow for the size of text.
type sheet struct {
	s *Screen
	v *view
}

const wideEnough = 1000 // units at a text size of 14.5

func (l *sheet) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, list := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(head.Width, 300), head.Height+kit.Unit(kit.Gap)+list.Height)
}

func (l *sheet) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if compact := size.Width*14.5/theme.TextSize() < wideEnough; compact != l.v.compact {
		l.v.compact = compact
		l.v.search.List.SetColumns(l.s.columns(compact))
		l.s.recall()
		l.s.list()
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, o[0].MinSize().Height))
	h := o[0].MinSize().Height // what wraps knows it only now
	o[0].Resize(fyne.NewSize(size.Width, h))
	y := h + kit.Unit(kit.Gap)
	o[1].Move(fyne.NewPos(0, y))
	o[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-y)))
}
