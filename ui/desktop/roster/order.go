package roster

import (
	"slices"
	"strings"

	"daybook/ui/kit"
)

// Settings of the list; none is personal.
const (
	settingSort   = "roster.sort"   // a column's name, and " down" from the last to the first
	settingWidths = "roster.widths" // with "-narrow" for the fewer columns of a narrow window
)

const down = " down"

// names are those of the columns shown.
func names(compact bool) []string {
	if compact {
		return []string{"time", "name", "phone", "status"}
	}
	return []string{"time", "counter", "name", "service", "language", "phone", "needs", "number", "status"}
}

// remember has the list tell the order and the widths the person chose.
func (s *Screen) remember(v *view) {
	v.list.OnSorted = func(column int, descending bool) {
		if column < 0 {
			return
		}
		name := names(v.compact)[column]
		if descending {
			name += down
		}
		s.ctx.Remember(settingSort, name)
	}
	v.list.OnWidths = func(widths []float32) { s.ctx.Remember(widthsOf(v.compact), kit.WidthsText(widths)) }
}

func widthsOf(compact bool) string {
	if compact {
		return settingWidths + "-narrow"
	}
	return settingWidths
}

// recall sorts and sets the widths as they were chosen last; without a choice the order is that of the day.
func (s *Screen) recall(v *view) {
	name, descending := strings.CutSuffix(s.ctx.Recall(settingSort), down)
	column := slices.Index(names(v.compact), name)
	v.list.SortBy(max(0, column), descending && column >= 0)
	if widths, ok := kit.ParseWidths(s.ctx.Recall(widthsOf(v.compact))); ok {
		v.list.SetWidths(widths)
	}
}
