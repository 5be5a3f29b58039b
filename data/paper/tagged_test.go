package paper

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"daybook/translations"
)

// read opens a document as its objects.
func read(t *testing.T, document []byte) *model.Context {
	t.Helper()
	ctx, err := api.ReadContext(bytes.NewReader(document), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	return ctx
}

// outline gives the structure as pdfinfo reads it, a line an element or text, without indentation. With texts it takes
// seconds for a long document.
func outline(t *testing.T, document []byte, texts bool) []string {
	t.Helper()
	option := "-struct"
	if texts {
		option = "-struct-text"
	}
	var lines []string
	for line := range strings.Lines(poppler(t, document, "pdfinfo", option)) {
		lines = append(lines, strings.TrimSuffix(strings.TrimSpace(line), " (block)"))
	}
	return lines
}

func TestInformation(t *testing.T) {
	for language, title := range map[translations.Language]string{
		translations.English: "Roster, Thunder Bay Service Canada Centre, 2026-10-05",
		translations.French:  "Liste des rendez-vous, Thunder Bay - Centre Service Canada, 2026-10-05",
	} {
		document, _ := printRoster(t, sampleDay(), language)
		info := poppler(t, document, "pdfinfo")
		contains(t, strings.Join(strings.Fields(info), " "), "Title: "+title, "Creator: Daybook", "Tagged: yes", "Page size: 792 x 612 pts (letter)", "PDF version: 1.7")
		catalog, err := read(t, document).Catalog()
		if err != nil {
			t.Fatal(err)
		}
		if got := catalog["Lang"]; got != types.StringLiteral(string(language)+"-CA") {
			t.Errorf("language %v", got)
		}
		if got := catalog["ViewerPreferences"]; !cmp.Equal(got, types.Object(types.Dict{"DisplayDocTitle": types.Boolean(true)})) {
			t.Errorf("viewer preferences %v", got)
		}
	}
}

func TestRosterIsATable(t *testing.T) {
	day := sampleDay()
	day.Rows = day.Rows[:2]
	document, _ := printRoster(t, day, translations.English)
	lines := outline(t, document, true)
	want := []string{
		"Document", "H1", `"Thunder Bay Service Canada Centre"`, "P", `"Monday, October 5, 2026"`, "P",
		`"2 appointments, 4 people. List no. 34. A list with a higher number replaces this one."`, "Table", "TR",
		"TH:", "/Scope /Column", `"Time"`, "TH:", "/Scope /Column", `"Counter"`, "TH:", "/Scope /Column", `"Name"`,
		"TH:", "/Scope /Column", `"Application"`, "TH:", "/Scope /Column", `"Telephone"`, "TH:", "/Scope /Column", `"Lang."`,
		"TH:", "/Scope /Column", `"Needs and notes"`, "TH:", "/Scope /Column", `"Number"`,
		"TR", "TD", "P", `"9:00 a.m."`, "P", `"20 min"`, "TD", `"1"`, "TD", `"Tremblay, Zoé"`, "TD", `"Adult renewal"`,
		"TD", `"807-555-0142"`, "TD", `"EN"`, "TD", "TD", `"4F3K-9T01"`, "TR",
	}
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], "\u00a0", " ")
	}
	if diff := cmp.Diff(want, lines[:min(len(lines), len(want))]); diff != "" {
		t.Errorf("structure (-want +got):\n%s", diff)
	}
}

func TestTableGoesOnOverPages(t *testing.T) {
	document, result := printRoster(t, fullDay(80), translations.French)
	count := map[string]int{}
	for _, line := range outline(t, document, false) {
		count[line]++
	}
	for role, want := range map[string]int{"Table": 1, "TR": 81, "TH:": 8, "TD": 640, "H1": 1} {
		if count[role] != want {
			t.Errorf("%d %s, want %d", count[role], role, want)
		}
	}
	if result.Pages < 4 {
		t.Errorf("%d pages", result.Pages)
	}
}

// TestContentFindsItsOwner checks the way back from the content of each page, which screen readers take.
func TestContentFindsItsOwner(t *testing.T) {
	document, result := printRoster(t, fullDay(80), translations.English)
	ctx := read(t, document)
	catalog, err := ctx.Catalog()
	if err != nil {
		t.Fatal(err)
	}
	root := dictionary(t, ctx, catalog["StructTreeRoot"])
	numbers := dictionary(t, ctx, root["ParentTree"]).ArrayEntry("Nums")
	if len(numbers) != 2*result.Pages {
		t.Fatalf("%d pages in the parent tree, want %d", len(numbers)/2, result.Pages)
	}
	for i := 0; i < len(numbers); i += 2 {
		owners, err := ctx.DereferenceArray(numbers[i+1])
		if err != nil || numbers[i] != types.Integer(i/2) {
			t.Fatalf("page %v: %v", numbers[i], err)
		}
		for mark, owner := range owners {
			if !owns(dictionary(t, ctx, owner), mark) {
				t.Errorf("page %d: mark %d is not a kid of its owner", i/2, mark)
			}
		}
	}
}

func dictionary(t *testing.T, ctx *model.Context, object types.Object) types.Dict {
	t.Helper()
	dict, err := ctx.DereferenceDict(object)
	if err != nil || dict == nil {
		t.Fatalf("no dictionary: %v", err)
	}
	return dict
}

func owns(element types.Dict, mark int) bool {
	for _, kid := range element.ArrayEntry("K") {
		if kid == types.Object(types.Integer(mark)) {
			return true
		}
	}
	return false
}

// TestContentOnTwoPages has one element own content on two pages, which no document does yet.
func TestContentOnTwoPages(t *testing.T) {
	p, words := printer(t, translations.English)
	s := p.newSheet(portrait, "Title", slipMargin, words, printedAt())
	paragraph := s.tags.root.add("P")
	for _, text := range []string{"one", "two"} {
		s.turn()
		s.marked(paragraph, func() { s.write(20, 20, slipPlain, []rune(text)) })
	}
	var document bytes.Buffer
	if _, err := s.finish(&document); err != nil {
		t.Fatal(err)
	}
	valid(t, document.Bytes())
	if diff := cmp.Diff([]string{"Document", "P", `"one"`, `"two"`}, outline(t, document.Bytes(), true)); diff != "" {
		t.Error(diff)
	}
}

// TestSameInputSamePaper compares what is drawn byte by byte, and the rest as it is read: the last writing step numbers its
// objects as it likes.
func TestSameInputSamePaper(t *testing.T) {
	p, words := printer(t, translations.French)
	var drawn [2]bytes.Buffer
	var read [2][]string
	for i := range drawn {
		l := p.newList(sampleDay(), words, printedAt())
		l.draw()
		if err := l.pdf.Output(&drawn[i]); err != nil {
			t.Fatal(err)
		}
		document, _ := printRoster(t, sampleDay(), translations.French)
		read[i] = append(outline(t, document, false), pages(t, document)...)
	}
	if !bytes.Equal(drawn[0].Bytes(), drawn[1].Bytes()) {
		t.Error("two drawings differ")
	}
	if diff := cmp.Diff(read[0], read[1]); diff != "" {
		t.Error(diff)
	}
}
