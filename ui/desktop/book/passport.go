package book

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// travelRow is how many applications there are and when the client travels.
type travelRow struct {
	s     *Screen
	count *kit.Entry
	here  *kit.Text
}

func (s *Screen) newPassport() fyne.CanvasObject {
	w, env, r := s.ctx.Words, s.ctx.Env, &travelRow{s: s}
	r.count = kit.NewEntry(env, booking.MaxName) // a scan may end up here
	r.count.OnKey = r.step
	r.count.OnChanged = r.typed
	r.count.OnBlur = r.show
	texts := []string{
		w.T("book.travel.none"), w.T("book.travel.over-45"), w.T("book.travel.6-to-45"),
		w.T("book.travel.3-to-5"), w.T("book.travel.within-2"),
	}
	band := kit.NewSelect(env, texts, slices.Index(booking.Bands(), s.form.Travel), w.T("book.travel.choose"))
	band.OnChanged = func(i int) {
		s.form.Travel = booking.Bands()[i]
		s.chose("travel")
	}
	countRow := kit.NewFormRow(env, w.T("book.applications"), false, r.count)
	bandRow := kit.NewFormRow(env, w.T("book.travel"), false, band)
	r.here = kit.NewNote(s.tiers())
	s.view.travel = r
	s.view.top[passportPanel] = []*field{rowField("persons", r.count, countRow), rowField("travel", band, bandRow)}
	r.show()
	return newFold([]part{{0, 17, 0}, {4, 32, 0}, {5, 24, 22}}, countRow, bandRow, r.here)
}

// show puts the number of applications into its field.
func (r *travelRow) show() {
	if n, err := strconv.Atoi(r.count.Text); err != nil || n != r.s.form.Count {
		r.s.fill(r.count, strconv.Itoa(r.s.form.Count))
	}
}

// step counts with Up and Down.
func (r *travelRow) step(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp:
		r.s.setCount(r.s.form.Count + 1)
	case fyne.KeyDown:
		r.s.setCount(r.s.form.Count - 1)
	default:
		return false
	}
	r.show()
	return true
}

// typed takes a number as soon as it is one; anything else is put right when the focus leaves.
func (r *travelRow) typed(text string) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || r.s.quiet || n < 1 {
		return
	}
	r.s.setCount(n)
}

// tiers says how soon a passport can be had here, which is what the travel date is asked for (domain.md §2.4).
func (s *Screen) tiers() string {
	w, at := s.ctx.Words, s.at()
	days := translations.Args{"From": at.ExpressDays[0], "To": at.ExpressDays[1]}
	if at.ExpressDays == [2]int{} {
		days = translations.Args{"From": 2, "To": 9}
	}
	var list []string
	for _, tier := range []struct{ code, words string }{
		{"urgent", w.T("book.tier.urgent")},
		{"express", w.T("book.tier.express", days)},
		{"pickup10", w.T("book.tier.pickup10")},
		{"mail20", w.T("book.tier.mail20")},
	} {
		if at.Tier(tier.code) {
			list = append(list, tier.words)
		}
	}
	if len(list) == 0 {
		return w.T("book.tiers.none")
	}
	return w.T("book.tiers", translations.Args{"Tiers": list})
}

// bringList says what to bring, once for each kind of application that comes (domain.md §1.2, §2.1).
func (s *Screen) bringList() []fyne.CanvasObject {
	w := s.ctx.Words
	service, ok := s.form.Service()
	if !ok {
		return nil
	}
	kinds := s.kinds(service)
	if len(kinds) == 0 {
		return []fyne.CanvasObject{kit.NewNote(w.T("book.bring.after-kind"))}
	}
	list := make([]fyne.CanvasObject, len(kinds))
	for i, k := range kinds {
		items := strings.Join(s.bringWords(service, k), " · ")
		if len(kinds) == 1 {
			list[i] = kit.NewNote(w.T("book.bring", translations.Args{"Items": items}))
			continue
		}
		list[i] = kit.NewNote(w.T("book.bring.for", translations.Args{"Kind": s.kindWord(k), "Items": items}))
	}
	return list
}

// kinds are the kinds of application that come, each once; biometrics has one, without a name.
func (s *Screen) kinds(service site.Service) []booking.Kind {
	if service == site.Biometrics {
		return []booking.Kind{""}
	}
	var kinds []booking.Kind
	for _, p := range s.form.Persons[:s.form.Count] {
		if p.Kind != "" && !slices.Contains(kinds, p.Kind) {
			kinds = append(kinds, p.Kind)
		}
	}
	return kinds
}

func (s *Screen) bringWords(service site.Service, k booking.Kind) []string {
	sheet := site.Bring(service, string(k))
	items := make([]string, len(sheet.Items))
	for i, id := range sheet.Items {
		items[i] = s.ctx.Words.T(id)
	}
	return items
}
