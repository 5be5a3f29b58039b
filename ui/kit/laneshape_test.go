package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"daybook/ui/uitest"
)

// TestNothingOfARowIsCut however narrow a lane is: it gets more lines, and the badge one of its own.
func TestNothingOfARowIsCut(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 3)
	w := free(t, l, 260, 600)
	for _, text := range []string{"P000", "P001", "+2", "24 min de retard", "9 min", "Tremblay-", "Marie-Éloïse", "attend depuis"} {
		if !uitest.Says(w, text) {
			t.Errorf("%q is cut", text)
		}
	}
	if uitest.Says(w, "…") || !l.shape(1).under {
		t.Error("there is not the room that the words need")
	}
	narrow := l.shape(0).height
	l.Resize(fyne.NewSize(600, 600))
	if wide := l.shape(0).height; wide >= narrow || wide != leastRow() || l.shape(1).under {
		t.Errorf("a row is %.0f high in a wide lane and %.0f in a narrow one", wide, narrow)
	}
	l.SetRows([]string{"long"}, func(int) LaneRow {
		return LaneRow{Title: strings.Repeat("Marie ", 90), Note: strings.Repeat("besoin ", 90)}
	})
	if shape := l.shape(0); len(shape.titles) != titleLines || len(shape.notes) != noteLines || !uitest.Says(w, "…") {
		t.Errorf("%d and %d lines", len(shape.titles), len(shape.notes))
	}
}

// TestRowsOfOwnHeights: whatever they are, the selected row is seen whole, no room is left empty behind the last, and the
// rows lie one below the other inside the lane.
func TestRowsOfOwnHeights(t *testing.T) {
	newApp(t)
	l := NewLane(testEnv(), "En attente")
	free(t, l, 300, 400)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.IntRange(1, 30), 1, 60).Draw(t, "words")
		row := func(i int) LaneRow {
			return LaneRow{Lead: strings.Repeat("0", 1+i%5), Title: "Nguyễn", Note: strings.Repeat("besoin ", words[i]), Tone: Tone(i % 2), Side: "5 min"}
		}
		l.Resize(fyne.NewSize(rapid.Float32Range(150, 500).Draw(t, "width"), rapid.Float32Range(120, 600).Draw(t, "height")))
		l.SetRows(numbered(len(words)), row)
		for range 5 {
			i := rapid.IntRange(0, len(words)-1).Draw(t, "at")
			l.choose(i)
			if i < l.first || i >= l.first+len(l.lines) {
				t.Fatalf("%d is not among the %d seen from %d on", i, len(l.lines), l.first)
			}
			y := l.head()
			for k, line := range l.lines {
				if line.row != row(l.first+k) || line.state.y != y {
					t.Fatalf("row %d lies at %.1f, want %.1f", l.first+k, line.state.y, y)
				}
				y += line.shape.height
			}
			if len(l.lines) > 1 && y > l.Size().Height+roundOff {
				t.Fatalf("the last row ends at %.1f of %.1f", y, l.Size().Height)
			}
			if l.first > 0 && l.first+len(l.lines) == len(words) && l.back(len(words)-1) < l.first {
				t.Fatal("there is room for one more above")
			}
		}
	})
}

// TestTheFootGivesWay to rows where there is little room.
func TestTheFootGivesWay(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 3)
	l.SetFoot("Nouvelle personne")
	w := free(t, l, 400, 500)
	if !uitest.Says(w, "Nouvelle personne") {
		t.Error("the foot is not seen")
	}
	l.Resize(fyne.NewSize(400, 120))
	if l.foot.Visible() {
		t.Error("the foot takes the rows' room")
	}
}

// TestTheKeyIsAlwaysSeen on the row selected, as narrow as lanes are, and covers nothing.
func TestTheKeyIsAlwaysSeen(t *testing.T) {
	newApp(t)
	l := laneOf(testEnv(), 6)
	free(t, l, 300, 700)
	for width := float32(250); width < 700; width += 7 {
		l.Resize(fyne.NewSize(width, 700))
		for i := range l.lines {
			l.choose(l.first + i)
			n := l.lines[i]
			key := n.key.frame
			left, right := key.Position().X, key.Position().X+key.Size().Width
			if n.key.text.Text.Text != "A" || right > width {
				t.Fatalf("%.0f wide: row %d shows the key %q", width, i, n.key.text.Text.Text)
			}
			for _, w := range n.words() {
				from, to := w.Text.Position(), w.Text.Position().Add(w.MinSize())
				beside := from.Y > key.Position().Y+key.Size().Height-3 || to.Y < key.Position().Y+3
				if w.Text.Text != "" && !beside && from.X < right-0.5 && to.X > left+0.5 {
					t.Errorf("%.0f wide: the key of row %d lies on %q", width, i, w.Text.Text)
				}
			}
		}
	}
}

// TestNoLineEndsWithADot that would part it from nothing.
func TestNoLineEndsWithADot(t *testing.T) {
	newApp(t)
	text := "Passport, renewal\u00a0· 2 people\u00a0· FR"
	for width := float32(40); width < 300; width += 5 {
		lines := linesOf(text, SizeNote, width, 9)
		for _, line := range lines {
			if strings.HasSuffix(line, "·") {
				t.Errorf("%.0f wide: %q", width, lines)
			}
		}
		if plain := strings.NewReplacer("·", "", " ", "", "\u00a0", ""); width > 100 && plain.Replace(strings.Join(lines, "")) != plain.Replace(text) {
			t.Errorf("%.0f wide: %q", width, lines)
		}
	}
}
