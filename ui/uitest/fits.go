package uitest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// slack is how many units lines may touch: sizes of text are no whole numbers.
const slack = 1.5

// Misfits lists, in words, what of the parts does not have the room it needs: texts and widgets that reach beyond what they
// lie in and cannot be scrolled to, texts that lie on each other, places for keys that overlap, and either behind
// something. Of several layers each is looked at by itself.
func Misfits(all []Part) []string {
	var found []string
	var texts, stops []Part
	for _, p := range all {
		_, focusable := p.Object.(fyne.Focusable)
		switch {
		case focusable:
			stops = append(stops, p)
		case p.Text() != "":
			texts = append(texts, p)
		default:
			continue
		}
		if !p.Area.In(p.Room.Grown(slack)) {
			found = append(found, fmt.Sprintf("%s reaches beyond %s: %s", name(p), name(Part{Object: p.Owner()}), beyond(p)))
		}
	}
	found = append(append(found, onEachOther(texts)...), overlapping(stops)...)
	return append(append(found, behind(all, texts)...), behind(all, stops)...)
}

// behind lists what lies wholly or partly behind something of the same layer that is drawn later and is no part of it.
func behind(all, some []Part) []string {
	var found []string
	for _, p := range some {
		area := p.Area.Cut(p.Shown)
		if p.Text() != "" {
			area = lower(p.Area).Cut(p.Shown)
		}
		later := false
		for _, q := range all {
			if later && q.Layer == p.Layer && solid(q) && !within(p, q) && q.Area.Cut(q.Shown).Shares(area, slack) {
				found = append(found, fmt.Sprintf("%s lies behind a part of %s", name(p), name(Part{Object: q.Owner()})))
				break
			}
			later = later || q.Object == p.Object
		}
	}
	return found
}

// Covered tells whether the middle of a part lies behind something drawn later.
func Covered(all []Part, p Part) bool {
	x, y := p.Area.Cut(p.Shown).Middle()
	for i := len(all) - 1; i >= 0 && all[i].Object != p.Object; i-- {
		if solid(all[i]) && all[i].Area.Cut(all[i].Shown).Holds(x, y) {
			return true
		}
	}
	return false
}

// solid tells whether nothing behind a part can be seen.
func solid(p Part) bool {
	r, ok := p.Object.(*canvas.Rectangle)
	if !ok || r.FillColor == nil || min(r.Size().Width, r.Size().Height) < 2 { // a hair is no ground
		return false
	}
	_, _, _, a := r.FillColor.RGBA()
	return a == 0xffff
}

// onEachOther lists pairs of texts that share room.
func onEachOther(texts []Part) []string {
	var found []string
	for i, p := range texts {
		for _, q := range texts[i+1:] {
			// lines may touch: letters are lower than their line
			if p.Layer == q.Layer && lower(p.Area.Cut(p.Shown)).Shares(lower(q.Area.Cut(q.Shown)), slack) {
				found = append(found, fmt.Sprintf("%s lies on %s", name(p), name(q)))
			}
		}
	}
	return found
}

// lower is where the letters of a line are.
func lower(a Area) Area {
	h := (a.Bottom - a.Top) / 5
	return Area{a.Left, a.Top + h, a.Right, a.Bottom - h}
}

// overlapping lists pairs of places for keys that share room, unless one is a part of the other.
func overlapping(stops []Part) []string {
	var found []string
	for i, p := range stops {
		for _, q := range stops[i+1:] {
			if p.Layer == q.Layer && !within(p, q) && p.Area.Cut(p.Shown).Shares(q.Area.Cut(q.Shown), slack) {
				found = append(found, fmt.Sprintf("%s overlaps %s", name(p), name(q)))
			}
		}
	}
	return found
}

func within(p, q Part) bool {
	for _, w := range q.Within {
		if fyne.CanvasObject(w) == p.Object {
			return true
		}
	}
	return false
}

// CutShort lists the texts that end in "…" and are not one of those that mean to. In a list only its head counts: what a
// cell cannot hold is shown whole when the row is opened; list tells what is one.
func CutShort(all []Part, meant []string, list func(fyne.Widget) bool) []string {
	var found []string
	heads := map[fyne.Widget]float32{}
	for _, p := range all {
		if w := p.Owner(); p.Text() != "" && w != nil && list(w) {
			if top, ok := heads[w]; !ok || p.Area.Top < top {
				heads[w] = p.Area.Top
			}
		}
	}
	for _, p := range all {
		text := p.Text()
		top, listed := heads[p.Owner()]
		if !strings.HasSuffix(text, "…") || listed && p.Area.Top > top+slack {
			continue
		}
		if !endsLike(text, meant) {
			found = append(found, name(p))
		}
	}
	return found
}

// endsLike tells whether a text, which may be the last line of one, ends as one of the others does.
func endsLike(text string, others []string) bool {
	end := text
	if n := utf8.RuneCountInString(end); n > 9 {
		end = string([]rune(end)[n-9:])
	}
	for _, other := range others {
		if strings.HasSuffix(other, end) {
			return true
		}
	}
	return false
}

// name is how a part is spoken of.
func name(p Part) string {
	if text := p.Text(); text != "" {
		if p.Owner() != nil {
			return fmt.Sprintf("%q of %T", text, p.Owner())
		}
		return fmt.Sprintf("%q", text)
	}
	if l, ok := p.Object.(interface{ AccessibilityLabel() string }); ok {
		return fmt.Sprintf("%T %q", p.Object, l.AccessibilityLabel())
	}
	return fmt.Sprintf("%T", p.Object)
}

// beyond says by how much.
func beyond(p Part) string {
	return fmt.Sprintf("left %.0f, above %.0f, right %.0f, below %.0f", max(0, p.Room.Left-p.Area.Left), max(0, p.Room.Top-p.Area.Top),
		max(0, p.Area.Right-p.Room.Right), max(0, p.Area.Bottom-p.Room.Bottom))
}

// Sideways lists what scrolls sideways because it has too little width, but for fields.
func Sideways(all []Part) []string {
	var found []string
	for _, p := range all {
		scroll, ok := p.Object.(*container.Scroll)
		if !ok || scroll.Content == nil {
			continue
		}
		if _, field := p.Owner().(fyne.Focusable); field {
			continue
		}
		if need := scroll.Content.MinSize().Width; need > p.Area.Right-p.Area.Left+slack {
			found = append(found, fmt.Sprintf("what scrolls in %s needs a width of %.0f and has %.0f", name(Part{Object: p.Owner()}), need, p.Area.Right-p.Area.Left))
		}
	}
	return found
}
