package openings_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// click taps a part at a point within it.
func (b *bench) click(name string, x, y float32) {
	b.t.Helper()
	part, ok := b.field(name).(fyne.Tappable)
	if !ok {
		b.t.Fatalf("%s cannot be clicked", name)
	}
	part.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
	b.drain()
}

func (b *bench) size(name string) fyne.Size { return b.field(name).(fyne.CanvasObject).Size() } //nolint:forcetypeassert // drawn

// TestClicks choose what lies under the pointer, and nothing between.
func TestClicks(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.relayout()
	size := b.size(openings.List)
	for _, c := range []struct {
		name  string
		x, y  float32
		start calendar.Minute
	}{
		{"the first", 10, 10, 510},
		{"the one beside it", size.Width - 10, 10, 520},
		{"the ninth", 10, size.Height - 5, 590},
		{"between two", size.Width / 2, 10, 590}, // as before
		{"where no tenth is", size.Width - 10, size.Height - 5, 590},
	} {
		b.click(openings.List, c.x, c.y)
		if got := b.picker.Chosen(); len(got) != 1 || got[0].Start != c.start || b.focused() != openings.List {
			t.Errorf("%s: chosen %v, the focus at %q", c.name, got, b.focused())
		}
	}
}

// TestClicksOnTheWeek ask from the cell under the pointer; its headers do nothing.
func TestClicksOnTheWeek(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.relayout()
	size := b.size(openings.Strip)
	b.click(openings.Strip, 3, 3)
	b.click(openings.Strip, size.Width-10, 3)
	b.click(openings.Strip, 3, size.Height-3)
	if b.choice.From != "" || b.focused() != openings.Strip {
		t.Errorf("a header asked from %q", b.choice.From)
	}
	b.click(openings.Strip, size.Width-10, size.Height-3)
	if got := b.times(); got[0] != "Fri Oct 9  2:00 p.m." || b.focused() != openings.List {
		t.Errorf("from the last cell: %q", got)
	}
	b.relayout()
	b.focus(openings.After)
	b.press(fyne.KeyReturn)
	b.focus(openings.Before)
	if !b.says("October 12–16") {
		t.Errorf("the button does not go on: %q", b.texts())
	}
	b.press(fyne.KeyReturn)
	if !b.says("October 5–9") {
		t.Errorf("the button does not go back: %q", b.texts())
	}
}

// TestKeysOfTheList moves with arrows and chooses with Enter and Space.
func TestKeysOfTheList(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	b.relayout()
	b.picker.Focus()
	for _, c := range []struct {
		name  string
		keys  []fyne.KeyName
		start calendar.Minute
	}{
		{"Enter on the first", []fyne.KeyName{fyne.KeyReturn}, 510},
		{"Enter of the number pad", []fyne.KeyName{fyne.KeyRight, fyne.KeyEnter}, 520},
		{"right", []fyne.KeyName{fyne.KeyRight, fyne.KeySpace}, 520},
		{"down is the next line", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, 530},
		{"down, up", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn}, 510},
		{"up stops at the first line", []fyne.KeyName{fyne.KeyUp, fyne.KeyLeft, fyne.KeyReturn}, 510},
		{"End", []fyne.KeyName{fyne.KeyEnd, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn}, 590},
		{"End, Home", []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome, fyne.KeyReturn}, 510},
	} {
		b.typed("4") // another than any of these
		b.press(fyne.KeyHome)
		b.press(c.keys...)
		if got := b.picker.Chosen(); len(got) != 1 || got[0].Start != c.start {
			t.Errorf("%s: chosen %v, want %v", c.name, got, c.start)
		}
	}
}

// TestKeysNobodyWants go on to the window, or to the dialog that lies over it.
func TestKeysNobodyWants(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	var keys []fyne.KeyName
	var runes []rune
	b.env.OnKey = func(ev *fyne.KeyEvent) bool { keys = append(keys, ev.Name); return true }
	b.env.OnRune = func(r rune) bool { runes = append(runes, r); return true }
	for _, name := range []string{openings.List, openings.Strip} {
		b.focus(name)
		keys, runes = nil, nil
		b.press(fyne.KeyF1, fyne.KeyEscape, fyne.KeyReturn, fyne.KeySpace)
		b.focus(name)
		b.typed("a3")
		if !slices.Equal(keys[:2], []fyne.KeyName{fyne.KeyF1, fyne.KeyEscape}) || string(runes) != "a" {
			t.Errorf("%s gave away %q and %q", name, keys, string(runes))
		}
	}
	dialog := kit.ShowDialog(b.env, b.window.Canvas(), kit.DialogSpec{
		Title: "…", Body: b.scroll.Content, Wide: true, Enter: -1, Actions: []kit.Action{{Label: "…"}},
	})
	b.window.Canvas().Focus(b.field(openings.List))
	keys = nil
	b.press(fyne.KeyEscape)
	if dialog.Open() || len(keys) != 0 {
		t.Errorf("Esc left the dialog open, or went past it: %q", keys)
	}
}

