package assets

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
)

func TestFontsHaveTheLettersOfNames(t *testing.T) {
	latin := "AZaz09éèêëçœŒÉÀîôùŁłŐőßøđıĝňŵŷễữạơƯʔŋʼ’«»–…·→ΩЖ\u00a0\u202f€$°№"
	tests := []struct {
		name    string
		font    []byte
		letters string
	}{
		{"regular", SansRegular(), strings.NewReplacer("→", "").Replace(latin)},
		{"bold", SansBold(), strings.NewReplacer("→", "").Replace(latin)},
		{"syllabics", Syllabics(), "ᐃᓄᒃᑎᑐᑦᓀᐦᐃᔭᐍᐏᐣᖃᐅᔨᒪᔪᖅ"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			font, err := sfnt.Parse(test.font)
			if err != nil {
				t.Fatal(err)
			}
			var buffer sfnt.Buffer
			for _, letter := range test.letters {
				if glyph, err := font.GlyphIndex(&buffer, letter); err != nil || glyph == 0 {
					t.Errorf("no glyph for %q (%U): %v", letter, letter, err)
				}
			}
			licence, err := font.Name(&buffer, sfnt.NameIDLicense)
			if err != nil || !strings.Contains(licence, "SIL Open Font License") {
				t.Errorf("licence named in the font: %q, %v", licence, err)
			}
		})
	}
}

func TestFontsCanBePrinted(t *testing.T) {
	pdf := fpdf.New("P", "mm", "Letter", "")
	pdf.AddUTF8FontFromBytes("sans", "", SansRegular())
	pdf.AddUTF8FontFromBytes("sans", "B", SansBold())
	pdf.AddUTF8FontFromBytes("syllabics", "", Syllabics())
	pdf.AddPage()
	pdf.SetFont("sans", "", 12)
	pdf.Cell(40, 10, "Zoé Łukasz Nguyễn")
	pdf.SetFont("sans", "B", 12)
	pdf.Cell(40, 10, "Œuvre")
	pdf.SetFont("syllabics", "", 12)
	pdf.Cell(40, 10, "ᐃᓄᒃᑎᑐᑦ")
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(out.Bytes(), []byte("%PDF-")) || bytes.Count(out.Bytes(), []byte("/FontFile2")) != 3 {
		t.Errorf("three fonts should be embedded in the file")
	}
}

func TestFontLicenceIsComplete(t *testing.T) {
	for _, part := range []string{"Google", "Version 1.1", "PREAMBLE", "PERMISSION & CONDITIONS", "TERMINATION", "DISCLAIMER"} {
		if !strings.Contains(FontLicence(), part) {
			t.Errorf("the licence lacks %q", part)
		}
	}
}

func TestEveryIconOfTheInterface(t *testing.T) {
	want := []string{
		"book", "chevron-down", "chevron-right", "clock", "close", "desk", "done", "error", "exchange", "find", "info",
		"keyboard", "lock", "matters", "person", "plus", "print", "roster", "save", "schedule", "settings", "warning",
	}
	if got := IconNames(); !slices.Equal(got, want) {
		t.Errorf("icons are %v, want %v", got, want)
	}
	for _, name := range want {
		if svg, ok := Icon(name); !ok || len(svg) == 0 {
			t.Errorf("no icon %q", name)
		}
	}
	for _, name := range []string{"", "nothing", "../daybook", "book.svg"} {
		if _, ok := Icon(name); ok {
			t.Errorf("an icon was found for %q", name)
		}
	}
}

func TestIconsFollowTheTheme(t *testing.T) {
	for _, name := range IconNames() {
		svg, _ := Icon(name)
		var drawing struct {
			ViewBox string `xml:"viewBox,attr"`
			Paths   []struct {
				Fill   string     `xml:"fill,attr"`
				D      string     `xml:"d,attr"`
				Others []xml.Attr `xml:",any,attr"`
			} `xml:"path"`
		}
		if err := xml.Unmarshal(svg, &drawing); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if drawing.ViewBox != "0 0 24 24" || len(drawing.Paths) != 1 {
			t.Errorf("%s: viewBox %q, %d paths; want one path on 24 by 24", name, drawing.ViewBox, len(drawing.Paths))
			continue
		}
		if path := drawing.Paths[0]; path.Fill != "#000000" || path.D == "" || len(path.Others) != 0 {
			t.Errorf("%s: fill %q, other attributes %v; want a black fill and nothing else", name, path.Fill, path.Others)
		}
	}
}

func TestAppIcon(t *testing.T) {
	if !bytes.HasPrefix(AppIcon(), []byte("<svg ")) {
		t.Errorf("the program's icon is no SVG")
	}
	// Fyne's drawing of SVG leaves strokes unscaled and ignores rounded rectangles.
	if bytes.Contains(AppIcon(), []byte("stroke")) || bytes.Contains(AppIcon(), []byte("<rect")) {
		t.Errorf("the program's icon is drawn with more than filled paths")
	}
	file, err := os.Open("Icon.png")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.DecodeConfig(file)
	if err != nil || picture.Width != 512 || picture.Height != 512 {
		t.Errorf("Icon.png is %d by %d, %v; want 512 by 512", picture.Width, picture.Height, err)
	}
}
