package paper

// band is a stretch of a page across its width that is never split.
type band struct {
	height float64
	draw   func(top float64)
}

// paginate shares bands out over pages: first is the room on the first page, rest that on every other. A band taller
// than a page gets one to itself. There is always one page.
func paginate(bands []band, first, rest float64) [][]band {
	pages, room := make([][]band, 1), first
	for _, b := range bands {
		last := len(pages) - 1
		if b.height > room && len(pages[last]) > 0 {
			pages, room = append(pages, nil), rest
			last++
		}
		pages[last] = append(pages[last], b)
		room -= b.height
	}
	return pages
}

func heights(bands []band) float64 {
	total := 0.0
	for _, b := range bands {
		total += b.height
	}
	return total
}
