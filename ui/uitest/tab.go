package uitest

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
)

// mostStops is more than any window has.
const mostStops = 300

// Stop is a place Tab goes to.
type Stop struct {
	Focus  fyne.Focusable
	Name   string
	Area   Area // where it lies, when it has the focus
	Before Area // where the stop before lies then
	Inside bool // it is a part of the stop before, as the button of an empty list is
}

// TabRound presses Tab from the first place of the topmost layer to the last, and once more; at is called at each stop.
// What is wrong is told in words: a place that keeps the focus or a round that does not close, and places that Shift+Tab
// does not come to the other way round. press presses a key and lets everything settle.
func TabRound(w fyne.Window, press func(fyne.KeyName, ...fyne.KeyModifier), at func(fyne.Focusable)) (stops []Stop, wrong []string) {
	c := w.Canvas()
	c.Unfocus()
	for range mostStops {
		press(fyne.KeyTab)
		f := c.Focused()
		if f == nil || slices.ContainsFunc(stops, func(s Stop) bool { return s.Focus == f }) {
			break
		}
		at(f)
		stops = append(stops, newStop(w, f, stops))
	}
	if len(stops) == 0 {
		return nil, []string{"Tab finds nothing"}
	}
	if f := c.Focused(); f != stops[0].Focus {
		return stops, []string{fmt.Sprintf("Tab comes back to %s, not to the first place", nameOf(f))}
	}
	back := backwards(stops)
	for _, stop := range back {
		press(fyne.KeyTab, fyne.KeyModifierShift)
		if f := c.Focused(); f != stop.Focus {
			return stops, []string{fmt.Sprintf("Shift+Tab goes to %s, not to %s", nameOf(f), stop.Name)}
		}
	}
	return stops, nil
}

// backwards is the order of Shift+Tab. The toolkit comes to a widget before its parts either way.
func backwards(stops []Stop) []Stop {
	back := slices.Clone(stops)
	slices.Reverse(back)
	for i := 1; i < len(back); i++ {
		if back[i-1].Inside {
			back[i-1], back[i] = back[i], back[i-1]
			i++
		}
	}
	return back
}

func newStop(w fyne.Window, f fyne.Focusable, before []Stop) Stop {
	stop := Stop{Focus: f, Name: nameOf(f)}
	all := Parts(w)
	p, _ := partOf(all, f)
	stop.Area = p.Area
	if n := len(before); n > 0 {
		q, _ := partOf(all, before[n-1].Focus)
		stop.Before, stop.Inside = q.Area, within(q, p)
	}
	return stop
}

// partOf finds what has the focus among what is drawn.
func partOf(all []Part, f fyne.Focusable) (p Part, rest []Part) {
	i := slices.IndexFunc(all, func(p Part) bool { return p.Object == f.(fyne.CanvasObject) }) //nolint:forcetypeassert // every focusable is drawn
	if i < 0 {
		return Part{}, nil
	}
	return all[i], all[i:]
}

func nameOf(f fyne.Focusable) string {
	o, ok := f.(fyne.CanvasObject)
	if !ok || o == nil {
		return "nothing"
	}
	return name(Part{Object: o})
}

// OutOfOrder lists the steps from one stop to the next that do not go on in the order of reading: to the right in a row,
// down to the next row, or, as often as columns says, up to a column that lies wholly to the right of all before.
func OutOfOrder(stops []Stop, columns int) []string {
	var wrong []string
	begin := 0
	for i := 1; i < len(stops); i++ {
		stop := stops[i]
		if stop.Inside || follows(stop.Before, stop.Area) {
			continue
		}
		if columns > 0 && rightOf(stops[begin:i], stop.Area) {
			columns, begin = columns-1, i
			continue
		}
		wrong = append(wrong, fmt.Sprintf("%s after %s", stop.Name, stops[i-1].Name))
	}
	return wrong
}

// follows tells whether b comes after a in reading: in the same row further right, or below.
func follows(a, b Area) bool {
	_, y := b.Middle()
	_, x := a.Middle()
	sameRow := y >= a.Top && y <= a.Bottom || x >= b.Top && x <= b.Bottom
	if sameRow {
		return b.Left >= a.Right-slack || b.Top >= a.Bottom-slack
	}
	return b.Top >= a.Bottom-slack
}

func rightOf(stops []Stop, b Area) bool {
	for _, s := range stops {
		if s.Area.Right > b.Left+slack {
			return false
		}
	}
	return true
}

// OutOfView says why who looks for the focus does not see it: no ring is drawn for it, or not all of the ring is in view;
// "" if all is well. What is larger than its room need only fill it.
func OutOfView(w fyne.Window, f fyne.Focusable, ring func(Part) bool) string {
	p, rest := partOf(Parts(w), f)
	if p.Object == nil {
		return nameOf(f) + " is not drawn"
	}
	for _, q := range rest {
		if !within(p, q) || !ring(q) {
			continue
		}
		large := q.Area.Top <= q.Shown.Top+slack && q.Area.Bottom >= q.Shown.Bottom-slack
		switch {
		case !q.Area.In(q.Shown.Grown(slack)) && !large:
			return fmt.Sprintf("the ring of %s is not all in view: %v of %v", nameOf(f), q.Area, q.Shown)
		case len(behind(rest, []Part{p})) > 0:
			return nameOf(f) + " is covered"
		}
		return ""
	}
	return nameOf(f) + " has no ring"
}
