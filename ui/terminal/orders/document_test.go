package orders

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestPositionsInAnyOrder compares positions with a plain count from the start, wherever the one before was.
func TestPositionsInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "é", "\n", "\n", "🙂", " "})).Draw(t, "text"), "")
		whole, err := open([]byte(`"` + strings.ReplaceAll(text, "\n", " ") + `"` + "\n" + strings.Repeat(" \n", strings.Count(text, "\n"))))
		if err != nil {
			t.Fatal(err)
		}
		data := whole.doc.data
		for _, at := range rapid.SliceOf(rapid.IntRange(-1, len(data)+1)).Draw(t, "places") {
			at = min(max(at, 0), len(data))
			before := string(data[:at])
			wantLine := strings.Count(before, "\n") + 1
			wantColumn := utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:]) + 1
			if !utf8.RuneStart(append(data[:len(data):len(data)], ' ')[at]) {
				continue // values never start within a character
			}
			if line, column := whole.doc.position(at); line != wantLine || column != wantColumn {
				t.Fatalf("byte %d: %d:%d, want %d:%d", at, line, column, wantLine, wantColumn)
			}
		}
	})
}

func TestMembersKeepTheirNamesAndPlaces(t *testing.T) {
	whole, err := open([]byte("\n { \"a\" : 1,\n\t\"b\\\"c\":[ 2 ,{}], \"é\":null }\n"))
	if err != nil {
		t.Fatal(err)
	}
	members, ok := whole.members()
	if !ok || len(members) != 3 {
		t.Fatalf("%d members, %t", len(members), ok)
	}
	for i, want := range []struct {
		name, raw    string
		line, column int // of the value
	}{{"a", "1", 2, 10}, {`b"c`, "[ 2 ,{}]", 3, 9}, {"é", "null", 3, 23}} {
		m := members[i]
		line, column := whole.doc.position(m.value.at)
		if m.name != want.name || string(m.raw) != want.raw || line != want.line || column != want.column {
			t.Errorf("%q %q at %d:%d, want %+v", m.name, m.raw, line, column, want)
		}
	}
	if items, ok := members[1].items(); !ok || len(items) != 2 || string(items[1].raw) != "{}" {
		t.Errorf("%v, %t", items, ok)
	}
	if _, ok := members[0].items(); ok {
		t.Error("a number was taken for a list")
	}
}
