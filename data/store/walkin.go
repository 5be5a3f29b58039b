package store

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// WalkIn takes in somebody who came without an appointment, with a ticket: into the queue, or on a free place of today. The
// faults are those of validation but for names, "day.closed", why the site is closed today, "reason.unknown",
// "walk-in.reason-missing" for biometrics without a place and a reason, and what capacity says about places.
func (s *Store) WalkIn(ctx context.Context, w desk.WalkIn) (desk.Receipt, error) {
	w.Details = w.Details.Clean()
	return s.atDesk(ctx, w.Command, w, func(tx *transaction) (int64, error) {
		v, err := tx.today(w.Site)
		if err != nil {
			return 0, err
		}
		if err := tx.dayOpen(ctx, v.site, v.date); err != nil {
			return 0, err
		}
		if closed := v.site.Schedule.Day(v.date).Closed; closed != nil {
			return 0, closed
		}
		return tx.takeIn(ctx, w, v)
	})
}

func (tx *transaction) takeIn(ctx context.Context, w desk.WalkIn, v visiting) (int64, error) {
	details, err := seats(w)
	if err != nil {
		return 0, err
	}
	v.Facts = booking.Facts{
		Site: w.Site, Service: w.Service, Persons: w.Persons, Kinds: kinds(w.Service, details), Minutes: v.site.Minutes[w.Service],
		SideBySide: len(w.Places) > 1, Language: w.Language, Source: booking.AtDesk, Date: v.date,
	}
	if err := validate(v.Facts, details, v.site.Site, 0).Err(); err != nil {
		return 0, err
	}
	if err := tx.admissible(ctx, w, &v); err != nil {
		return 0, err
	}
	if err := tx.warn(ctx, v.site, v.Facts, &details, 0); err != nil {
		return 0, err
	}
	details.Warnings = append(details.Warnings, irregular(w, v.site.Site)...)
	if err := tx.number(ctx, &v.Facts, &details); err != nil {
		return 0, err
	}
	ticket, err := tx.ticket(ctx, v)
	if err != nil {
		return 0, err
	}
	subject, err := uuid.NewV7()
	if err != nil {
		return 0, err
	}
	return tx.record(ctx, draftEntry{
		subject: subject, kind: journal.Booked, reason: w.Reason, personal: details,
		facts: journal.Facts{Command: w.Command, Booking: &v.Facts, Step: &visit.Step{Ticket: ticket}},
	}, details)
}

// seats gives every person a line in the details, with or without a name.
func seats(w desk.WalkIn) (booking.Details, error) {
	details := w.Details
	switch {
	case w.Persons < 1:
		return details, fault.New("persons.none")
	case w.Persons > booking.MaxPersons:
		return details, fault.New("persons.too-many", "Max", booking.MaxPersons)
	case len(details.Persons) > w.Persons:
		return details, fault.New("persons.too-many", "Max", w.Persons)
	}
	details.Persons = slices.Grow(slices.Clone(details.Persons), w.Persons)
	for len(details.Persons) < w.Persons {
		details.Persons = append(details.Persons, booking.Person{})
	}
	return details, nil
}

// unnamed leaves out what is asked of an appointment only: at the desk a ticket stands for the name, and the client can be
// spoken to.
func unnamed(f booking.Findings) booking.Findings {
	spared := []string{
		"contact.name-missing", "person.name-missing", "kind.unknown", "contact.unreachable", "notice.not-read",
		"application.missing", "travel.urgent-no-appointment",
	}
	spare := func(one booking.Finding) bool { return slices.Contains(spared, one.Fault.Code) }
	f.Errors = slices.DeleteFunc(f.Errors, spare)
	f.Warnings = slices.DeleteFunc(f.Warnings, spare)
	return f
}

// admissible judges reason and places. A place must be one of today.
func (tx *transaction) admissible(ctx context.Context, w desk.WalkIn, v *visiting) error {
	switch {
	case w.Reason != "" && !slices.Contains(desk.WalkInReasons(), w.Reason):
		return fault.New("reason.unknown")
	case len(w.Places) > 0 && w.Places[0].Date != v.date:
		return fault.New("visit.other-day", "Date", w.Places[0].Date)
	case len(w.Places) > 0 || w.Soonest:
		var err error
		v.Facts.Places, err = tx.choose(ctx, v.site, party(v.Facts), booking.When{Places: w.Places, Date: v.date}, nil)
		v.Facts.Date = 0
		return err
	case w.Service == site.Biometrics && w.Reason == "":
		return fault.New("walk-in.reason-missing")
	}
	return nil
}

// irregular tells what is odd about coming without an appointment (domain.md §1.4).
func irregular(w desk.WalkIn, at site.Site) []fault.Fault {
	var warnings []fault.Fault
	if w.Service == site.Biometrics && len(w.Places) == 0 {
		warnings = append(warnings, *fault.New("walk-in.biometrics"))
	}
	if at.AppointOnly {
		warnings = append(warnings, *fault.New("walk-in.appointment-only", "Site", at.Name))
	}
	return warnings
}
