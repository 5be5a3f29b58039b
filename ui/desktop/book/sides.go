package book

import (
	"math"
	"strconv"

	"fyne.io/fyne/v2"

	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// settingSplit is where the right side's share of the width is remembered; empty means the usual one.
const settingSplit = "book.split"

// rightShare is the usual one.
const rightShare = 0.385

// newSides sets the form and the openings beside each other, divided as somebody last chose.
func (s *Screen) newSides(left, right fyne.CanvasObject) *kit.Split {
	sides := kit.NewSplit(s.ctx.Env, rightShare, left, right)
	sides.SetShare(parseShare(s.ctx.Recall(settingSplit)))
	sides.OnShare = func(share float32) { s.ctx.Remember(settingSplit, shareText(share)) }
	return sides
}

func shareText(share float32) string { return strconv.FormatFloat(float64(share), 'g', -1, 32) }

// parseShare reads what shareText wrote; anything else is no number.
func parseShare(text string) float32 {
	share, err := strconv.ParseFloat(text, 32)
	if err != nil {
		return float32(math.NaN())
	}
	return float32(share)
}

// commandsOfSides move the edge between the sides.
func (s *Screen) commandsOfSides() []screen.Command {
	return []screen.Command{
		{ID: "book-wider-left", Run: func() { s.side.Widen(-kit.SplitStep) }},
		{ID: "book-wider-right", Run: func() { s.side.Widen(kit.SplitStep) }},
		{ID: "book-usual-split", Run: s.usualSides},
	}
}

func (s *Screen) usualSides() {
	s.side.SetShare(rightShare)
	s.ctx.Remember(settingSplit, "")
}
