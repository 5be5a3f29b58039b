package booking

import (
	"slices"
)

// Content is all that an amendment may change: the details, and the language of service, which is a fact.
type Content struct {
	Language string
	Details  Details
}

// Changes lists the codes of Differences in the order in which they are told; their words are "change.CODE".
func Changes() []string {
	return []string{
		"persons-added", "persons-removed", "persons-order", "names", "kinds", "applications", "letter-dates",
		"contact", "phone", "email", "language", "needs", "notes", "travel",
	}
}

// Differences tells by code what an amendment changed, so that a history can say it without repeating what was written.
// There is none exactly when the contents are equal once they are clean. In which order needs stand means nothing; number,
// reason and warnings are not typed by who amends, and are passed over.
func Differences(before, after Content) []string {
	b, a := before.Details.Clean(), after.Details.Clean()
	differs := persons(b.Persons, a.Persons)
	differs["contact"] = b.Contact.Given != a.Contact.Given || b.Contact.Family != a.Contact.Family
	differs["phone"] = b.Contact.Phone != a.Contact.Phone
	differs["email"] = b.Contact.Email != a.Contact.Email
	differs["language"] = before.Language != after.Language
	differs["needs"] = !slices.Equal(slices.Sorted(slices.Values(b.Needs)), slices.Sorted(slices.Values(a.Needs)))
	differs["notes"] = b.Notes != a.Notes
	differs["travel"] = b.Travel != a.Travel
	var codes []string
	for _, code := range Changes() {
		if differs[code] {
			codes = append(codes, code)
		}
	}
	return codes
}

// persons compares two parties, person by person: those of one name, and then the others in their order.
func persons(before, after []Person) map[string]bool {
	named, renamed := pairs(before, after)
	differs := map[string]bool{
		"persons-added": len(after) > len(before), "persons-removed": len(after) < len(before), "names": len(renamed) > 0,
		"persons-order": !slices.IsSortedFunc(named, func(x, y [2]int) int { return x[1] - y[1] }),
	}
	for _, pair := range slices.Concat(named, renamed) {
		b, a := before[pair[0]], after[pair[1]]
		differs["kinds"] = differs["kinds"] || b.Kind != a.Kind
		differs["applications"] = differs["applications"] || b.Application != a.Application
		differs["letter-dates"] = differs["letter-dates"] || b.LetterDate != a.LetterDate
	}
	return differs
}

// pairs finds who is the same person before and after, by index: named are those of one name, the first with the first,
// renamed what is left on both sides, in order. Who is in neither came or went.
func pairs(before, after []Person) (named, renamed [][2]int) {
	partner := make([]bool, len(after))
	var rest []int
	for i, b := range before {
		j := 0
		for j < len(after) && (partner[j] || after[j].Given != b.Given || after[j].Family != b.Family) {
			j++
		}
		if j == len(after) {
			rest = append(rest, i)
			continue
		}
		partner[j] = true
		named = append(named, [2]int{i, j})
	}
	for j := range after {
		if !partner[j] && len(renamed) < len(rest) {
			renamed = append(renamed, [2]int{rest[len(renamed)], j})
		}
	}
	return named, renamed
}
