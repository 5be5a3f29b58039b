package paper

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestPaginate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, rest := rapid.Float64Range(10, 100).Draw(t, "first"), rapid.Float64Range(10, 100).Draw(t, "rest")
		var bands []band
		for range rapid.IntRange(0, 40).Draw(t, "bands") {
			bands = append(bands, band{height: rapid.Float64Range(0, 120).Draw(t, "height")})
		}
		pages := paginate(bands, first, rest)
		if len(pages) == 0 {
			t.Fatal("no page")
		}
		var order []float64
		for i, page := range pages {
			room := rest
			if i == 0 {
				room = first
			}
			if total := heights(page); total > room+1e-9 && len(page) > 1 {
				t.Fatalf("page %d is %.1f high, not %.1f", i, total, room)
			}
			if i > 0 && len(page) == 0 {
				t.Fatalf("page %d is empty", i)
			}
			for _, b := range page {
				order = append(order, b.height)
			}
		}
		want := make([]float64, 0, len(bands))
		for _, b := range bands {
			want = append(want, b.height)
		}
		if !slices.Equal(order, want) {
			t.Fatalf("%v became %v", want, order)
		}
	})
}

func TestPaginateFillsPages(t *testing.T) {
	bands := []band{{height: 4}, {height: 4}, {height: 4}, {height: 30}, {height: 1}, {height: 9}, {height: 1}}
	var counts []int
	for _, page := range paginate(bands, 8, 10) {
		counts = append(counts, len(page))
	}
	if want := []int{2, 1, 1, 2, 1}; !slices.Equal(counts, want) {
		t.Errorf("pages hold %v, want %v", counts, want)
	}
}
