package vault

import (
	"testing"

	"daybook/model/fault"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"":                               "",
		"maple canoe":                    "maple canoe",
		"  maple canoe\r\n":              "maple canoe",
		"maple  canoe":                   "maple canoe",
		"maple\u00A0canoe":               "maple canoe",
		"maple\u202Fcanoe\torbit":        "maple canoe orbit",
		"Maple Canoe":                    "Maple Canoe",
		"e\u0301te\u0301":                "\u00E9t\u00E9",
		"\u212Bngstr\u00F6m":             "\u00C5ngstr\u00F6m",
		"Ho\u0323\u0302i":                "H\u1ED9i",
		"maple-canoe":                    "maple-canoe",
		"\u3000maple\u2003canoe\u2029  ": "maple canoe",
	} {
		if got := canonical(in); got != want {
			t.Errorf("canonical(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCanonicalIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := canonical(rapid.String().Draw(t, "typed"))
		if twice := canonical(once); twice != once {
			t.Fatalf("%q becomes %q", once, twice)
		}
	})
}

func TestCheckPassphrase(t *testing.T) {
	for passphrase, want := range map[string]string{
		"":                          codePassphraseShort,
		"maple canoe or":            codePassphraseShort, // 14
		"maple canoe orb":           "",                  // 15
		"\u00E9t\u00E9 froid boul":  codePassphraseShort, // 14 characters in 16 bytes
		"\u00E9t\u00E9 froid boule": "",
		"aaaaaaaaaaaaaaaaa":         codePassphraseSimple,
		"ababababababababab":        codePassphraseSimple,
		"1 2 3 1 2 3 1 2 3":         codePassphraseSimple,
		"12341234123412345":         "",
		"fir oak elm ivy":           "",
	} {
		if got := fault.Code(checkPassphrase(canonical(passphrase))); got != want {
			t.Errorf("%q: %q, want %q", passphrase, got, want)
		}
	}
}

func TestWeakPassphraseSaysHowMany(t *testing.T) {
	want := &fault.Fault{Code: codePassphraseShort, Args: fault.Args{"Min": 15}}
	if diff := cmp.Diff(error(want), checkPassphrase("short")); diff != "" {
		t.Error(diff)
	}
}
