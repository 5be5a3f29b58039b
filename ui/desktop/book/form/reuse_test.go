package form_test

import (
	"testing"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/ui/desktop/book/form"
)

// TestReuse lists what is filled from an earlier booking and what is not.
func TestReuse(t *testing.T) {
	record := booking.Record{Details: nguyen()}
	record.Facts = booking.Facts{Service: site.Biometrics, Language: "fr"}
	for name, c := range map[string]struct {
		begin   func(f *form.Form)
		chosen  bool
		want    func(f *form.Form) bool
		changed bool
	}{
		"empty": {func(*form.Form) {}, false, func(f *form.Form) bool {
			return f.Letter == "V304512877" && f.LetterDate == "2026-09-12" && f.Count == 2 && f.Persons[1].Application == "W993830598" && f.Language == "fr"
		}, true},
		"the same letter": {func(f *form.Form) { f.Letter = "v304-512-877" }, false, func(f *form.Form) bool {
			return f.Letter == "v304-512-877" && f.LetterDate == "2026-09-12" && f.Count == 2
		}, true},
		"the other person's letter": {func(f *form.Form) { f.Letter = "W993830598" }, false, func(f *form.Form) bool {
			return f.Letter == "W993830598" && f.Persons[0].Application == "" && f.Persons[1].Application == "V304512877" && f.LetterDate == ""
		}, true},
		"a new letter": {func(f *form.Form) { f.Letter = "V999999999" }, false, func(f *form.Form) bool {
			return f.Letter == "V999999999" && f.LetterDate == "" && f.Persons[0].Application == "" && f.Persons[1].Application == "" && f.Count == 2
		}, true},
		"another service": {func(f *form.Form) { f.Panel = 1 }, false, func(f *form.Form) bool {
			return f.Count == 1 && f.Letter == "" && f.Contact.Given == "Minh Châu"
		}, true},
		"the language was chosen": {func(*form.Form) {}, true, func(f *form.Form) bool { return f.Language == "en" }, true},
		"two persons typed": {func(f *form.Form) { f.SetCount(2) }, false, func(f *form.Form) bool {
			return f.Persons[1].Given == "" && f.Letter == "" && f.Contact.Family == "Nguyễn"
		}, true},
		"half the name, plainly": {func(f *form.Form) { f.Contact.Family = "NGUYEN" }, false, func(f *form.Form) bool {
			return f.Contact.Given == "" && f.Contact.Family == "NGUYEN" && f.Contact.Phone == "709-555-0142" && f.Count == 2
		}, true},
		"somebody else at the same telephone": {func(f *form.Form) { f.Contact.Given = "Madonna" }, false, func(f *form.Form) bool {
			return f.Count == 1 && f.Contact.Phone == "" && f.Language == "en" && f.Letter == ""
		}, false},
		"a need": {func(f *form.Form) { f.Need("asl", true) }, false, func(f *form.Form) bool {
			return len(f.Needs) == 1 && f.Interpreter == ""
		}, true},
	} {
		f := emptyForm()
		f.Panel, f.Language = 2, "en"
		c.begin(&f)
		if changed := f.Reuse(record, c.chosen); changed != c.changed || !c.want(&f) {
			t.Errorf("%s: changed %v, %+v", name, changed, f)
		}
		if f.Reuse(record, c.chosen) {
			t.Errorf("%s: a second time changes something", name)
		}
	}
}
