package translations

import "testing"

func TestParse(t *testing.T) {
	tests := []struct {
		in   string
		want Language
		ok   bool
	}{
		{"en", English, true},
		{"EN", English, true},
		{" en-CA ", English, true},
		{"en_US.UTF-8", English, true},
		{"English", English, true},
		{"English_Canada.1252", English, true},
		{"anglais", English, true},
		{"fr", French, true},
		{"fra", French, true},
		{"fr-CA", French, true},
		{"fr_CA.UTF-8", French, true},
		{"fr_CA@euro", French, true},
		{"fr:en", French, true},
		{"FRANÇAIS", French, true},
		{"franc\u0327ais", French, true},
		{"francais", French, true},
		{"French", French, true},
		{"", "", false},
		{"C", "", false},
		{"C.UTF-8", "", false},
		{"POSIX", "", false},
		{"de_DE", "", false},
		{"friulian", "", false},
		{"_fr", "", false},
	}
	for _, test := range tests {
		if got, ok := Parse(test.in); got != test.want || ok != test.ok {
			t.Errorf("Parse(%q) = %q, %v; want %q, %v", test.in, got, ok, test.want, test.ok)
		}
	}
	for _, l := range Languages() {
		if got, ok := Parse(string(l)); got != l || !ok {
			t.Errorf("Parse(%q) = %q, %v", l, got, ok)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"en", "fr_CA.UTF-8", "Français", "\xff", "-", "ſ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := Parse(s)
		if ok != (got == English || got == French) {
			t.Errorf("Parse(%q) = %q, %v", s, got, ok)
		}
	})
}
