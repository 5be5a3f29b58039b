package desk

import "testing"

// TestNumbersAreNoNames: what begins with a digit, or with the sign a scanner puts before it, is a number.
func TestNumbersAreNoNames(t *testing.T) {
	for text, want := range map[string]bool{
		"4F3K": true, " 12": true, "]C14F3K": true, "٣": true, "": false, " ": false, "roy": false, "P012": false, "-4": false,
	} {
		if number(text) != want {
			t.Errorf("%q is a number: %v", text, !want)
		}
	}
}

// TestWhatIsTypedFilters as long as it is a name. A number typed over one filters nothing; one that was captured keeps the
// filter for afterwards.
func TestWhatIsTypedFilters(t *testing.T) {
	f := field{wrong: "desk.number-wrong"}
	for _, c := range []struct {
		text, filter string
		change       bool
	}{
		{"t", "t", true}, {"t", "t", false}, {"tr", "tr", true}, {"4", "", true}, {"4F", "", true}, {"", "", true}, {"roy", "roy", true},
	} {
		if got := f.typed(c.text); got != c.change || f.filter != c.filter || f.text != c.text || f.wrong != "" || f.capturing() != number(c.text) {
			t.Errorf("%q: a change: %v, the filter is %q", c.text, got, f.filter)
		}
	}
	f.kept, f.begun = true, true
	if f.typed("4F3"); f.filter != "roy" {
		t.Errorf("a number that was captured leaves the filter %q", f.filter)
	}
	if f.typed("si"); f.filter != "si" || f.kept || f.begun {
		t.Errorf("a name after a number filters by %q", f.filter)
	}
	if f.forget(); f != (field{}) {
		t.Errorf("%+v is kept", f)
	}
}
