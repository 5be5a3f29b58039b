package fields

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/kit"
)

// buildShared makes what both services ask: contact, persons, language, needs, note, what to bring.
func (s *Set) buildShared() {
	s.table = s.newTable()
	s.needs = s.newNeeds()
	s.bring = kit.Column(2)
	s.shared = kit.Column(rowGap, s.newContact(), s.room(rowContact), s.table.object, s.room(rowPeople), s.newReach(),
		s.room(rowReach), s.needs.object, s.room(rowNeeds), s.bring)
}

func (s *Set) newContact() fyne.CanvasObject {
	w, env, c := s.words, s.ctx.Env, &s.form.Contact
	given := s.entry(booking.MaxName, "contact.given", func() string { return c.Given }, func(t string) { c.Given = t; s.follow() })
	family := s.entry(booking.MaxName, "contact.family", func() string { return c.Family }, func(t string) { c.Family = t; s.follow() })
	phone := s.entry(booking.MaxContact, "contact.phone", func() string { return c.Phone }, func(t string) { c.Phone = t })
	blurred := phone.OnBlur
	phone.OnBlur = func() {
		if normal, usual := booking.NormalPhone(phone.Text); usual && !s.dropped { // shown as it will be kept
			c.Phone = normal
			s.fill(phone, normal)
		}
		blurred()
	}
	rows := []*kit.FormRow{
		kit.NewFormRow(env, w.T("book.contact.given"), false, given),
		kit.NewFormRow(env, w.T("book.contact.family"), false, family),
		kit.NewFormRow(env, w.T("book.contact.phone"), false, phone),
	}
	s.contact = []*Field{
		newRow("contact.given", given, rows[0]), newRow("contact.family", family, rows[1]), newRow("contact.phone", phone, rows[2]),
	}
	return arrange.Fold([]arrange.Part{{1, 14, 0}, {1, 14, 0}, {1, 14, 0}}, rows[0], rows[1], rows[2])
}

// follow shows the contact's name for the first person, who is the contact until told otherwise.
func (s *Set) follow() {
	if !s.form.Persons[0].Own {
		s.table.follow()
	}
}

// newReach asks for the email, the language of service and a note.
func (s *Set) newReach() fyne.CanvasObject {
	w, env := s.words, s.ctx.Env
	email := s.entry(booking.MaxContact, "contact.email",
		func() string { return s.form.Contact.Email }, func(t string) { s.form.Contact.Email = t })
	languages := translations.Languages()
	texts := make([]string, len(languages))
	for i, l := range languages {
		texts[i] = w.T("language." + string(l))
	}
	language := kit.NewRadioGroup(env, texts, slices.Index(languages, translations.Language(s.form.Language)))
	language.OnChanged = func(i int) {
		s.form.Language = string(languages[i])
		s.owner.Chose("language")
	}
	notes := kit.NewNotes(env, 1, booking.MaxNotes)
	notes.SetPlaceHolder(w.T("book.notes.hint"))
	s.bind(notes, "notes", func() string { return s.form.Notes }, func(t string) { s.form.Notes = t })
	rows := []*kit.FormRow{
		kit.NewFormRow(env, w.T("book.contact.email"), false, email), kit.NewFormRow(env, w.T("book.language"), false, language),
		kit.NewFormRow(env, w.T("book.notes"), false, notes),
	}
	s.rest = append(s.rest, newRow("contact.email", email, rows[0]), newRow("language", language, rows[1]),
		newRow("notes", notes, rows[2]))
	return arrange.Fold([]arrange.Part{{4, 28, 0}, {0, 22, 0}, {5, 28, 0}}, rows[0], rows[1], rows[2])
}

// showBring lists what to bring, for the kinds of application that were chosen.
func (s *Set) showBring() {
	s.bring.Objects = nil
	if service, ok := s.form.Service(); ok {
		for _, line := range s.words.BringLines(service, s.form.Kinds(service)) {
			s.bring.Add(kit.NewNote(line))
		}
	}
	s.bring.Refresh()
	s.owner.Resized()
}
