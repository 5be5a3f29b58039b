package summary_test

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/book/summary"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// desk is the card in a window, and what was done with it.
type desk struct {
	*stage.Stage
	card    *summary.Card
	done    []string
	resized int
}

func newDesk(t testing.TB, catalogue *translations.Catalogue, language translations.Language) *desk {
	t.Helper()
	d := &desk{Stage: stage.New(t, time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC), catalogue, language)}
	end := func(label string) summary.Ending {
		return summary.Ending{Label: d.Words.T(label), Do: func() { d.done = append(d.done, label) }}
	}
	d.card = summary.New(d.Context, end("book.confirm"), end("book.start-over"), func() { d.resized++ })
	d.Window.SetContent(kit.NewGround(kit.Canvas, d.card.Object()))
	d.Window.Resize(fyne.NewSize(468, 300))
	return d
}

// grows tells whether what is done has the room of the card looked at again.
func (d *desk) grows(do func()) bool {
	before := d.resized
	do()
	uitest.Relayout()
	return d.resized > before
}

func full() summary.Content {
	return summary.Content{Who: "Tremblay, Zoé", When: "8:30–8:40", What: "counter 1", Change: "8:30–8:50 now", Ready: true}
}

// TestShow says all there is to say, and nothing anew that it said before.
func TestShow(t *testing.T) {
	d := newDesk(t, nil, translations.English)
	if !d.grows(func() { d.card.Show(full()) }) {
		t.Error("what is new has no room")
	}
	d.Says("Tremblay, Zoé", "8:30–8:40", "counter 1", "8:30–8:50 now")
	if d.grows(func() { d.card.Show(full()) }) {
		t.Error("it was laid out anew for the same")
	}
	d.grows(func() { d.card.Show(summary.Content{When: "choose", Ready: true}) })
	d.Says("choose")
	d.SaysNot("Tremblay, Zoé", "8:30–8:40", "counter 1", "8:30–8:50 now")
}

// TestLargeTextNeedsTheRoom of what is told for completeness.
func TestLargeTextNeedsTheRoom(t *testing.T) {
	d := newDesk(t, nil, translations.French)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, 1.5))
	d.grows(func() { d.card.Show(full()) })
	d.Says("Tremblay, Zoé", "8:30–8:40")
	d.SaysNot("counter 1")
}

// TestButtons: only what is ready can be finished; going back always can.
func TestButtons(t *testing.T) {
	d := newDesk(t, nil, translations.English)
	d.card.Show(summary.Content{})
	press := func(f fyne.Focusable) {
		d.Window.Canvas().Focus(f)
		d.Keys(fyne.KeyReturn)
	}
	press(d.card.Back())
	if b, ok := d.card.Finish().(fyne.Disableable); !ok || !b.Disabled() {
		t.Error("nothing can be confirmed")
	}
	d.card.Show(full())
	press(d.card.Finish())
	if !slices.Equal(d.done, []string{"book.start-over", "book.confirm"}) {
		t.Errorf("done %q", d.done)
	}
	d.card.Show(summary.Content{})
	if b, ok := d.card.Finish().(fyne.Disableable); !ok || !b.Disabled() {
		t.Error("what is no longer ready can be confirmed")
	}
}

// TestLeft counts what is left to fix, and takes away nothing but that.
func TestLeft(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, nil, language)
		two, one := d.Words.N("book.mend", 2), d.Words.N("book.mend", 1)
		if !d.grows(func() { d.card.Left(2) }) || d.grows(func() { d.card.Left(2) }) {
			t.Error("laid out once for each count")
		}
		d.Says(two)
		d.grows(func() { d.card.Left(1) })
		d.Says(one)
		d.SaysNot(two)
		d.grows(func() { d.card.Left(0) })
		d.SaysNot(one)
		d.card.Say(kit.ToneRefused, "the store is full")
		d.grows(func() { d.card.Left(0) })
		d.Says("the store is full")
		d.grows(func() { d.card.Left(1) })
		d.Says(one)
		d.grows(func() { d.card.Say(kit.Plain, "") })
		d.SaysNot(one, "the store is full")
	}
}

// TestLost is said until another time is chosen, and is not taken away by what is left to fix.
func TestLost(t *testing.T) {
	d := newDesk(t, nil, translations.English)
	lost := full()
	lost.Lost = "8:30 was taken"
	d.card.Show(lost)
	d.card.Left(2)
	d.grows(func() {})
	d.Says("8:30 was taken")
	if d.grows(func() { d.card.Show(lost) }) {
		t.Error("it was said anew")
	}
	lost.Lost = "9:00 was taken"
	d.grows(func() { d.card.Show(lost) })
	d.Says("9:00 was taken")
	d.grows(func() { d.card.Show(full()) })
	d.SaysNot("9:00 was taken")
	d.card.Say(kit.ToneRefused, "the store is full")
	d.grows(func() { d.card.Show(full()) })
	d.Says("the store is full")
}

// TestTaken is the time so far, with its label; nothing before the form was begun.
func TestTaken(t *testing.T) {
	for language, want := range map[translations.Language]map[int]string{
		translations.English: {0: "0:00", 65: "1:05", 3600: "60:00"}, translations.French: {1: "Durée 0:01"},
	} {
		d := newDesk(t, nil, language)
		for seconds, text := range want {
			d.grows(func() { d.card.Taken(seconds) })
			d.Says(text)
			d.grows(func() { d.card.Taken(-1) })
			d.SaysNot(text)
		}
	}
}

// tour goes through what the card can say.
func tour(t testing.TB) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		d := newDesk(t, catalogue, language)
		return d.Stage, func(see func(string)) {
			d.card.Show(summary.Content{When: d.Words.T("book.summary.choose-service")})
			see("1-empty")
			d.card.Show(full())
			d.card.Taken(65)
			see("2-full")
			d.card.Left(3)
			see("3-left")
		}
	}
}

func TestEveryLook(t *testing.T) {
	stage.EveryLook(t, []stage.Look{{Name: "light-150", Variant: kit.Light, Scale: 1.5, Size: fyne.NewSize(400, 420)}}, tour(t))
}

func TestEveryWord(t *testing.T) {
	stage.EveryWord(t, tour(t), "Tremblay, Zoé", "8:30–8:40", "counter 1", "8:30–8:50 now", "Ctrl+Enter", "Ctrl")
}
