package desktop_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"daybook/translations"
	"daybook/ui/desktop"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// planted is a window that shows something in place of all else.
func planted(t *testing.T, o fyne.CanvasObject) *stage {
	t.Helper()
	s := sampleStage(t, 0).show(translations.English, nil)
	s.Window.SetContent(container.NewStack(o, s.desk.Toasts()))
	uitest.Settle(s.Window)
	return s
}

// TestNoRoomIsFound plants what has too little room, and what has enough.
func TestNoRoomIsFound(t *testing.T) {
	way := fit{usual, 100}
	for name, c := range map[string]struct {
		object fyne.CanvasObject
		want   string
	}{
		"enough":      {kit.Pad(20, 20, kit.NewText("There is room for this.")), ""},
		"cut":         {container.New(&squeezed{}, kit.NewText(strings.Repeat("long ", 90)).As(kit.Truncate)), "cut short"},
		"beyond":      {container.New(&squeezed{}, kit.NewText(strings.Repeat("long", 20)).As(kit.Full)), "reaches beyond"},
		"too wide":    {kit.NewText(strings.Repeat("long ", 900)).As(kit.Full), "the window needs"},
		"on a button": {container.NewStack(container.New(&squeezed{}, kit.NewButton(nil, kit.Outline, "one", "", nil)), container.New(&squeezed{}, kit.NewButton(nil, kit.Outline, "two", "", nil))), "overlaps"},
	} {
		s := planted(t, c.object)
		s.Window.Resize(usual)
		got := strings.Join(s.crowded(way, nil), "\n")
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: found %q", name, got)
		}
	}
}

// squeezed gives its object 100 units.
type squeezed struct{}

func (squeezed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, 40) }
func (squeezed) Layout(o []fyne.CanvasObject, _ fyne.Size) {
	o[0].Resize(fyne.NewSize(100, 40))
}

// TestForeignWordsAreFound: whole texts and sentences of the other language, not words that both have nor names.
func TestForeignWordsAreFound(t *testing.T) {
	others := onlyIn(t, translations.French, translations.English)
	for text, want := range map[string]bool{
		"Roster": false, "Daybook": false, "Zoé Tremblay": false, "Use these details?": false, "Registre du lundi": false,
		words(t, translations.French).T("screen.settings"): true, "x " + words(t, translations.French).T("desktop.quit") + " y": true,
		words(t, translations.French).T("word.cancel"): true,
	} {
		s := planted(t, kit.Column(0, kit.NewText(text)))
		if got := foreign(uitest.Parts(s.Window), others); (len(got) > 0) != want {
			t.Errorf("%q: found %q", text, got)
		}
	}
	for text, want := range map[string]bool{"Zoé": true, "V304512877": true, "Ctrl+K": true, "Settings": false, "Réglages": false, "no hit": false} {
		if isData(text) != want {
			t.Errorf("%q counts as data: %v", text, !want)
		}
	}
}

// TestPaleWordsAreFound in each theme.
func TestPaleWordsAreFound(t *testing.T) {
	for _, look := range screen.Looks() {
		s := planted(t, kit.Column(0, kit.NewText("pale").In(kit.Hover), kit.NewText("good")))
		s.desk.Wear(look, 100)
		uitest.Settle(s.Window)
		got := strings.Join(uitest.Pale(uitest.Parts(s.Window), colours()), "\n")
		if !strings.Contains(got, `"pale"`) || strings.Contains(got, "good") {
			t.Errorf("%s: found %q", look, got)
		}
		strange := kit.NewText("strange")
		s = planted(t, container.NewStack(strange, canvas.NewText("of no theme", kit.NewTheme((kit.Light+1)%3, 1).Color(kit.Refused, 0))))
		s.desk.Wear("contrast", 100)
		if got := uitest.Strange(uitest.Parts(s.Window), palette()); len(got) != 1 {
			t.Errorf("strange colours: %q", got)
		}
	}
}

// TestTrapsAreFound: stops in the wrong order.
func TestTrapsAreFound(t *testing.T) {
	a, b := kit.NewButton(nil, kit.Outline, "upper", "", nil), kit.NewButton(nil, kit.Outline, "lower", "", nil)
	s := planted(t, container.New(&upsideDown{}, b, a))
	stops, wrong := uitest.TabRound(s.Window, s.Press, func(f fyne.Focusable) {
		if why := uitest.OutOfView(s.Window, f, isRing); why != "" {
			t.Error(why)
		}
		if why := uitest.OutOfView(s.Window, f, func(uitest.Part) bool { return false }); why == "" {
			t.Error("a missing ring is not found")
		}
	})
	if got := s.disorder(stops); len(wrong) > 0 || len(got) != 1 || !strings.Contains(got[0], "upper") {
		t.Errorf("found %q, %q", wrong, got)
	}
}

// upsideDown puts the first object lowest.
type upsideDown struct{}

func (upsideDown) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }
func (upsideDown) Layout(o []fyne.CanvasObject, _ fyne.Size) {
	for i, part := range o {
		part.Resize(part.MinSize())
		part.Move(fyne.NewPos(20, 200-80*float32(i)))
	}
}

// TestCommandsAmissAreFound: a key twice, unless only one of the two can be given; commands that are missing somewhere.
func TestCommandsAmissAreFound(t *testing.T) {
	no := func() bool { return false }
	one, two := desktop.Listed{Command: screen.Command{ID: "one", Key: "Ctrl+1"}}, desktop.Listed{Command: screen.Command{ID: "two", Also: "Ctrl+1"}}
	if got := keysTwice([]desktop.Listed{one, two}); len(got) != 1 {
		t.Errorf("found %q", got)
	}
	two.Enabled = no
	if got := keysTwice([]desktop.Listed{one, two}); len(got) != 0 {
		t.Errorf("found %q", got)
	}
	if got := differences("menu", []string{"a", "b"}, []string{"b", "c"}); !slices.Equal(got, []string{"the menu lacks [a]", "the menu has [c] besides"}) {
		t.Errorf("found %q", got)
	}
	if got := planted(t, kit.NewText("")).wordless([]string{"quit", "nonsense"}); len(got) != 2 {
		t.Errorf("found %q", got)
	}
}

// TestStatesHaveNames: no two states of the table have one name.
func TestStatesHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range everyState() {
		for _, s := range r.states {
			if s.name == "" || seen[s.name] {
				t.Errorf("a state is called %q", s.name)
			}
			seen[s.name] = true
		}
	}
	for token, want := range map[string]string{"Ctrl+Shift+M": "M", "Enter": "Return", "Alt+Left": "Left", "Ctrl+=": "="} {
		if key, _, ok := keyOf(token); !ok || string(key) != want {
			t.Errorf("%s is %s", token, key)
		}
	}
	for _, text := range []string{"Zoé", "a+b", "M", "x", "+7"} {
		if _, _, ok := keyOf(text); ok {
			t.Errorf("%s is no key", text)
		}
	}
}
