package book_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/book/form"
	"daybook/ui/uitest"
)

// rubbish is what ends up in fields.
func rubbish() map[string]string {
	return map[string]string{
		"newlines":      "a\nb\r\nc\rd\u2028e\u2029f",
		"control":       "a\x00\x07\x1b[31mb\x7f\u0085c",
		"100 kB":        strings.Repeat("0123456789", 10_000),
		"100 kB, words": strings.Repeat("été ", 25_000),
		"emoji":         "👨‍👩‍👧🏳️‍🌈😀",
		"right to left": "שרה\u202eמחמד\u2066 محمد",
		"broken":        "\xff\xfe\xc3(",
		"markup":        "<script>{{.Count}}%s%n'); drop table entry;--",
		"marks":         strings.Repeat("e\u0301\u0323", 60),
		"blank":         " \t\n ",
		"zero width":    "\u200b\ufeff\u200d",
		"scan":          "IRCC*v304-512-877*X",
		"date":          "2026-13-45",
		"minus":         "-1e309",
	}
}

// textFields are all fields one can type into, by panel.
func textFields() map[fyne.KeyName][]string {
	shared := []string{
		"contact.given", "contact.family", "contact.phone", "contact.email", "notes", "needs.language", "persons.0.given", "persons.0.family",
		"persons.1.given", "persons.1.family", "from",
	}
	return map[fyne.KeyName][]string{
		fyne.Key2: append([]string{"persons"}, shared...),
		fyne.Key3: append([]string{"letter.application", "letter.date", "persons.0.application", "persons.1.application"}, shared...),
	}
}

func (d *desk) paste(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	uitest.Press(d.Window, fyne.KeyV, fyne.KeyModifierControl)
	d.Queue.Drain()
}

// TestRubbishInEveryField: nothing breaks, what is kept can be shown, everything else typed stays, and it can be mended.
func TestRubbishInEveryField(t *testing.T) {
	for panel, fields := range textFields() {
		for _, language := range translations.Languages()[:1] {
			d := newDesk(t, language)
			d.Ctrl(panel)
			d.Ctrl(fyne.KeyM)
			d.goTo("needs")
			d.Keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
			d.put("contact.family", "Tremblay")
			d.put("persons.1.family", "Roy")
			for _, field := range fields {
				for name, text := range rubbish() {
					d.goTo(field)
					uitest.Press(d.Window, fyne.KeyA, fyne.KeyModifierControl)
					d.paste(text)
					d.Keys(fyne.KeyTab)
					d.screen.Key(&fyne.KeyEvent{Name: fyne.KeyEscape})
					for _, kept := range everything(d.screen.State()) {
						if !utf8.ValidString(kept) || utf8.RuneCountInString(kept) > booking.MaxNotes ||
							strings.ContainsFunc(kept, func(r rune) bool { return unicode.IsControl(r) && r != '\n' || r == '\u202e' || r == '\u2066' }) {
							t.Errorf("%s in %s: %.80q is kept", name, field, kept)
						}
					}
				}
				d.goTo(field)
				uitest.Press(d.Window, fyne.KeyA, fyne.KeyModifierControl)
				d.Keys(fyne.KeyBackspace)
			}
			s := d.screen.State()
			d.put("contact.family", "Tremblay")
			d.put("persons.1.family", "Roy")
			d.put("persons.0.family", "Tremblay")
			if s.Panel < 1 || d.screen.State().Contact.Family != "Tremblay" || len(d.faults) != 0 {
				t.Errorf("cannot be mended: %+v, said %v", s, d.faults)
			}
			if panel == fyne.Key3 && s.Count != 2 {
				t.Errorf("%d persons", s.Count)
			}
		}
	}
}

// TestRubbishIsSaidAtItsField, and the focus goes to the first wrong one.
func TestRubbishIsSaidAtItsField(t *testing.T) {
	d := newDesk(t, translations.French)
	d.Ctrl(fyne.Key3)
	for _, c := range []struct{ field, text, says string }{
		{"letter.application", "12", "fault.application.unusual"},
		{"letter.date", "31 febtember", "fault.date.invalid"},
		{"contact.phone", "call me", "fault.phone.unusual"},
		{"contact.email", "zoe at home", "fault.email.unusual"},
		{"from", "soon", "fault.date.invalid"},
	} {
		d.put(c.field, c.text)
		if !d.says(d.Words.T(c.says)) {
			t.Errorf("%s: %q is not said in %q", c.field, d.Words.T(c.says), d.texts())
		}
	}
	d = newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "31 febtember", "Zoé", "Tremblay", "12")
	d.understood()
	d.Ctrl(fyne.KeyReturn)
	if d.screen.FocusName() != "letter.date" || d.screen.State().LetterDate != "31 febtember" {
		t.Errorf("the focus is at %q, the date %q", d.screen.FocusName(), d.screen.State().LetterDate)
	}
}

// TestLongestRealValues are kept whole and booked.
func TestLongestRealValues(t *testing.T) {
	d := newDesk(t, translations.English)
	given := "Maria-Antonieta Guadalupe Concepción Wolfeschlegelsteinhausenbergerdorff Nguyễn Thị Hồng"
	family := "Uvuvwevwevwe Onyetenyevwe Ugwemuhwem Osas van der Westhuizen-Featherstonehaugh"
	phone, email := "+44 20 7946 0958", strings.Repeat("a", 60)+"@"+strings.Repeat("sub.", 40)+"example.org"
	d.Ctrl(fyne.Key3)
	d.put("letter.application", "V304512877")
	d.put("contact.given", given)
	d.put("contact.family", family)
	d.put("contact.phone", phone)
	d.put("contact.email", email)
	d.put("notes", strings.Repeat("n", 400))
	d.understood()
	d.openingAndConfirm("1")
	if got := d.only().Details; got.Contact != (booking.Contact{Given: given, Family: family, Phone: phone, Email: email}) || len(got.Notes) != 400 {
		t.Errorf("kept %+v", got.Contact)
	}
}

// everything lists all texts of a form.
func everything(f form.Form) []string {
	list := []string{f.Contact.Given, f.Contact.Family, f.Contact.Phone, f.Contact.Email, f.Letter, f.LetterDate, f.Interpreter, f.Notes, f.From}
	for _, p := range f.Persons {
		list = append(list, p.Given, p.Family, p.Application)
	}
	return list
}
