package stage_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// TestWhatIsAskedOfTheWindowIsKept.
func TestWhatIsAskedOfTheWindowIsKept(t *testing.T) {
	s, p := shown(t)
	id := uuid.New()
	p.ctx.Toast(kit.ToneDone, "one")
	p.ctx.Offer(kit.Toast{Text: "two", Action: "Undo"})
	p.ctx.Open(screen.Desk, id)
	p.ctx.Show(id)
	p.ctx.Remember("widths", "1 2")
	p.ctx.Committed()
	p.ctx.Fail(errors.New("disk"))
	if len(s.Toasts) != 2 || s.Told() != "two" || s.Opened[0].String() != "desk "+id.String() || s.Showed[0] != id || s.Committed != 1 {
		t.Errorf("kept %+v", s)
	}
	if p.ctx.Recall("widths") != "1 2" || s.Kept["widths"] != "1 2" {
		t.Errorf("remembered %v", s.Kept)
	}
	if len(s.Failed()) != 1 || len(s.Failed()) != 0 {
		t.Error("a failure is not taken, or not once")
	}
}

// TestWhatNobodyExpectedIsBlamed when the test ends.
func TestWhatNobodyExpectedIsBlamed(t *testing.T) {
	blames(t, "it failed: disk", func(t testing.TB) {
		_, p := shown(t)
		p.ctx.Fail(errors.New("disk"))
	})
	blames(t, "the button behind was pressed 2 times", func(t testing.TB) {
		s := stage.New(t, morning, nil, translations.English)
		s.PutButton()
		s.Write("  ")
	})
	blames(t, "", func(t testing.TB) {
		s := stage.New(t, morning, nil, translations.English)
		s.PutButton()
		if s.Press(fyne.KeySpace); s.Pressed() != 1 {
			t.Errorf("a press is not told")
		}
	})
	blames(t, "disk", func(t testing.TB) { stage.Bare(t, morning, nil, translations.French).Must(errors.New("disk")) })
}

// TestPace: without one a text is there before anything comes of it; with one each key has its consequences and takes time.
func TestPace(t *testing.T) {
	s, p := shown(t)
	s.Write("ab")
	if got := p.took(); got != "ab ab" && got != "ab" {
		t.Errorf("at once: %q", got)
	}
	s.Pace = time.Second
	s.Write("cd")
	if got := p.took(); got != "abc abcd" || s.Queue.Now() != morning.Add(2*time.Second) {
		t.Errorf("slowly: %q at %v", got, s.Queue.Now())
	}
	s.Over("e")
	if got := p.took(); got != "e" {
		t.Errorf("over it: %q", got)
	}
}

func TestKeysGoWhereTheFocusIs(t *testing.T) {
	s, p := shown(t)
	s.TabTo("Close")
	if s.Focused() != "Close" {
		t.Errorf("the focus is on %q", s.Focused())
	}
	s.Keys(fyne.KeySpace, fyne.KeyF5)
	s.Window.Canvas().Unfocus()
	s.Write("x")
	if got := p.took(); got != "button F5 X x" && got != "button F5 x" {
		t.Errorf("did %q", got)
	}
	s.Window.Canvas().Focus(p.field)
	s.Tab(1)
	if s.Focused() != "Close" {
		t.Errorf("one on is %q", s.Focused())
	}
	s.TabUntil(func(f fyne.Focusable) bool { return f == fyne.Focusable(p.field) }, fyne.KeyModifierShift)
	blames(t, "cannot be reached", func(t testing.TB) {
		s, _ := shown(t)
		s.TabTo("Nowhere")
	})
}

// TestCommands are given by their ids, in any language; they rest while they may not, and under a dialog.
func TestCommands(t *testing.T) {
	for _, language := range translations.Languages() {
		s, p := shown(t)
		s.Speak(language)
		s.Put(p)
		s.Command("roster-save")
		p.may = true
		s.Command("roster-save")
		s.Begin("roster-reload")
		if got := p.took(); got != "save" {
			t.Errorf("%s: did %q", language, got)
		}
		s.Queue.Drain()
		if got := p.took(); got != "reload" {
			t.Errorf("%s: then %q", language, got)
		}
		open(s)
		if s.Command("roster-save"); p.took() != "" || !s.Modal() {
			t.Errorf("%s: a command under a dialog", language)
		}
	}
	blames(t, "no command nothing", func(t testing.TB) {
		s, _ := shown(t)
		s.Command("nothing")
	})
}

// open lays a dialog over the window.
func open(s *stage.Stage) {
	kit.ShowDialog(s.Env, s.Window.Canvas(), kit.DialogSpec{Title: "A dialog", Actions: []kit.Action{{Label: s.Words.T("word.close")}}})
}

func TestEscapeLeadsBack(t *testing.T) {
	s := stage.New(t, morning, nil, translations.English)
	s.PutButton()
	if !s.Uncovered() {
		t.Error("the button has no focus")
	}
	open(s)
	open(s)
	if s.Uncovered() {
		t.Error("under two dialogs it counts as uncovered")
	}
	if s.Escape(); !s.Uncovered() || s.Modal() {
		t.Error("Esc does not lead back")
	}
}

func TestWhatIsSaidAndSeen(t *testing.T) {
	s, _ := shown(t)
	lines := []fyne.CanvasObject{kit.NewText("first\u00a0line")}
	for range 60 {
		lines = append(lines, kit.NewText("between"))
	}
	s.Window.SetContent(kit.NewScroll(s.Env, kit.Column(kit.Gap, append(lines, kit.NewText("last line"))...)))
	s.Says("first line", "last line")
	s.SaysNot("no line")
	if !s.Sees("between") || s.Sees("last line") || !slices.Contains(s.Texts(), "last line") {
		t.Error("what is below the edge is seen, or what is above it is not")
	}
	blames(t, `does not say "no line"`, func(t testing.TB) { s, _ := shown(t); s.Says("no line") })
	blames(t, `says "Close"`, func(t testing.TB) { s, _ := shown(t); s.SaysNot("no line", "Close") })
}

func TestStores(t *testing.T) {
	s := stage.New(t, morning, nil, translations.English)
	at := stage.Lunched(stage.Office("1", "Sudbury", 2))
	kept := s.Store(at, stage.Office("2", "Hamilton", 1))
	if s.Context.Site.ID != "1" || len(at.Counters) != 2 || at.Schedule.Lunch.To <= at.Schedule.Lunch.From {
		t.Errorf("at %+v", s.Context.Site)
	}
	sites, err := kept.Sites()
	if s.Must(err); len(sites) != 2 || !kept.Sample() || s.EmptyStore().Keyed() {
		t.Errorf("%d sites", len(sites))
	}
}
