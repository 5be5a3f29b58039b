package kit

import "testing"

// TestChoicesOneLine: in the width it names a group takes one line, and more lines in less; asking moves nothing.
func TestChoicesOneLine(t *testing.T) {
	newApp(t)
	g := NewRadioGroup(testEnv(), []string{"Any time", "Morning", "Afternoon"}, 0)
	stage(t, g)
	width := g.OneLine()
	g.layout(g.MinSize())
	seat := g.items[2].place
	if again := g.OneLine(); again != width || g.items[2].place != seat {
		t.Errorf("%v, then %v; the last item at %v, then %v", width, again, seat, g.items[2].place)
	}
	if one, two := g.flow(width).Height, g.flow(width-1).Height; one >= two {
		t.Errorf("%v high in %v, %v in less", one, width, two)
	}
}
