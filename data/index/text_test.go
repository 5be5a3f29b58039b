package index

import "testing"

var zoe = Fields{
	Words:   []string{"Zoé", "Tremblay-D’Amours", "Nguyễn Thị Hoa"},
	Phones:  []string{"(613) 555-0142", "+33 1 70 18 99 00", "819-555-0177 poste 33"},
	Numbers: []string{"V304512877", "12-34 567"},
	Emails:  []string{"zt.hoa77@example.org"},
}

func TestMatches(t *testing.T) {
	for text, want := range map[string]bool{
		"":                       false,
		" - ":                    false,
		"z":                      true,
		"ZOE":                    true,
		"tremb zo":               true,
		"zo tremb":               true,
		"zo tremb x":             false,
		"emblay":                 false,
		"d'amours":               true,
		"amours":                 true,
		"d amours tremblay":      true,
		"tremblay damours":       true,
		"mours":                  false,
		"hoa nguyen":             true,
		"613":                    true,
		"613 555 0142":           true,
		"613-555":                true,
		"(613) 555.0142":         true,
		"+1 613 555 0142":        true,
		"1613555":                true,
		"0142":                   true,
		"5501":                   true,
		"014":                    true,
		"142":                    false, // three digits from the end: no fragment
		"613 555 0143":           false,
		"zo 0142":                true,
		"0142 zo":                true,
		"+33 1 70 18 99 00":      true,
		"3317018":                true,
		"819 555 0177":           true,
		"017733":                 false,
		"v304512877":             true,
		"V304 512 877":           true,
		"V 304 512":              true,
		"V304512 877":            true,
		"v3045":                  true,
		"2877":                   true,
		"4512":                   true,
		"v2877":                  false,
		"1234567":                true,
		"12-34-567":              true,
		"zt.hoa77@example.org":   true,
		"zt.hoa77@":              true,
		"zoe zt.hoa77@elsewhere": true,
		"example":                false,
		"hoa77":                  true,
	} {
		if got := Matches(zoe, text); got != want {
			t.Errorf("Matches(%q) = %v, want %v", text, got, want)
		}
		ix := New()
		ix.Put(3, zoe)
		if got := len(ix.Search(text, 5)) == 1; got != want && want {
			t.Errorf("Search(%q) misses", text)
		} else if got != want {
			t.Errorf("Search(%q) hits", text)
		}
	}
}

// A long number, or one of foreign digits, does no harm.
func TestManyDigits(t *testing.T) {
	long := make([]byte, 5000)
	for i := range long {
		long[i] = '0' + byte(i%10)
	}
	var tk tokens
	tk.read(Fields{Phones: []string{string(long), "٠١٢٣٤٥", "911"}})
	if want := maxDigits - fragment + 1 + 1; len(tk.list) != want {
		t.Errorf("%d tokens, want %d", len(tk.list), want)
	}
}
