package desktop_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/data/sitesfile"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// look is a way to show a window.
type look struct {
	name      string
	catalogue *translations.Catalogue
	lang      translations.Language
	settings  map[string]string
	size      fyne.Size
}

// tourOfStates brings a window into every state there is without the Book screen, and calls see in each.
func tourOfStates(t *testing.T, l look, see func(s *stage, state string)) {
	prepare := func(s *stage) *stage {
		for name, value := range l.settings {
			s.Must(s.store.SetSetting(name, value))
		}
		s.show(l.lang, l.catalogue)
		s.Window.Resize(l.size)
		return s
	}
	firstRunStates(t, prepare, see)
	lockStates(t, prepare, see)
	workStates(t, prepare, see)
}

func firstRunStates(t *testing.T, prepare func(*stage) *stage, see func(*stage, string)) {
	s := newStage(t)
	s.sample = func(context.Context, func(int, int)) error { return errors.New("no words for this") }
	prepare(s)
	see(s, "first-language")
	s.Press(fyne.KeyReturn)
	see(s, "first-data")
	s.Write("1")
	see(s, "first-sample-failed")

	s = newStage(t)
	s.sample = func(_ context.Context, progress func(int, int)) error {
		progress(300, 1200)
		s.Queue.Advance(1e9)
		see(s, "first-sample")
		return nil
	}
	prepare(s)
	s.Press(fyne.KeyReturn)
	s.Write("1")

	s = newStage(t)
	file := filepath.Join(s.folder, "sites.json")
	s.Must(os.WriteFile(file, sitesfile.Sample(), 0o600))
	prepare(s)
	s.Press(fyne.KeyReturn)
	s.Write("2\t/nowhere\n")
	see(s, "first-file")
	s.Press(fyne.KeyA, fyne.KeyModifierControl)
	s.Write(file + "\n")
	see(s, "first-report")
	s.Press(fyne.KeyReturn)
	s.Write("st john")
	see(s, "first-site")
	s.Write("\nmistyped\n")
	see(s, "first-passphrase")
	s.Press(fyne.KeyA, fyne.KeyModifierControl)
	s.Write(passphrase + "\n")
	see(s, "first-recovery")
	s.Press(fyne.KeyReturn)
	see(s, "first-recovery-save")
}

func lockStates(t *testing.T, prepare func(*stage) *stage, see func(*stage, string)) {
	s := newStage(t)
	_, err := s.store.SetUp(passphrase)
	s.Must(err)
	s.store.Lock()
	prepare(s)
	see(s, "lock")
	s.Write("wrong\n")
	see(s, "lock-wrong")
	s.Press(fyne.KeyF2)
	see(s, "lock-recovery")

	s = newStage(t)
	s.spoilt = true
	prepare(s)
	see(s, "damaged")
	s.Press(fyne.KeyReturn)
	see(s, "spoilt")
}

func workStates(t *testing.T, prepare func(*stage) *stage, see func(*stage, string)) {
	s := fullStage(t, 14)
	prepare(s)
	see(s, "book")
	everywhereStates(s, see)
	s.Press(fyne.Key5, fyne.KeyModifierAlt)
	see(s, "settings")
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	see(s, "roster")
	s.Press(fyne.KeyDown)
	s.Press(fyne.KeyReturn)
	see(s, "record")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyG, fyne.KeyModifierControl)
	s.Write("x\n")
	see(s, "roster-date")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyS, fyne.KeyModifierControl)
	see(s, "roster-save")
	s.Press(fyne.KeyReturn)
	see(s, "roster-saved")
	s.Press(fyne.KeyS, fyne.KeyModifierControl)
	s.Press(fyne.KeyReturn)
	see(s, "roster-exists")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyEscape)
	s.Write("g2026-10-12\n")
	see(s, "roster-closed")
	s.Press(fyne.KeyF1)
	see(s, "keys")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyO, fyne.KeyModifierControl)
	see(s, "site")
	s.Write("zzz")
	see(s, "site-none")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
	see(s, "lock-sample")
}

// everywhereStates are those of Find and of what can be opened over every screen.
func everywhereStates(s *stage, see func(*stage, string)) {
	s.Press(fyne.Key3, fyne.KeyModifierAlt)
	see(s, "find")
	s.Write("zo")
	see(s, "find-rows")
	s.Write("qq")
	see(s, "find-none")
	s.Press(fyne.KeyK, fyne.KeyModifierControl)
	see(s, "palette")
	s.Write("to")
	see(s, "palette-commands")
	s.Press(fyne.KeyA, fyne.KeyModifierControl)
	s.Write("zoe")
	see(s, "palette-people")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyH, fyne.KeyModifierControl)
	see(s, "messages-none")
	s.Press(fyne.KeyEscape)
	s.desk.Toast("Zoé Tremblay")
	s.Press(fyne.KeyH, fyne.KeyModifierControl)
	see(s, "messages")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyEscape)
}