// TestScrollFollowsTheKeys: what the keys are on is in sight, in a window far too low.
func TestScrollFollowsTheKeys(t *testing.T) {
	b := newBench(t)
	b.window.Resize(fyne.NewSize(330, 200))
	b.ask(site.Passport, 2)
	b.relayout()
	seen := func(o fyne.CanvasObject, share float32) bool {
		driver := fyne.CurrentApp().Driver()
		y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(b.scroll).Y + o.Size().Height*share
		return y >= 0 && y <= b.scroll.Size().Height
	}
	list, strip := b.field(openings.List).(fyne.CanvasObject), b.field(openings.Strip).(fyne.CanvasObject) //nolint:forcetypeassert // drawn
	for _, c := range []struct {
		name  string
		part  fyne.CanvasObject
		key   fyne.KeyName
		share float32
	}{
		{"the last opening", list, fyne.KeyEnd, 0.95},
		{"the first opening", list, fyne.KeyHome, 0.05},
		{"the first stretch", strip, fyne.KeyHome, 0.3},
	} {
		b.window.Canvas().Focus(c.part.(fyne.Focusable)) //nolint:forcetypeassert // has keys
		b.press(c.key)
		if !seen(c.part, c.share) {
			t.Errorf("%s is out of sight at %.0f", c.name, b.scroll.Offset.Y)
		}
	}
	b.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	if !seen(strip, 0.9) {
		t.Errorf("the last stretch is out of sight at %.0f", b.scroll.Offset.Y)
	}
}

// TestTabOrder goes through everything in the order of reading.
func TestTabOrder(t *testing.T) {
	b := newBench(t, towns()...)
	b.ask(site.Passport, 2)
	b.picker.Focus()
	b.press(fyne.KeyPageDown)
	b.picker.OtherSites()
	b.drain()
	b.press(fyne.KeyReturn, fyne.KeyPageDown)
	want := []string{
		openings.Home, openings.List, openings.Early, openings.Later, openings.Sites, openings.Part, openings.From, openings.Side,
		openings.Before, openings.After, openings.Strip,
	}
	b.focus(openings.Home)
	for _, name := range want {
		if b.focused() != name {
			t.Errorf("Tab goes to %q, not to %q", b.focused(), name)
		}
		b.press(fyne.KeyTab)
	}
}

// everyState shows each state of the picker in turn.
func (b *bench) everyState(look func(state string)) {
	b.busy()
	look("nothing asked for")
	b.ask(site.Passport, 2)
	b.picker.Digit('2')
	look("chosen")
	b.focus(openings.Side)
	b.press(fyne.KeySpace)
	look("side by side")
	b.ask(site.Passport, 5)
	look("not possible")
	b.press(fyne.KeySpace)
	b.focus(openings.From)
	b.typed("rubbish")
	b.press(fyne.KeyTab)
	look("wrong date")
	b.focus(openings.From)
	b.typed("t")
	b.ask(site.Passport, 1)
	b.picker.Digit('1')
	b.book(site.Passport, b.picker.Chosen())
	b.picker.Changed()
	b.drain()
	look("lost")
	b.focus(openings.Strip)
	b.press(fyne.KeyEnd, fyne.KeyReturn)
	b.picker.Missing(b.words.T("book.opening.missing"))
	look("from a cell, missing")
	b.picker.OtherSites()
	b.drain()
	look("other sites")
	b.press(fyne.KeyReturn)
	look("away")
	b.focus(openings.From)
	b.typed("2040-01-02")
	look("far ahead")
}

// TestNothingIsCut in any state, in both languages, at the widths and sizes of text there are.
func TestNothingIsCut(t *testing.T) {
	for _, look := range looks() {
		if look.variant != kit.Light || os.Getenv("DAYBOOK_PROVE") == "" && !strings.Contains(look.name, "1024") {
			continue // the narrow ones are the hard ones
		}
		for _, language := range translations.Languages() {
			b := newBench(t, office("A", 2), town("B", "Corner Brook", 0))
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			b.window.Resize(look.size)
			b.words = catalogue(t).In(language)
			b.build()
			b.everyState(func(state string) {
				b.relayout()
				if state == "other sites" {
					return // its dialog is wider than a side; the window's own sweep draws it
				}
				if got := uitest.Clipped(b.window); len(got) > 0 {
					t.Errorf("%s %s, %s: %q", look.name, language, state, got)
				}
				if got := b.scroll.Content.MinSize().Width; got > look.size.Width {
					t.Errorf("%s %s, %s: needs %.0f", look.name, language, state, got)
				}
			})
		}
	}
}

// TestEverythingIsTranslated finds no word that did not come through the catalogue, but the names of places.
func TestEverythingIsTranslated(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range translations.Languages() {
		b := newBench(t, office("A", 2), town("B", "Corner Brook", 0))
		b.window.Resize(fyne.NewSize(1000, 700))
		b.words = pseudo.In(language)
		b.build()
		b.everyState(func(state string) {
			b.relayout()
			for _, text := range uitest.Untranslated(b.window) {
				if !known(text) {
					t.Errorf("%s, %s: %q", language, state, text)
				}
			}
		})
	}
}

// known are the names of places and keys, what was typed, and numbers.
func known(text string) bool {
	for _, name := range []string{"Corner Brook Centre", "Centre de Corner Brook", "Corner Brook", "St. John’s", "Office A", "Bureau A", "Ctrl", "rubbish"} {
		text = strings.ReplaceAll(text, name, "")
	}
	letters := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters < 2 // a single one is a key
}
