// Package assets holds what Daybook shows that is not words: fonts, the program's icon and the interface's icons.
// The fonts are under the SIL Open Font License (fonts/OFL.txt); the drawings are Daybook's own. Government marks are
// protected and are not among them (design.md §10).
package assets

import (
	"embed"
	"slices"
	"strings"
)

//go:embed fonts/NotoSans-Regular.ttf
var sansRegular []byte

//go:embed fonts/NotoSans-Bold.ttf
var sansBold []byte

//go:embed fonts/NotoSansCanadianAboriginal-Regular.ttf
var syllabics []byte

//go:embed fonts/OFL.txt
var fontLicence string

//go:embed daybook.svg
var appIcon []byte

//go:embed icons
var icons embed.FS

// SansRegular is Noto Sans as TrueType: Latin with every accent of names in use, Greek and Cyrillic.
// Callers must not change the bytes of a font.
func SansRegular() []byte { return sansRegular }

// SansBold is Noto Sans Bold as TrueType.
func SansBold() []byte { return sansBold }

// Syllabics is Noto Sans Canadian Aboriginal as TrueType, for names and places in Inuktitut, Cree and others.
func Syllabics() []byte { return syllabics }

// FontLicence is the licence that must travel with the fonts.
func FontLicence() string { return fontLicence }

// AppIcon is the program's icon, an open day book, as SVG; Icon.png beside it is the same at 512 pixels.
func AppIcon() []byte { return slices.Clone(appIcon) }

// Icon gives an interface icon by name as SVG: 24 by 24, one filled black path, because Fyne's themed resources
// recolour fills and leave strokes as they are. It reports false for an unknown name.
func Icon(name string) ([]byte, bool) {
	svg, err := icons.ReadFile("icons/" + name + ".svg")
	return svg, err == nil
}

// IconNames lists the interface icons in alphabetical order.
func IconNames() []string {
	entries, err := icons.ReadDir("icons")
	if err != nil {
		return nil
	}
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = strings.TrimSuffix(entry.Name(), ".svg")
	}
	return names
}
