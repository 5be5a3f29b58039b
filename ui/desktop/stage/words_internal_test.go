package stage

import "testing"

func TestStrange(t *testing.T) {
	for text, want := range map[string]bool{
		"":                   false,
		"X":                  false, // a key
		"12 · 30 – 4":        false,
		"P012":               false,
		"P0123":              true,
		"Zoé Tremblay":       false,
		"Zoé Tremblay +1":    false,
		"Zoé":                true, // of the longer one
		"Ring twice":         false,
		"Ringtwice":          true,
		"705-555-0142":       false,
		"ABCD-EFGH":          true, // no confirmation number
		"4K7M-X2Q7":          false,
		"0DH7-B049":          false, // of which half looks like a ticket
		"3QWK-QGW…":          false, // in too narrow a column
		"Prochaine plage…":   true,
		"Close":              true,
		"Zoé Tremblay close": true,
	} {
		if got := strange(text, []string{"Ring", "Zoé Tremblay", "Ring twice"}); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