// data is what the tests put in and what is a name or a key, the same in both languages.
var data = regexp.MustCompile(`^(Daybook|EN|FR|[;…·,+\d \-–:().]*|(Ctrl|Alt|Shift|Maj|F\d+|Esc|[A-Z\d=+\-←→↑↓… ])+|` +
	`.*(/|\.json|\.pdf|\.txt).*|\d{3}-555-\d{4}|[\dA-Z]{4}-[\dA-Z]{4}|([\dA-Z]{4}-){2,3}[\dA-Z]{4}|V304512877|2026-10-05|x|zzz|zo|zoe|zoqq|st john|` +
	`otter violin harbour cedar|[•mistypedwrong]+|\d{4}|.*(Sudbury|Thunder Bay|Hamilton|Service Canada|St. John’s).*|` +
	`.*(Tremblay|Wójcik|Nguyễn|Bélanger|Singh|O’Brien|Aglukark|Ortiz|Chen|MacDonald).*|✕|·.*)$`)

func TestNothingIsUntranslated(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	l := look{catalogue: pseudo, lang: translations.French, size: fyne.NewSize(1366, 768)}
	tourOfStates(t, l, func(s *stage, state string) {
		for _, text := range uitest.Untranslated(s.Window) {
			if !data.MatchString(text) {
				t.Errorf("%s: %q did not come through the catalogue", state, text)
			}
		}
	})
}

func TestNothingIsClippedNorNeedsMoreRoom(t *testing.T) {
	for _, scale := range []string{"100", "150"} {
		l := look{lang: translations.French, settings: map[string]string{"window.text": scale, "window.language": "fr"}, size: fyne.NewSize(1024, 768)}
		tourOfStates(t, l, func(s *stage, state string) {
			if m := s.Window.Content().MinSize(); m.Width > 1024 || m.Height > 768 {
				t.Errorf("%s at %s %%: needs %v", state, scale, m)
			}
			for _, text := range uitest.Clipped(s.Window) {
				if !scrolledAway[state] && text[0] != '/' { // a path scrolls in its field
					t.Errorf("%s at %s %%: %q is clipped", state, scale, text)
				}
			}
			if f, ok := s.Window.Canvas().Focused().(fyne.CanvasObject); ok {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f)
				if at.X < 0 || at.Y < 0 || at.X+f.Size().Width > 1024 || at.Y+f.Size().Height > 768 {
					t.Errorf("%s at %s %%: what has the focus lies at %v", state, scale, at)
				}
			}
		})
	}
}

// scrolledAway are the states whose body may be higher than its room; what cannot be seen can be scrolled to.
var scrolledAway = map[string]bool{"first-report": true, "first-file": true, "first-site": true, "first-passphrase": true, "record": true}

// TestEveryStateLooksDifferent draws every state; with DAYBOOK_GALLERY in every theme, language and size, and leaves the
// pictures there.
func TestEveryStateLooksDifferent(t *testing.T) {
	wide, narrow := fyne.NewSize(1366, 768), fyne.NewSize(1024, 768)
	ways := []look{{name: "light-100", size: wide, settings: map[string]string{"window.theme": "light"}}}
	if os.Getenv("DAYBOOK_GALLERY") != "" {
		ways = append(ways, look{name: "light-150", size: narrow, settings: map[string]string{"window.text": "150"}},
			look{name: "dark-100", size: narrow, settings: map[string]string{"window.theme": "dark"}},
			look{name: "contrast-100", size: wide, settings: map[string]string{"window.theme": "contrast"}})
	}
	seen := map[[sha256.Size]byte]string{}
	for _, way := range ways {
		for i, lang := range translations.Languages() {
			if i > 0 && len(ways) == 1 {
				continue
			}
			way.lang = lang
			tourOfStates(t, way, func(s *stage, state string) {
				name := fmt.Sprintf("%s-%s-%s-%.0f", state, lang, way.name, way.size.Width)
				s.Picture(name)
				uitest.Relayout()
				sum := sha256.Sum256(s.Window.Canvas().Capture().(*image.NRGBA).Pix)
				if other, ok := seen[sum]; ok {
					t.Errorf("%s looks like %s", name, other)
				}
				seen[sum] = name
			})
		}
	}
}

func TestTabGoesFromThePageToTheRailAndTheBar(t *testing.T) {
	s := atRoster(t, 2, translations.English)
	var order []string
	s.Window.Canvas().Unfocus()
	for range 40 {
		s.Press(fyne.KeyTab)
		switch f := s.Window.Canvas().Focused().(type) {
		case *kit.Button:
			order = append(order, f.Label())
		case *kit.RailButton:
			order = append(order, "rail "+f.AccessibilityLabel())
		default:
			order = append(order, fmt.Sprintf("%T", f))
		}
	}
	if i := slices.Index(order, "Lock"); i >= 0 {
		order = order[:i+1]
	}
	want := "rail Book rail Desk rail Find rail Roster rail Settings EN FR Find anything Lock]"
	if got := fmt.Sprint(order); !strings.HasSuffix(got, want) {
		t.Errorf("Tab goes %s, want %s at the end", got, want)
	}
}
