package kit

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

const (
	columnGap  float32 = 12   // between columns
	leastShare float32 = 0.02 // of the width, for any column
	shareStep  float32 = 0.02 // by + and -
	mostWidths         = 64   // columns a list can have, for texts from outside
)

// Widths are the shares of the columns in the width, which add up to 1.
func (l *RowList) Widths() []float32 {
	if l.shares != nil {
		return slices.Clone(l.shares)
	}
	weights := make([]float32, len(l.columns))
	for i, c := range l.columns {
		weights[i] = c.Weight
	}
	shares, least := sharesOf(weights)
	if !(least >= 0) { // no weights at all
		for i := range shares {
			shares[i] = 1 / float32(len(shares))
		}
	}
	return shares
}

// SetWidths gives the columns shares of the width without telling OnWidths. Numbers that make no sense for these columns
// are ignored: another count, one that is no number, or one below a fiftieth of the whole.
func (l *RowList) SetWidths(widths []float32) {
	shares, least := sharesOf(widths)
	negative := slices.ContainsFunc(widths, func(w float32) bool { return w < 0 }) // all of them would give good shares
	if len(widths) != len(l.columns) || negative || !(least >= leastShare*0.999) { // what was stored is rounded; NaN is caught too
		return
	}
	l.shares = shares
	l.Refresh()
}

// sharesOf brings weights to a sum of 1 and tells the least.
func sharesOf(weights []float32) (shares []float32, least float32) {
	var total float64
	for _, w := range weights {
		total += float64(w)
	}
	shares, least = make([]float32, len(weights)), 1
	for i, w := range weights {
		shares[i] = float32(float64(w) / total)
		least = min(least, shares[i]) // NaN stays NaN
	}
	return shares, least
}

// widthRune is + and -; = is the key of + without Shift.
func (l *RowList) widthRune(r rune) bool {
	if len(l.columns) < 2 || r != '+' && r != '=' && r != '-' {
		return false
	}
	by := shareStep
	if r == '-' {
		by = -by
	}
	if next, ok := widened(l.Widths(), max(0, l.order.column), by); ok {
		l.shares, _ = sharesOf(next) // or what is rounded off adds up
		l.Refresh()
		l.tellWidths()
	}
	return true
}

// widened gives one column more or less of the whole, at the cost or to the gain of all others in proportion. It does
// nothing where a column would become too narrow.
func widened(shares []float32, i int, by float32) ([]float32, bool) {
	was := shares[i]
	out := make([]float32, len(shares))
	for n, s := range shares {
		out[n] = s * (1 - was - by) / (1 - was)
	}
	out[i] = was + by
	for n, s := range out {
		if !(s >= leastShare) && s < shares[n] {
			return nil, false
		}
	}
	return out, true
}

// edgeMoved moves the edge behind column i, within what the two columns beside it have.
func edgeMoved(shares []float32, i int, by float32) []float32 {
	out := slices.Clone(shares)
	both := out[i] + out[i+1]
	if both < 2*leastShare {
		return out
	}
	out[i] = max(leastShare, min(out[i]+by, both-leastShare))
	out[i+1] = both - out[i]
	return out
}

func (l *RowList) tellWidths() {
	if l.OnWidths != nil {
		l.OnWidths(l.Widths())
	}
}

// span is the room of a column.
type span struct{ x, width float32 }

// room is the width all columns share.
func (l *RowList) room(width float32) float32 {
	return max(0, width-2*Unit(Inset)-Unit(columnGap)*float32(max(0, len(l.columns)-1)))
}

func (l *RowList) places(width float32) []span {
	out := make([]span, len(l.columns))
	x, room := Unit(Inset), l.room(width)
	for i, share := range l.Widths() {
		w := room * share
		out[i] = span{x, w}
		x += w + Unit(columnGap)
	}
	return out
}

// WidthsText is how widths are kept among the settings: ten-thousandths with spaces between.
func WidthsText(widths []float32) string {
	texts := make([]string, len(widths))
	for i, w := range widths {
		texts[i] = strconv.Itoa(int(math.Round(float64(w) * 10000)))
	}
	return strings.Join(texts, " ")
}

// ParseWidths reads what WidthsText wrote; ok is false for anything else.
func ParseWidths(text string) (widths []float32, ok bool) {
	fields := strings.Fields(text)
	if len(fields) == 0 || len(fields) > mostWidths {
		return nil, false
	}
	for _, f := range fields {
		n, err := strconv.ParseUint(f, 10, 16)
		if err != nil || n < 1 || n > 10000 {
			return nil, false
		}
		widths = append(widths, float32(n)/10000)
	}
	return widths, true
}
