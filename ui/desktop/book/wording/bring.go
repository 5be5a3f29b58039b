package wording

import (
	"strings"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
)

// Bring lists what to bring for a kind of application (domain.md §1.2, §2.1); biometrics has no kinds.
func (w Words) Bring(service site.Service, k booking.Kind) []string {
	sheet := site.Bring(service, string(k))
	items := make([]string, len(sheet.Items))
	for i, id := range sheet.Items {
		items[i] = w.T(id)
	}
	return items
}

// BringLines says what to bring, one line for each kind of application that comes.
func (w Words) BringLines(service site.Service, kinds []booking.Kind) []string {
	if len(kinds) == 0 {
		return []string{w.T("book.bring.after-kind")}
	}
	lines := make([]string, len(kinds))
	for i, k := range kinds {
		items := strings.Join(w.Bring(service, k), " · ")
		if len(kinds) == 1 {
			lines[i] = w.T("book.bring", translations.Args{"Items": items})
			continue
		}
		lines[i] = w.T("book.bring.for", translations.Args{"Kind": w.Kind(k), "Items": items})
	}
	return lines
}
