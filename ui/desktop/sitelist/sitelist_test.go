package sitelist_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/sitelist"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

func sites() []site.Site {
	named := func(id, en, fr string) site.Site {
		return site.Site{ID: id, Name: calendar.Text{EN: en + " Office", FR: "Bureau de " + fr}, City: calendar.Text{EN: en, FR: fr}}
	}
	return []site.Site{
		named("9", "Zurich", "Zurich"), named("7", "Montreal", "Montréal"), named("3", "St. John’s", "St. John’s"), named("4", "Saint John", "Saint-Jean"),
	}
}

type stage struct {
	list   *sitelist.List
	window fyne.Window
	chosen string
}

func newStage(t *testing.T, l translations.Language, selected string) *stage {
	t.Helper()
	test.NewTempApp(t)
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{}
	s.list = sitelist.New(&kit.Env{}, catalogue.In(l), sites(), selected, func(one site.Site) { s.chosen = one.ID })
	s.window = test.NewTempWindow(t, kit.Column(kit.Gap, s.list.Filter, s.list.Rows))
	s.window.Resize(fyne.NewSize(900, 500))
	s.window.Canvas().Focus(s.list.Filter)
	return s
}

func (s *stage) ids() []string {
	var ids []string
	for _, r := range s.list.Rows.Rows() {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestNarrowing(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"", []string{"7", "4", "3", "9"}},
		{"montre", []string{"7"}},
		{"MONTRÉAL", []string{"7"}}, // either language, any case, any accent
		{"john st", []string{"3"}},
		{"saint jean", []string{"4"}},
		{"john", []string{"4", "3"}},
		{"9", []string{"9"}},
		{"office bureau", []string{"7", "4", "3", "9"}},
		{"nowhere", nil},
		{"’.-", []string{"7", "4", "3", "9"}},
	} {
		s := newStage(t, translations.English, "")
		uitest.Type(s.window, c.typed)
		if d := cmp.Diff(c.want, s.ids()); d != "" {
			t.Errorf("%q: %s", c.typed, d)
		}
	}
}

func TestOrderIsOfTheLanguage(t *testing.T) {
	s := newStage(t, translations.French, "")
	if d := cmp.Diff([]string{"7", "4", "3", "9"}, s.ids()); d != "" {
		t.Error(d)
	}
}

func TestChoosingByKeys(t *testing.T) {
	s := newStage(t, translations.English, "3")
	if one, ok := s.list.Selected(); !ok || one.ID != "3" {
		t.Errorf("begins at %q", one.ID)
	}
	uitest.Press(s.window, fyne.KeyDown)
	uitest.Press(s.window, fyne.KeyReturn)
	if s.chosen != "9" {
		t.Errorf("chose %q from the field", s.chosen)
	}
	uitest.Press(s.window, fyne.KeyTab)
	uitest.Press(s.window, fyne.KeyHome)
	uitest.Press(s.window, fyne.KeyReturn)
	if s.chosen != "7" {
		t.Errorf("chose %q from the list", s.chosen)
	}
}

func TestNothingToChoose(t *testing.T) {
	s := newStage(t, translations.English, "")
	uitest.Type(s.window, "nowhere\n")
	if one, ok := s.list.Selected(); ok || s.chosen != "" {
		t.Errorf("selected %q, chosen %q", one.ID, s.chosen)
	}
	if !uitest.Says(s.window, "No site has that in its name") {
		t.Error("an empty list says nothing")
	}
}
