package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"daybook/ui/uitest"
)

func TestRailButton(t *testing.T) {
	newApp(t)
	env, got := listening()
	gone := ""
	book := NewRailButton(env, "Book", "Alt+1", func() { gone = "book" })
	roster := NewRailButton(env, "Roster", "Alt+2", func() { gone = "roster" })
	settings := NewRailButton(env, "Settings", "", func() { gone = "settings" })
	w := show(t, Light, 1, fyne.NewSize(200, 500), NewRail([]fyne.CanvasObject{book, roster}, []fyne.CanvasObject{settings}))
	w.Canvas().Focus(book)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyReturn, "book"},
		{fyne.KeyDown, "book"},
		{fyne.KeySpace, "roster"},
		{fyne.KeyUp, "roster"},
		{fyne.KeyEnter, "book"},
		{fyne.KeyF1, "book"},
	} {
		uitest.Press(w, step.key)
		if gone != step.want {
			t.Errorf("after %s: %q, want %q", step.key, gone, step.want)
		}
	}
	if d := cmp.Diff([]fyne.KeyName{fyne.KeyF1}, got.names); d != "" {
		t.Error(d)
	}
	test.Tap(settings)
	if gone != "settings" || settings.Position().Y < 300 {
		t.Errorf("%q; the foot is at %v", gone, settings.Position())
	}
	book.SetSelected(true)
	if !book.Selected() || book.bar.FillColor != lightPalette[Primary] || !book.label.TextStyle.Bold {
		t.Error("the screen shown is not marked")
	}
	was := settings.MinSize().Width
	settings.SetCount("12")
	if settings.MinSize().Width <= was || settings.pill.Hidden {
		t.Error("the number takes no room")
	}
	textInside(t, "rail", settings)
}

func TestFrame(t *testing.T) {
	newApp(t)
	env := testEnv()
	page, rail := NewEntry(env, 5), NewRailButton(env, "Book", "", func() {})
	bar := NewButton(env, OnBar, "EN", "", nil)
	status := NewStatusLine("F1")
	toasts := NewToasts(env)
	w := show(t, Light, 1, fyne.NewSize(800, 600),
		NewFrame(env, topBar(NewBarTitle("Daybook"), Elastic(), bar), NewRail([]fyne.CanvasObject{rail}, nil), page, status, toasts.Layer()))
	if got := focusOrder(w, 4); !same(got, []fyne.Focusable{page, rail, bar, page}) {
		t.Errorf("Tab goes %v", got)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if p := at(status); p.Y+status.Size().Height != 600 || status.Size().Width != 800 {
		t.Errorf("status line at %v, %v", p, status.Size())
	}
	if p := at(page); p.X < rail.Size().Width || p.Y < bar.Size().Height {
		t.Errorf("the page begins at %v, under the rail or the bar", p)
	}
	toasts.Show(Toast{Text: "Saved", Action: "Undo"})
	relayout()
	if p := at(toasts.column); p.Y < at(status).Y-Unit(12) || p.Y+toasts.column.Size().Height > 600 {
		t.Errorf("a toast lies from %v, %v high: over what can be pressed in the page", p, toasts.column.Size())
	}
}

func TestStatusLine(t *testing.T) {
	newApp(t)
	s := NewStatusLine("F1 keys")
	s.SetItems(StatusItem{"", "Saved 9:11", ToneDone}, StatusItem{"Backup", "today 7:55", Plain}, StatusItem{"Clock", "looks right", Plain})
	w := show(t, Light, 1, fyne.NewSize(800, 30), s)
	for i, p := range s.parts {
		if p.value.Hidden {
			t.Errorf("%q is not shown in 800 units", s.items[i].Value)
		}
	}
	if s.parts[0].icon.Hidden || !s.parts[1].icon.Hidden {
		t.Error("the icon is not with the toned item alone")
	}
	height := s.MinSize().Height
	w.Resize(fyne.NewSize(300, 30))
	if s.parts[0].value.Hidden || !s.parts[2].value.Hidden {
		t.Error("in 300 units the last does not give way to the first")
	}
	textInside(t, "status", s)
	s.SetItems(StatusItem{"Backup", "none", ToneLate})
	if len(s.parts) != 1 || s.MinSize().Height != height {
		t.Errorf("%d parts, %v high, was %v", len(s.parts), s.MinSize().Height, height)
	}
}

func TestEnvAttach(t *testing.T) {
	newApp(t)
	env, got := listening()
	w := stage(t, NewText("x"))
	env.Attach(w.Canvas())
	uitest.Press(w, fyne.KeyF2)
	uitest.Type(w, "4")
	if d := cmp.Diff([]fyne.KeyName{fyne.KeyF2, "4"}, got.names); d != "" || string(got.runes) != "4" {
		t.Error(d, string(got.runes))
	}
}

func TestBadgesAndNotices(t *testing.T) {
	newApp(t)
	for tone := Plain; tone <= ToneService+1; tone++ { // one beyond: drawn as plain
		b, n := NewBadge(tone, "word"), NewNotice(tone, "A sentence that is too long for one line of the narrow room it gets.")
		w := stage(t, b, n)
		w.Resize(fyne.NewSize(220, 300))
		relayout()
		if b.icon.Resource == nil || b.box.FillColor != lightPalette[tone.look().soft] {
			t.Errorf("tone %d: no icon or no ground", tone)
		}
		textInside(t, "badge", b)
		textInside(t, "notice", n)
		if len(n.text.lines) < 2 {
			t.Errorf("the notice has %d lines", len(n.text.lines))
		}
	}
	b := NewBadge(ToneDone, "x")
	b.Set(ToneRefused, "refused")
	if b.Text() != "refused" || b.tone != ToneRefused {
		t.Errorf("set to %q", b.Text())
	}
}

func TestEveryToneHasItsOwnIcon(t *testing.T) {
	seen := map[string]Tone{}
	for tone := Plain; tone <= ToneService; tone++ {
		name := tone.look().icon.name
		if other, ok := seen[name]; ok {
			t.Errorf("tones %d and %d share %s: only colour tells them apart", tone, other, name)
		}
		seen[name] = tone
	}
}

func TestEmpty(t *testing.T) {
	newApp(t)
	pressed := false
	b := NewButton(nil, Outline, "Book", "Alt+1", func() { pressed = true })
	w := stage(t, NewEmpty("Nobody is booked.", "Book someone.", b), NewEmpty("x", "y", nil))
	uitest.Press(w, fyne.KeyTab)
	uitest.Press(w, fyne.KeyReturn)
	if !pressed {
		t.Error("the button is out of reach")
	}
}
