package booking

import (
	"net/mail"
	"regexp"
	"strings"
	"unicode"

	"github.com/nyaruka/phonenumbers/v2"
	"golang.org/x/text/unicode/norm"
)

var (
	applicationPattern = regexp.MustCompile(`^[A-Z]\d{9}$`)
	applicationInScan  = regexp.MustCompile(`[A-Za-z][ -]?\d{3}[ -]?\d{3}[ -]?\d{3}`)
	extensionWord      = regexp.MustCompile(`(?i)[\s,;]*(?:poste|post|extension|ext|p|x)[.=]?\s*(\d{1,6})\s*$`)
)

// NormalApplication trims an application number to upper case without separators; usual reports the usual form of one
// letter and nine digits (domain.md §1.3: "usually", so others only warn).
func NormalApplication(text string) (number string, usual bool) {
	number = strings.ToUpper(strings.Map(func(r rune) rune {
		if separator(r) || r == '.' {
			return -1
		}
		return r
	}, text))
	number = norm.NFC.String(number) // a mark may have come next to a letter
	return number, applicationPattern.MatchString(number)
}

// separator reports the spaces and dashes that people and word processors put into numbers.
func separator(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '\u2212'
}

// FindApplication finds an application number anywhere in a scan, whose layout is not published (domain.md §1.2). One that
// stands alone comes before one that ends there, and that before one that may be the start of a longer number.
func FindApplication(scan string) (number string, found bool) {
	best := 0
	for from := 0; ; {
		at := applicationInScan.FindStringIndex(scan[from:])
		if at == nil {
			break
		}
		start, end := from+at[0], from+at[1]
		rank := 1
		if start == 0 || !letterOrDigit(scan[start-1]) {
			rank++
		}
		if end == len(scan) || !letterOrDigit(scan[end]) {
			rank += 2
		}
		if rank > best {
			best = rank
			number, found = NormalApplication(scan[start:end])
		}
		from = start + 1
	}
	return number, found
}

func letterOrDigit(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
}

// NormalPhone writes a telephone number as it is shown: 613-555-1234, with "ext. 12", or +33 1 23 45 67 89 from abroad.
// A number that is not understood is kept as typed with usual false: it may still be the only way to reach someone.
func NormalPhone(text string) (phone string, usual bool) {
	text = strings.TrimSpace(text)
	bare, extension := text, ""
	if at := extensionWord.FindStringSubmatchIndex(text); at != nil { // else "poste" is read as vanity digits
		bare, extension = text[:at[0]], text[at[2]:at[3]]
	}
	number, err := phonenumbers.Parse(bare, "CA")
	if err != nil || !plausible(number, bare) {
		return text, false
	}
	if extension == "" {
		extension = number.GetExtension() // as in "#12"
	}
	if number.GetCountryCode() != 1 {
		number.Extension = nil
		return joinExtension(phonenumbers.Format(number, phonenumbers.INTERNATIONAL), extension), true
	}
	digits := phonenumbers.GetNationalSignificantNumber(number)
	return joinExtension(digits[:3]+"-"+digits[3:6]+"-"+digits[6:], extension), true
}

// plausible accepts what the numbering plan allows, and any ten digits of the North American form (domain.md §8), so that
// exchanges newer than the library's tables do not warn. Nothing that was typed may get lost: no word, no second number.
func plausible(number *phonenumbers.PhoneNumber, text string) bool {
	digits := phonenumbers.GetNationalSignificantNumber(number)
	if strings.ContainsFunc(text, unicode.IsLetter) ||
		!strings.HasSuffix(phonenumbers.NormalizeDigitsOnly(text), digits+number.GetExtension()) {
		return false
	}
	if number.GetCountryCode() == 1 {
		return len(digits) == 10 && digits[0] >= '2' && digits[3] >= '2'
	}
	return phonenumbers.IsValidNumber(number)
}

func joinExtension(phone, extension string) string {
	if extension == "" {
		return phone
	}
	return phone + " ext. " + extension
}

// PlausibleEmail reports whether a text is one bare address with a dot in its domain (libraries.md §8).
func PlausibleEmail(text string) bool {
	address, err := mail.ParseAddress(text)
	if err != nil || address.Name != "" || address.Address != text {
		return false
	}
	_, domain, _ := strings.Cut(text, "@")
	return strings.Contains(strings.Trim(domain, "."), ".")
}
