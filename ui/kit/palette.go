package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Roles of colour. Each has one value in every variant of the theme; the contrast of each pair is tested.
const (
	Ink         fyne.ThemeColorName = "ink"         // text
	Muted       fyne.ThemeColorName = "muted"       // notes, labels above fields
	Faint       fyne.ThemeColorName = "faint"       // disabled text: readable, not prominent
	Line        fyne.ThemeColorName = "line"        // card borders and rules: decoration
	Edge        fyne.ThemeColorName = "edge"        // borders that make a field or button recognisable
	Canvas      fyne.ThemeColorName = "canvas"      // the window's ground
	Card        fyne.ThemeColorName = "card"        // ground of cards, fields, rail
	Hover       fyne.ThemeColorName = "hover"       // ground under the pointer
	Bar         fyne.ThemeColorName = "bar"         // top bar
	BarInk      fyne.ThemeColorName = "barInk"      // text on the bar
	BarMuted    fyne.ThemeColorName = "barMuted"    // notes on the bar
	BarEdge     fyne.ThemeColorName = "barEdge"     // borders on the bar
	BarFocus    fyne.ThemeColorName = "barFocus"    // focus ring on the bar
	Primary     fyne.ThemeColorName = "primaryRole" // the one filled button, what is selected
	OnPrimary   fyne.ThemeColorName = "onPrimary"   // text on Primary
	PrimarySoft fyne.ThemeColorName = "primarySoft" // ground of what is selected
	Focus       fyne.ThemeColorName = "focusRing"   // focus ring
	Done        fyne.ThemeColorName = "done"
	DoneSoft    fyne.ThemeColorName = "doneSoft"
	Late        fyne.ThemeColorName = "late"
	LateSoft    fyne.ThemeColorName = "lateSoft"
	Refused     fyne.ThemeColorName = "refused"
	RefusedSoft fyne.ThemeColorName = "refusedSoft"
	Called      fyne.ThemeColorName = "called"
	CalledSoft  fyne.ThemeColorName = "calledSoft"
	Service     fyne.ThemeColorName = "service"
	ServiceSoft fyne.ThemeColorName = "serviceSoft"
	Veil        fyne.ThemeColorName = "veil" // over the window while a dialog is open
)

type palette map[fyne.ThemeColorName]color.NRGBA

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff} //nolint:gosec // the bytes are what is wanted
}

var lightPalette = palette{
	Ink: rgb(0x1C2733), Muted: rgb(0x55616F), Faint: rgb(0x6E7985), Line: rgb(0xC6CED8), Edge: rgb(0x75808C),
	Canvas: rgb(0xF3F5F8), Card: rgb(0xFFFFFF), Hover: rgb(0xEEF2F7),
	Bar: rgb(0x16324F), BarInk: rgb(0xFFFFFF), BarMuted: rgb(0xC9D5E2), BarEdge: rgb(0x8AA1BA), BarFocus: rgb(0xFFD45C),
	Primary: rgb(0x1D4F91), OnPrimary: rgb(0xFFFFFF), PrimarySoft: rgb(0xE8EFF8), Focus: rgb(0x0B63CE),
	Done: rgb(0x1B6E3C), DoneSoft: rgb(0xE6F3EA), Late: rgb(0x7D4B00), LateSoft: rgb(0xFFF3D6),
	Refused: rgb(0xA3182B), RefusedSoft: rgb(0xFDEAEC), Called: rgb(0x5B3B9E), CalledSoft: rgb(0xEFEAFA),
	Service: rgb(0x0B6670), ServiceSoft: rgb(0xE2F3F4), Veil: {R: 0x16, G: 0x22, B: 0x30, A: 0x99},
}

var darkPalette = palette{
	Ink: rgb(0xE8EDF3), Muted: rgb(0xAEB9C6), Faint: rgb(0x8995A3), Line: rgb(0x3A4653), Edge: rgb(0x8592A0),
	Canvas: rgb(0x11171E), Card: rgb(0x1A222B), Hover: rgb(0x232D38),
	Bar: rgb(0x0A1A2B), BarInk: rgb(0xF4F7FA), BarMuted: rgb(0xB7C5D4), BarEdge: rgb(0x70869D), BarFocus: rgb(0xFFD45C),
	Primary: rgb(0x8FBDF8), OnPrimary: rgb(0x0A1B30), PrimarySoft: rgb(0x1D3552), Focus: rgb(0x6FB4FF),
	Done: rgb(0x82D8A3), DoneSoft: rgb(0x163222), Late: rgb(0xF2C566), LateSoft: rgb(0x3A2D0C),
	Refused: rgb(0xFF9DA8), RefusedSoft: rgb(0x451A21), Called: rgb(0xCBB6FF), CalledSoft: rgb(0x2E2452),
	Service: rgb(0x76D5DD), ServiceSoft: rgb(0x103639), Veil: {A: 0xB3},
}

var contrastPalette = palette{
	Ink: rgb(0xFFFFFF), Muted: rgb(0xF0F0F0), Faint: rgb(0xB8B8B8), Line: rgb(0xB8B8B8), Edge: rgb(0xFFFFFF),
	Canvas: rgb(0x000000), Card: rgb(0x000000), Hover: rgb(0x262626),
	Bar: rgb(0x000000), BarInk: rgb(0xFFFFFF), BarMuted: rgb(0xF0F0F0), BarEdge: rgb(0xFFFFFF), BarFocus: rgb(0xFFE600),
	Primary: rgb(0x7AD7FF), OnPrimary: rgb(0x000000), PrimarySoft: rgb(0x00334A), Focus: rgb(0xFFE600),
	Done: rgb(0x80FF9F), DoneSoft: rgb(0x002B10), Late: rgb(0xFFD44F), LateSoft: rgb(0x332600),
	Refused: rgb(0xFFA3A3), RefusedSoft: rgb(0x3D0008), Called: rgb(0xDCC7FF), CalledSoft: rgb(0x24104D),
	Service: rgb(0x7FF1F6), ServiceSoft: rgb(0x003033), Veil: {A: 0xD9},
}
