package kit

import "slices"

// setIDs replaces the items. The selection stays on its id; if that is gone it goes to the item now in its place.
func (l *lane) setIDs(ids []string) {
	was := l.index()
	l.ids = ids
	gone := was >= 0 && l.index() < 0
	if gone && len(ids) > 0 {
		l.selected = ids[min(was, len(ids)-1)]
	}
	if l.follow || gone {
		l.show(max(0, l.index()))
	} else {
		l.scrollTo(l.first)
	}
}

func (l *lane) index() int { return slices.Index(l.ids, l.selected) }

// choose selects an item as the person does.
func (l *lane) choose(i int) {
	if len(l.ids) == 0 {
		return
	}
	id := l.ids[max(0, min(i, len(l.ids)-1))]
	changed := id != l.selected
	l.selected = id
	l.show(l.index())
	l.relay()
	if changed && l.OnSelected != nil {
		l.OnSelected(id)
	}
}

func (l *lane) show(i int) {
	l.follow = true
	l.scrollTo(i)
}

// rescroll scrolls as the room or the items have changed.
func (l *lane) rescroll() {
	if i := l.index(); i >= 0 && l.follow {
		l.scrollTo(i)
	} else {
		l.scrollTo(l.first)
	}
}

// scrollTo scrolls no more than needed to see an item, and leaves no room empty behind the last.
func (l *lane) scrollTo(i int) {
	if size := l.self.Size(); size.Height == 0 || size.Width == 0 { // not laid out yet
		l.first = 0
		return
	}
	l.first = max(0, min(l.first, i, len(l.ids)-1))
	if i > l.first && i >= l.first+l.fits(l.first) {
		l.first = l.back(i)
	}
	if l.first > 0 {
		l.first = min(l.first, l.back(len(l.ids)-1))
	}
}

// fits is how many whole items are seen from one on, at least 1.
func (l *lane) fits(from int) int {
	room, n := l.room(), 0
	for i := from; i < len(l.ids); i++ {
		if room -= l.extent(i); room < -roundOff {
			break
		}
		n++
	}
	return max(1, n)
}

// page is the number of whole items that are seen.
func (l *lane) page() int { return min(l.fits(l.first), len(l.ids)-l.first) }

// back is the first item from which on one is seen whole.
func (l *lane) back(to int) int {
	room := l.room() - l.extent(to)
	for ; to > 0; to-- {
		if room -= l.extent(to - 1); room < -roundOff {
			break
		}
	}
	return to
}

// roundOff is what sums of sizes may be off by.
const roundOff = 0.5

// turn moves what is seen by the mouse wheel, not the selection.
func (l *lane) turn(up bool) {
	l.env.Input()
	by := 2
	if up {
		by = -2
	}
	l.follow = false
	l.first = max(0, min(l.first+by, len(l.ids)-1))
	l.scrollTo(l.first)
	l.relay()
}
