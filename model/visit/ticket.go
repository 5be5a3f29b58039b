package visit

import (
	"fmt"
	"strconv"
	"strings"

	"daybook/model/fault"
	"daybook/model/site"
)

// letter is what a service's tickets begin with.
func letter(s site.Service) string {
	if s == site.Biometrics {
		return "B"
	}
	return "P"
}

// String writes a ticket as it is shown and called: "P012"; "" when there is none.
func (t Ticket) String() string {
	if t.Number == 0 {
		return ""
	}
	return fmt.Sprintf("%s%03d", letter(t.Service), t.Number)
}

// ParseTicket reads a ticket as people type it: any case, with or without spaces, a hyphen or leading zeros. The fault is
// "ticket.invalid".
func ParseTicket(text string) (Ticket, error) {
	text = strings.ToUpper(strings.NewReplacer(" ", "", "-", "", "\u00a0", "").Replace(text))
	for _, s := range site.Services() {
		if digits, ok := strings.CutPrefix(text, letter(s)); ok && len(digits) <= 6 {
			if n, err := strconv.ParseUint(digits, 10, 32); err == nil && n > 0 {
				return Ticket{Service: s, Number: int(n)}, nil
			}
		}
	}
	return Ticket{}, fault.New("ticket.invalid")
}
