package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Variant is one of the three palettes.
type Variant int

// The variants a person can choose in Settings.
const (
	Light Variant = iota
	Dark
	HighContrast
)

// The sizes of text, in units at scale 1.
const (
	SizeNote  fyne.ThemeSizeName = theme.SizeNameCaptionText // 13: notes, labels, tables
	SizeText  fyne.ThemeSizeName = theme.SizeNameText        // 14.5: fields, buttons, titles of panels
	SizeTitle fyne.ThemeSizeName = theme.SizeNameHeadingText // 19: title of a screen
	SizeLarge fyne.ThemeSizeName = "large"                   // 32: a number to read aloud

	sizeUnit fyne.ThemeSizeName = "unit" // one unit of the rhythm, scaled
)

// The rhythm, for Unit: Gap inside a group, Group between groups, Inset inside a card.
const (
	Gap   float32 = 8
	Group float32 = 16
	Inset float32 = 14
)

const (
	minScale = 1.0
	maxScale = 2.0
)

// Theme is Daybook's own look: a palette of roles and a scale of text. It ignores the system's light or dark wish.
type Theme struct {
	colours palette
	scale   float32
	base    fyne.Theme
}

// NewTheme makes the theme for a variant, with text scaled by 1.0 to 2.0 (values outside are brought inside).
// Space grows half as fast as text, so that 200 % still fits a small screen.
func NewTheme(variant Variant, scale float32) fyne.Theme {
	colours := lightPalette
	switch variant {
	case Dark:
		colours = darkPalette
	case HighContrast:
		colours = contrastPalette
	case Light:
	}
	if !(scale >= minScale) { // also catches NaN
		scale = minScale
	}
	return &Theme{colours: colours, scale: min(scale, maxScale), base: theme.DefaultTheme()}
}

// Color answers our roles and, so that the toolkit's own parts match, its names.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if role, ok := toolkitRoles[name]; ok {
		name = role
	}
	if c, ok := t.colours[name]; ok {
		return c
	}
	if name == theme.ColorNameShadow || name == theme.ColorNamePressed {
		return color.NRGBA{} // nothing casts a shadow here
	}
	return t.base.Color(name, variant)
}

// Font is the toolkit's Noto Sans.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource { return t.base.Font(style) }

// Icon is the toolkit's.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// Size answers text sizes scaled fully, measures of space scaled by half, lines and radii as they are.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if v, ok := textSizes[name]; ok {
		return v * t.scale
	}
	if v, ok := spaces[name]; ok {
		return v * (1 + (t.scale-1)/2)
	}
	if v, ok := fixedSizes[name]; ok {
		return v
	}
	return t.base.Size(name)
}

var textSizes = map[fyne.ThemeSizeName]float32{
	sizeKey: 11.5, SizeNote: 13, SizeText: 14.5, SizeTitle: 19, SizeLarge: 32,
	theme.SizeNameSubHeadingText: 14.5, theme.SizeNameInlineIcon: 18,
}

var spaces = map[fyne.ThemeSizeName]float32{
	sizeUnit: 1, theme.SizeNamePadding: 4, theme.SizeNameInnerPadding: 6, theme.SizeNameLineSpacing: 4,
	theme.SizeNameScrollBar: 12, theme.SizeNameScrollBarSmall: 6,
}

var fixedSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameInputBorder: 1, theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameInputRadius: 4, theme.SizeNameButtonRadius: 4, theme.SizeNameCardRadius: 8,
	theme.SizeNameDialogRadius: 8, theme.SizeNamePopupRadius: 6, theme.SizeNameMenuRadius: 6,
	theme.SizeNameSelectionRadius: 4, theme.SizeNameModalBlurRadius: 0,
}

// toolkitRoles gives every colour the toolkit asks for by name one of our roles.
var toolkitRoles = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground: Canvas, theme.ColorNameForeground: Ink, theme.ColorNameButton: Card,
	theme.ColorNameDisabledButton: Canvas, theme.ColorNameDisabled: Faint, theme.ColorNamePlaceHolder: Faint,
	theme.ColorNamePrimary: Focus, theme.ColorNameFocus: PrimarySoft, theme.ColorNameSelection: PrimarySoft,
	theme.ColorNameHover: Hover, theme.ColorNameHyperlink: Primary, theme.ColorNameSeparator: Line,
	theme.ColorNameInputBackground: Card, theme.ColorNameInputBorder: Edge, theme.ColorNameHeaderBackground: Card,
	theme.ColorNameMenuBackground: Card, theme.ColorNameOverlayBackground: Card,
	theme.ColorNameScrollBar: Edge, theme.ColorNameScrollBarBackground: Canvas,
	theme.ColorNameError: Refused, theme.ColorNameSuccess: Done, theme.ColorNameWarning: Late,
	theme.ColorNameForegroundOnPrimary: OnPrimary, theme.ColorNameForegroundOnError: RefusedSoft,
	theme.ColorNameForegroundOnSuccess: DoneSoft, theme.ColorNameForegroundOnWarning: LateSoft,
	theme.ColorNameInnerWindowBorder: Line, theme.ColorNameInnerWindowBorderInactive: Line,
}

// Colour looks a role up in the current theme; with a foreign theme it answers the light palette.
func Colour(role fyne.ThemeColorName) color.Color {
	if t, ok := theme.Current().(*Theme); ok {
		return t.Color(role, 0)
	}
	if c, ok := lightPalette[role]; ok {
		return c
	}
	return theme.Color(role)
}

// Unit is n units of the rhythm in the current theme.
func Unit(n float32) float32 {
	if t, ok := theme.Current().(*Theme); ok {
		return n * t.Size(sizeUnit)
	}
	return n
}

// textSize looks a size of text up; with a foreign theme the sizes at scale 1.
func textSize(name fyne.ThemeSizeName) float32 {
	if t, ok := theme.Current().(*Theme); ok {
		return t.Size(name)
	}
	return textSizes[name]
}

// TextScale is how much larger than usual texts are.
func TextScale() float32 { return textSize(SizeText) / textSizes[SizeText] }

// LargeText tells whether texts are so large that what is not needed must give way.
func LargeText() bool { return TextScale() >= 1.4 }
