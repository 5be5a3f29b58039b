package paper

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/roster"
	"daybook/translations"
)

// drawing gives the drawing instructions of every page of a roster, before the structure is added.
func drawing(t interface{ Fatal(...any) }, p *Printer, day roster.Day, words *translations.Words) []string {
	l := p.newList(day, words, printedAt())
	l.pdf.SetCompression(false)
	l.draw()
	var out strings.Builder
	if err := l.pdf.Output(&out); err != nil {
		t.Fatal(err)
	}
	var streams []string
	for _, part := range strings.Split(out.String(), "/Contents ")[1:] {
		_, stream, _ := strings.Cut(part, "stream\n")
		stream, _, _ = strings.Cut(stream, "\nendstream")
		streams = append(streams, stream)
	}
	return streams
}

// TestEverythingDrawnIsMarked follows the instructions of each page: content is either owned by an element or an artifact,
// never both, never neither; marks are numbered from 0 without gaps.
func TestEverythingDrawnIsMarked(t *testing.T) {
	p, words := printer(t, translations.French)
	day := fullDay(60)
	day.Rows[3].Details.Notes = "😀 ᐃᓄᒃ"
	for number, stream := range drawing(t, p, day, words) {
		open, spans, marks := "", 0, 0
		for line := range strings.Lines(stream) {
			switch line = strings.TrimSpace(line); {
			case strings.HasPrefix(line, "/Span "):
				spans++
			case strings.HasSuffix(line, " BDC"), strings.HasSuffix(line, " BMC"):
				if open != "" {
					t.Fatalf("page %d: %s within %s", number+1, line, open)
				}
				open = line
				if line != "/Artifact BMC" {
					if !strings.HasSuffix(line, fmt.Sprintf("<</MCID %d>> BDC", marks)) {
						t.Fatalf("page %d: %s is not number %d", number+1, line, marks)
					}
					marks++
				}
			case line == "EMC" && spans > 0:
				spans--
			case line == "EMC":
				open = ""
			case open == "" && (strings.Contains(line, " Tj") || strings.HasSuffix(line, " S") || strings.Contains(line, " re ")):
				t.Fatalf("page %d: %q is not marked", number+1, line)
			}
		}
		if open != "" || spans > 0 || marks == 0 {
			t.Errorf("page %d ends in %q with %d marks", number+1, open, marks)
		}
	}
}

// boxes counts the squares to tick in drawing instructions.
func boxes(stream string) int {
	side := fmt.Sprintf("%.2f", boxSize/millimetres)
	square := regexp.MustCompile(regexp.QuoteMeta(side) + ` -` + regexp.QuoteMeta(side) + ` re S`)
	return len(square.FindAllString(stream, -1))
}

// boxesEach is how many boxes a person has: arrived, served, not served, no-show.
const boxesEach = 4

func TestEveryPersonHasBoxes(t *testing.T) {
	p, words := printer(t, translations.English)
	walkIns := func(persons int, streams []string) int {
		return boxes(strings.Join(streams, ""))/boxesEach - persons
	}
	few(t, 20)
	rapid.Check(t, func(t *rapid.T) {
		day, persons := sampleDay(), 0
		day.Rows = nil
		for i := range rapid.IntRange(0, 40).Draw(t, "rows") {
			given := slices.Repeat([]string{"Zoé"}, rapid.IntRange(1, 6).Draw(t, "persons"))
			row := someone(540, i%9+1, fmt.Sprintf("Tremblay %d", i), given...)
			if rapid.IntRange(0, 4).Draw(t, "cancelled") == 0 {
				row.Booking.Status = booking.Cancelled
			} else {
				persons += len(given)
			}
			day.Rows = append(day.Rows, row)
		}
		streams := drawing(t, p, day, words)
		if n := boxes(strings.Join(streams, "")); n%boxesEach != 0 {
			t.Fatalf("%d boxes", n)
		}
		if n := walkIns(persons, streams); n < leastWalkIns {
			t.Fatalf("%d lines for walk-ins", n)
		}
		if n := boxes(streams[len(streams)-1]); n < leastWalkIns*boxesEach {
			t.Fatalf("the last page has %d boxes", n)
		}
	})
}

func TestHoursAreSetOff(t *testing.T) {
	p, words := printer(t, translations.English)
	day := sampleDay()
	day.Rows = []roster.Row{someone(540, 1, "A", "A"), someone(590, 1, "B", "B"), someone(600, 1, "C", "C"), someone(790, 1, "D", "D")}
	count := func(day roster.Day) int {
		return strings.Count(drawing(t, p, day, words)[0], fmt.Sprintf("%.2f w", heavy/millimetres))
	}
	with := count(day)
	day.Rows = day.Rows[:2]
	if without := count(day); with-without != 2 {
		t.Errorf("%d heavy lines for three hours, %d for one", with, without)
	}
}

func TestTagsNumberContent(t *testing.T) {
	tags := newTags()
	first, second := tags.root.add("P"), tags.root.add("TD")
	tags.turn()
	got := []string{tags.mark(first), tags.mark(second), tags.mark(first)}
	tags.turn()
	got = append(got, tags.mark(second))
	want := []string{"/P <</MCID 0>> BDC", "/TD <</MCID 1>> BDC", "/P <</MCID 2>> BDC", "/TD <</MCID 0>> BDC"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if want := []kid{{page: 0, mark: 1}, {page: 1, mark: 0}}; !slices.Equal(second.kids, want) {
		t.Errorf("%v, want %v", second.kids, want)
	}
	if len(tags.pages) != 2 || tags.pages[0][2] != first || tags.pages[1][0] != second {
		t.Errorf("owners %v", tags.pages)
	}
}
