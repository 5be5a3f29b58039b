package index

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{" -– '’ … ", ""},
		{"Bélanger", "belanger"},
		{"BÉLANGER", "belanger"},
		{"Be\u0301langer", "belanger"},
		{"Nguyễn Thị", "nguyen thi"},
		{"NGUYỄN THỊ", "nguyen thi"},
		{"O'Brien", "obrien"},
		{"O’Brien", "obrien"},
		{"O‘Brien", "obrien"},
		{"O´Brien O`Brien", "obrien obrien"},
		{"Saint-Pierre", "saint pierre"},
		{"Saint\u2011Pierre", "saint pierre"},
		{"Tremblay\u00a0Roy", "tremblay roy"},
		{"St. Jean, Zoé (Mme)", "st jean zoe mme"},
		{"Œuvray", "oeuvray"},
		{"Lætitia", "laetitia"},
		{"İstanbul", "istanbul"},
		{"ISTANBUL Işık", "istanbul isik"},
		{"Øverland", "overland"},
		{"Ǿre", "ore"},
		{"Łukasz Wójcik", "lukasz wojcik"},
		{"Đặng", "dang"},
		{"Guðrún Þórsdóttir", "gudrun thorsdottir"},
		{"Weiß WEIẞ", "weiss weiss"},
		{"Çelik Ğ Ş Õ Å Ä Ü", "celik g s o a a u"},
		{"Iŋa Ħarr Əli", "ina harr eli"},
		{"Qau\u02bcjuaq", "qaujuaq"},
		{"Sahai\u0294a Sahai\u0241a", "sahaia sahaia"},
		{"Co·lell co\u00adlell co\u200blell", "colell colell colell"},
		{"V304512877", "v304512877"},
		{"+1 (613) 555-0142", "1 613 555 0142"},
		{"Γιώργος ΓΙΩΡΓΟΣ", "γιωργοσ γιωργοσ"},
		{"Андрей Щукин", "андрей щукин"},
		{"Андрей", "андрей"},
		{"محمد مُحَمَّد محـمد", "محمد محمد محمد"},
		{"王小明", "王小明"},
		{"김민준", "김민준"},
		{"ᐃᓄᒃ ᓄᓇᕗᑦ", "ᐃᓄᒃ ᓄᓇᕗᑦ"},
		{"सीता", "सीता"},
		{"a\xffb", "a b"},
	} {
		if got := strings.Join(Fold(c.text), " "); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFoldNothing(t *testing.T) {
	if got := Fold("- ’"); got != nil {
		t.Errorf("Fold of no letters = %q, want nil", got)
	}
}

// However a name is encoded and in whatever case, it folds the same.
func TestFoldForms(t *testing.T) {
	names := rapid.StringOfN(rapid.RuneFrom([]rune("aZéÉỄøŁđİçß ’-йЙώ한ᐃ9ŵǾ")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		s := names.Draw(t, "name")
		want := Fold(s)
		for _, form := range []string{norm.NFC.String(s), norm.NFD.String(s), strings.ToUpper(s)} {
			if diff := cmp.Diff(want, Fold(form)); diff != "" {
				t.Fatalf("%q and %q fold apart: %s", s, form, diff)
			}
		}
		if diff := cmp.Diff(want, Fold(strings.Join(want, " "))); diff != "" {
			t.Fatalf("folding %q again changes it: %s", s, diff)
		}
	})
}

func FuzzFold(f *testing.F) {
	f.Add("Nguyễn Thị")
	f.Add("Be\u0301\u0301langer’s")
	f.Add("\xff\xc3'")
	f.Fuzz(func(t *testing.T, s string) {
		for _, w := range Fold(s) {
			if w == "" || strings.ContainsAny(w, " -'’.,()") || w != strings.ToLower(w) {
				t.Errorf("Fold(%q) has the word %q", s, w)
			}
			if !utf8.ValidString(w) {
				t.Errorf("Fold(%q) has the invalid word %q", s, w)
			}
		}
	})
}
