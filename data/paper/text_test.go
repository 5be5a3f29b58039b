package paper

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"pgregory.net/rapid"

	"daybook/translations"
)

func TestClean(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"empty":           {"", ""},
		"plain":           {"Zoé Tremblay", "Zoé Tremblay"},
		"composed":        {"Zoe\u0301", "Zoé"},
		"spaces":          {"  a   b  ", "a b"},
		"breaks":          {"a\r\nb\tc\u2028d", "a b c d"},
		"controls":        {"a\x00b\x1bc\u0085d\x7f", "a b c d"},
		"direction":       {"a\u202eb\u2066c\u200fd", "abcd"},
		"joined emoji":    {"👩\u200d👩\ufe0f", "👩👩"},
		"soft hyphen":     {"Beau\u00adséjour", "Beauséjour"},
		"no-break spaces": {"9\u00a0h\u00a030\u202f!", "9\u00a0h\u00a030\u202f!"},
		"not UTF-8":       {"a\xffb", "a\ufffdb"},
	} {
		if got := string(clean(c.text)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	if long := clean(strings.Repeat("é", 10_000)); len(long) != longest+1 || long[longest] != ellipsis {
		t.Errorf("a text of 10,000 characters keeps %d", len(long))
	}
}

func TestCleanNeverLeavesWhatBreaksALine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := clean(rapid.String().Draw(t, "text"))
		for i, r := range text {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
				t.Fatalf("%U is left", r)
			}
			if r == ' ' && (i == 0 || i == len(text)-1 || text[i-1] == ' ') {
				t.Fatalf("a space too many at %d of %q", i, string(text))
			}
		}
	})
}

// names draws texts as they are found in names, with some that are not.
func names() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringMatching(`[A-Za-zÀ-ſ’' -]{0,60}`), rapid.String(),
		rapid.SampledFrom([]string{strings.Repeat("W", 10_000), strings.Repeat("ab ", 4000), strings.Repeat("e\u0331\u0301", 500), "שלום", "😀😀", "ᐃᓄᒃ", "a\x00b"}),
	)
}

func TestWrap(t *testing.T) {
	p, _ := printer(t, translations.English)
	rapid.Check(t, func(t *rapid.T) {
		text := clean(names().Draw(t, "text"))
		st := style{size: rapid.Float64Range(6, 20).Draw(t, "size"), bold: rapid.Bool().Draw(t, "bold")}
		width, most := rapid.Float64Range(15, 100).Draw(t, "width"), rapid.IntRange(1, 4).Draw(t, "most")
		lines := p.faces.wrap(text, st, width, most)
		if len(lines) > most {
			t.Fatalf("%d lines", len(lines))
		}
		for _, line := range lines {
			if got := p.faces.length(line, st); got > width+1e-6 {
				t.Fatalf("%q is %.2f wide, not %.2f", string(line), got, width)
			}
		}
		letters := func(text []rune) string { return strings.ReplaceAll(string(text), " ", "") }
		shown, whole := letters(slices.Concat(lines...)), letters(text)
		if shown == whole {
			return
		}
		start, cut := strings.CutSuffix(shown, string(ellipsis))
		if !cut || !strings.HasPrefix(whole, start) {
			t.Fatalf("%q became %q", whole, shown)
		}
	})
}

func TestWrapBreaksWherePeopleWould(t *testing.T) {
	p, _ := printer(t, translations.English)
	st := style{size: 9}
	for _, c := range []struct {
		text  string
		width float64
		most  int
		want  string
	}{
		{"Zoé Tremblay", 100, 2, "Zoé Tremblay"},
		{"Zoé Tremblay", 16, 2, "Zoé|Tremblay"},
		{"Tremblay-Gagnon", 18, 2, "Tremblay-|Gagnon"},
		{"Tremblay-Gagnon", 18, 1, "Tremblay-…"},
		{"x", 0.1, 1, "x"},
		{"à 9\u00a0h\u00a030", 11, 2, "à|9\u00a0h\u00a030"},
		{"", 50, 2, ""},
	} {
		var lines []string
		for _, line := range p.faces.wrap(clean(c.text), st, c.width, c.most) {
			lines = append(lines, string(line))
		}
		if got := strings.Join(lines, "|"); got != c.want {
			t.Errorf("%q in %.1f: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// TestAccentsStayWithTheirLetter takes letters of First Nations names that have no composed form.
func TestAccentsStayWithTheirLetter(t *testing.T) {
	p, _ := printer(t, translations.English)
	text := clean(strings.Repeat("x\u0331", 40))
	for _, line := range p.faces.wrap(text, style{size: 9}, 10, 3) {
		if unicode.Is(unicode.Mn, line[0]) {
			t.Errorf("%q begins with an accent", string(line))
		}
		if last := len(line) - 1; line[last] == 'x' || line[last] == ellipsis && line[last-1] == 'x' {
			t.Errorf("%q has lost an accent", string(line))
		}
	}
}

// TestWidthsAreTheWriters compares with the widths by which the PDF writer sets the glyphs.
func TestWidthsAreTheWriters(t *testing.T) {
	p, _ := printer(t, translations.English)
	pdf := fpdf.New(portrait, "mm", "Letter", "")
	pdf.AddPage()
	for _, f := range []*face{p.faces.regular, p.faces.bold, p.faces.syllabics} {
		f.embed(pdf)
		pdf.SetFont(f.family, f.style, 10)
		seen := 0
		for r := range rune(plane) {
			if !f.has(r) || f.advances[r] == 0 || unicode.IsControl(r) {
				continue
			}
			seen++
			if theirs, ours := pdf.GetStringSymbolWidth(string(r)), int(f.advances[r]); theirs < ours-1 || theirs > ours+1 {
				t.Errorf("%s%s %U is %d wide, not %d", f.family, f.style, r, theirs, ours)
			}
		}
		if seen < 600 {
			t.Errorf("%s%s has only %d characters", f.family, f.style, seen)
		}
	}
}

func TestWhichFaceHasACharacter(t *testing.T) {
	p, _ := printer(t, translations.English)
	for _, c := range []struct {
		r    rune
		bold bool
		want *face
	}{
		{'Ł', false, p.faces.regular},
		{'ễ', true, p.faces.bold},
		{'ᐃ', false, p.faces.syllabics},
		{'ᐃ', true, p.faces.syllabics},
		{'ש', false, nil},
		{'中', true, nil},
		{'😀', false, nil},
		{-1, false, nil},
	} {
		if got := p.faces.of(c.r, c.bold); got != c.want {
			t.Errorf("%U is in the wrong face", c.r)
		}
	}
}
