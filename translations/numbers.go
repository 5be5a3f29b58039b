package translations

import (
	"fmt"
	"strconv"
	"strings"
)

// Number writes a whole number in groups of three: "1,234", "1 234" with a no-break space.
func (w *Words) Number(n int) string { return w.mark(w.number(n)) }

// Money writes an amount of Canadian dollars given in cents: "$85", "$163.50", "85 $", "163,50 $".
func (w *Words) Money(cents int) string {
	sign := ""
	if cents < 0 {
		sign, cents = "-", -cents
	}
	dollars, rest := w.number(cents/100), cents%100
	if w.language == French {
		if rest != 0 {
			dollars += fmt.Sprintf(",%02d", rest)
		}
		return w.mark(sign + dollars + nbsp + "$")
	}
	if rest != 0 {
		dollars += fmt.Sprintf(".%02d", rest)
	}
	return w.mark(sign + "$" + dollars)
}

// List joins words: "a, b and c", "a, b et c".
func (w *Words) List(items []string) string { return w.mark(w.list(items)) }

func (w *Words) number(n int) string {
	separator := ","
	if w.language == French {
		separator = nbsp
	}
	digits, sign := strconv.Itoa(n), ""
	if n < 0 {
		digits, sign = digits[1:], "-"
	}
	first := (len(digits)-1)%3 + 1
	groups := []string{digits[:first]}
	for i := first; i < len(digits); i += 3 {
		groups = append(groups, digits[i:i+3])
	}
	return sign + strings.Join(groups, separator)
}

func (w *Words) list(items []string) string {
	and := " and "
	if w.language == French {
		and = " et "
	}
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + and + items[last]
}
