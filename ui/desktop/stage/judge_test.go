package stage_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// morning is Monday 2026-10-05, 10:24 in Toronto.
var morning = time.Date(2026, 10, 5, 14, 24, 0, 0, time.UTC)

// judge is a test that may fail: what it is told is kept.
type judge struct {
	testing.TB
	said []string
	ends []func()
}

type over struct{}

func (j *judge) Errorf(format string, args ...any) {
	j.said = append(j.said, fmt.Sprintf(format, args...))
}
func (j *judge) Fatalf(format string, args ...any) { j.Errorf(format, args...); panic(over{}) }
func (j *judge) Fatal(args ...any)                 { j.Fatalf("%s", fmt.Sprint(args...)) }
func (j *judge) Cleanup(f func())                  { j.ends = append(j.ends, f) }

// judged is what a test is told, to its very end.
func judged(t *testing.T, try func(t testing.TB)) []string {
	t.Helper()
	j := &judge{TB: t}
	func() {
		defer func() {
			if r := recover(); r != nil && r != (over{}) {
				panic(r)
			}
		}()
		try(j)
	}()
	for _, end := range slices.Backward(j.ends) {
		end()
	}
	return j.said
}

// blames checks that a test is told something that contains a text, or nothing if that is "".
func blames(t *testing.T, want string, try func(t testing.TB)) {
	t.Helper()
	said := judged(t, try)
	if want == "" && len(said) > 0 || want != "" && !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, want) }) {
		t.Errorf("it says %q, want %q", said, want)
	}
}

// page is a screen of a field and a button.
type page struct {
	field    *kit.Entry
	ctx      screen.Context
	did      []string
	may      bool
	adjusted int
}

func (p *page) Build(ctx screen.Context) fyne.CanvasObject {
	p.ctx, p.field = ctx, kit.NewEntry(ctx.Env, 40)
	p.field.OnChanged = func(text string) {
		ctx.Runner.Run("typed", func(context.Context) func() { return func() { p.did = append(p.did, text) } })
	}
	return kit.Column(kit.Gap, p.field, kit.NewButton(ctx.Env, kit.Outline, ctx.Words.T("word.close"), "", func() { p.did = append(p.did, "button") }))
}

func (p *page) Key(ev *fyne.KeyEvent) bool { p.did = append(p.did, string(ev.Name)); return true }
func (p *page) Rune(r rune) bool           { p.did = append(p.did, string(r)); return true }
func (p *page) Adjusted()                  { p.adjusted++ }

func (p *page) Commands() []screen.Command {
	return []screen.Command{
		{ID: "roster-save", Run: func() { p.did = append(p.did, "save") }, Enabled: func() bool { return p.may }},
		{ID: "roster-reload", Run: func() { p.later("reload") }},
	}
}

func (p *page) later(what string) {
	p.ctx.Runner.Run(what, func(context.Context) func() { return func() { p.did = append(p.did, what) } })
}

// took gives what was done since it was asked last.
func (p *page) took() string {
	did := strings.Join(p.did, " ")
	p.did = nil
	return did
}

// shown is a stage with a page, with the focus in its field.
func shown(t testing.TB) (*stage.Stage, *page) {
	s, p := stage.New(t, morning, nil, translations.English), &page{}
	s.Put(p)
	s.Window.Canvas().Focus(p.field)
	return s, p
}
