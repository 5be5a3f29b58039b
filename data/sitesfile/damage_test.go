package sitesfile_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/data/sitesfile"
	"daybook/model/fault"
)

// checkBroken reads a broken file: it gives nothing but the place of the damage.
func checkBroken(t *testing.T, text []byte, lines int) fault.Args {
	t.Helper()
	imported, err := sitesfile.Read(bytes.NewReader(text))
	f, ok := errors.AsType[*fault.Fault](err)
	if len(imported.Sites) > 0 || !ok || f.Code != "file.broken" {
		t.Fatalf("%v, %v", imported, err)
	}
	line, column := f.Args["Line"].(int), f.Args["Column"].(int)
	if line < 1 || line > lines || column < 1 {
		t.Errorf("line %d, column %d of %d lines", line, column, lines)
	}
	return f.Args
}

// TestPlaceOfTheDamage puts one wrong character behind any good beginning and looks for it where an editor shows it.
func TestPlaceOfTheDamage(t *testing.T) {
	piece := rapid.SampledFrom([]string{"1,", "\n", " ", "\t", "\"é\",", "\"漢字\",", "\"\U0001f680\",", "[],", "{\"ê\":\n0},"})
	rapid.Check(t, func(t *rapid.T) {
		good := "[" + strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "good"), "")
		_, err := sitesfile.Read(strings.NewReader(good + "?" + "\n1]"))
		f, ok := errors.AsType[*fault.Fault](err)
		if !ok {
			t.Fatalf("%q: %v", good, err)
		}
		rows := strings.Split(good, "\n")
		line, column := len(rows), len([]rune(rows[len(rows)-1]))+1
		if f.Args["Line"] != line || f.Args["Column"] != column {
			t.Fatalf("%q: line %v, column %v; want %d, %d", good, f.Args["Line"], f.Args["Column"], line, column)
		}
	})
}

// TestPlaceOfABadRow tells the line and column of a value of the wrong kind, wherever it stands.
func TestPlaceOfABadRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		space := rapid.StringMatching(`[ \n\t]{0,5}`)
		before := `{"offices":[{` + plain + `,"city":{"fr":"Québec"},` + space.Draw(t, "a") + `"lunch":` + space.Draw(t, "b")
		imported, err := sitesfile.Read(strings.NewReader(before + "7" + space.Draw(t, "c") + `}]}`))
		if err != nil || len(imported.Refused) != 1 {
			t.Fatalf("%v, %v", imported, err)
		}
		rows := strings.Split(before, "\n")
		line, column := len(rows), len([]rune(rows[len(rows)-1]))+1
		got := imported.Refused[0]
		if got.Line != line || got.Fault.Args["Line"] != line || got.Fault.Args["Column"] != column {
			t.Fatalf("%q: %+v; want line %d, column %d", before, got.Fault.Args, line, column)
		}
	})
}

// TestAnyFieldMayBeAnything puts any kind of value into any field: the office is taken or named, and never half.
func TestAnyFieldMayBeAnything(t *testing.T) {
	fields := rapid.SampledFrom([]string{
		"id", "kind", "province", "name", "address", "city", "postal", "time_zone", "service_languages", "hours", "lunch",
		"closed_dates", "closures", "appointment_only", "phone", "accessibility", "passport_tiers", "express_days", "biometrics", "note", "more",
	})
	values := rapid.SampledFrom([]string{
		`null`, `true`, `0`, `-1e9`, `""`, `"2026-10-05"`, `"12:00"`, `"mail20"`, `[]`, `{}`, `[null]`, `[[]]`, `[{}]`, `["12:00","13:00"]`,
		`{"en":1}`, `{"en":["a"],"fr":"b"}`, `{"wheelchair":0,"sign_languages":{}}`, `[1,2,3]`, `[2,9]`, `[{"rule":null}]`,
		`[{"rule":"weekly","weekday":7,"open":"00:00","close":"24:00"}]`, `[{"from":"2026-10-05","to":null}]`,
	})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for range rapid.IntRange(0, 6).Draw(t, "fields") {
			text += `,"` + fields.Draw(t, "field") + `":` + values.Draw(t, "value")
		}
		imported, err := sitesfile.Read(strings.NewReader(`{"offices":[{` + plain + text + `}]}`))
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		refused := 0
		for _, r := range imported.Refused {
			if r.Fault == nil || r.Fault.Code == "" {
				t.Fatalf("%s: %+v", text, r)
			}
			if r.Office {
				refused++
			}
		}
		if len(imported.Sites)+refused != 1 {
			t.Fatalf("%s: %d sites, %d offices refused", text, len(imported.Sites), refused)
		}
		for _, s := range imported.Sites {
			if err := s.Validate(); err != nil {
				t.Fatalf("%s: %v", text, err)
			}
		}
	})
}
