package usage

import (
	"slices"
	"testing"

	"daybook/model/booking"
	"daybook/model/fault"
)

// FuzzPersons takes any text for --persons: what is understood are different persons of a party, and nothing panics.
func FuzzPersons(f *testing.F) {
	for _, seed := range []string{"", "1", "1,3", " 2 , 1 ", "0", "1,1", "31", ",", "1;2", "९", "99999999999999999999"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, err := Some{Persons: text}.Numbers()
		if err != nil {
			if fault.Code(err) != "usage.value-refused" || list != nil {
				t.Errorf("%q: %v, %v", text, list, err)
			}
			return
		}
		if (len(list) == 0) != (text == "") {
			t.Errorf("%q: %v", text, list)
		}
		for i, n := range list {
			if n < 0 || n >= booking.MaxPersons || slices.Contains(list[:i], n) {
				t.Errorf("%q: %v", text, list)
			}
		}
	})
}
