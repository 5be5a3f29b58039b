package store_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

func at(start calendar.Minute) booking.When {
	return booking.When{Date: calendar.NewDate(2026, 10, 5), Start: &start}
}

func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	if fault.Code(err) != code {
		t.Errorf("error %v, want %q", err, code)
	}
}

func sound(t *testing.T, s *store.Store) {
	t.Helper()
	v, err := s.Verify(t.Context(), func(int, int) {})
	if err != nil || len(v.Problems) > 0 {
		t.Errorf("verify: %v %v", v.Problems, err)
	}
}

func TestBookRefuses(t *testing.T) {
	s := ready(t, 1)
	taken := order("Zoé")
	taken.When = at(600)
	if _, err := s.Book(t.Context(), taken); err != nil {
		t.Fatal(err)
	}
	change := func(f func(*booking.Order)) booking.Order {
		o := order("Zoé")
		f(&o)
		return o
	}
	cases := map[string]struct {
		order booking.Order
		code  string
	}{
		"unknown site":    {change(func(o *booking.Order) { o.Site = "Z" }), "site.unknown"},
		"unknown service": {change(func(o *booking.Order) { o.Service = "sin" }), "service.unknown"},
		"no command":      {change(func(o *booking.Order) { o.Command = uuid.Nil }), "command.missing"},
		"no name":         {change(func(o *booking.Order) { o.Details.Contact = booking.Contact{} }), "contact.name-missing"},
		"nobody":          {change(func(o *booking.Order) { o.Details.Persons = nil }), "persons.none"},
		"no kind":         {change(func(o *booking.Order) { o.Details.Persons[0].Kind = "" }), "kind.unknown"},
		"taken":           {change(func(o *booking.Order) { o.When = at(600) }), "booking.place-taken"},
		"partly taken":    {change(func(o *booking.Order) { o.When = at(610) }), "booking.place-taken"},
		"lunch":           {change(func(o *booking.Order) { o.When = at(720) }), "booking.outside-hours"},
		"off grid":        {change(func(o *booking.Order) { o.When = at(605) }), "booking.off-grid"},
		"past":            {change(func(o *booking.Order) { o.When = at(400) }), "booking.past"},
		"past day": {change(func(o *booking.Order) {
			o.When = booking.When{Date: calendar.NewDate(2026, 10, 2)}
		}), "booking.past"},
		"Sunday": {change(func(o *booking.Order) {
			o.When = booking.When{Date: calendar.NewDate(2026, 10, 11)}
		}), "site.closed-day"},
		"holiday": {change(func(o *booking.Order) {
			o.When = booking.When{Date: calendar.NewDate(2026, 10, 12)}
		}), "site.holiday"},
		"wrong place": {change(func(o *booking.Order) {
			o.When.Places = []site.Place{{Counter: 1, Date: calendar.NewDate(2026, 10, 5), Start: 800, End: 810}}
		}), "booking.wrong-length"},
		"long name": {change(func(o *booking.Order) {
			o.Details.Contact.Given = strings.Repeat("é", 10_000)
		}), "text.too-long"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := s.Book(t.Context(), c.order)
			wantCode(t, err, c.code)
		})
	}
	day, err := s.Roster(t.Context(), "A", calendar.NewDate(2026, 10, 5))
	if err != nil || len(day.Rows) != 1 {
		t.Errorf("refusals left traces: %d rows, %v", len(day.Rows), err)
	}
	sound(t, s)
}

func TestCommandIsIdempotent(t *testing.T) {
	s := ready(t, 1)
	o := order("Zoé")
	first, err := s.Book(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Book(t.Context(), order("Max")); err != nil { // so that "the first opening" is another by now
		t.Fatal(err)
	}
	again, err := s.Book(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("the same command answered otherwise: %s", diff)
	}
	o.Details.Notes = "changed"
	_, err = s.Book(t.Context(), o)
	wantCode(t, err, "command.reused")

	refused := order("Zoé")
	refused.Site = "Z"
	_, err = s.Book(t.Context(), refused)
	wantCode(t, err, "site.unknown")
	refused.Site = "A" // a refusal is not remembered
	if _, err = s.Book(t.Context(), refused); err != nil {
		t.Errorf("after a refusal: %v", err)
	}
	sound(t, s)
}

func TestWarningsAreKept(t *testing.T) {
	s := ready(t, 2)
	o := order()
	o.Service, o.Notice = site.Biometrics, ""
	letter := calendar.NewDate(2026, 8, 1)
	o.Details.Persons = []booking.Person{{Given: "Nguyễn Thị Hoa", Application: "v 304 512 877", LetterDate: letter}}
	receipt, err := s.Book(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, w := range receipt.Warnings {
		codes = append(codes, w.Code)
	}
	if want := []string{"notice.not-read", "letter.deadline-passed"}; !slices.Equal(codes, want) {
		t.Errorf("warnings %v, want %v", codes, want)
	}
	o.Command, o.Notice = uuid.New(), "2026-10-01"
	o.Details.Persons[0].LetterDate = 0
	second, err := s.Book(t.Context(), o)
	if err != nil || len(second.Warnings) != 1 || second.Warnings[0].Code != "application.duplicate" {
		t.Errorf("second booking with the same application: %v %v", second.Warnings, err)
	}
	shown, err := s.Show(t.Context(), receipt.Booking)
	if err != nil || len(shown.Details.Warnings) != 2 || shown.Details.Persons[0].Application != "V304512877" {
		t.Errorf("kept: %+v %v", shown.Details, err)
	}
}

func TestSideBySide(t *testing.T) {
	s := ready(t, 3)
	o := order("Zoé", "Éric", "Léa")
	o.SideBySide = true
	receipt, err := s.Book(t.Context(), o)
	if err != nil || len(receipt.Places) != 3 {
		t.Fatalf("%v %v", receipt.Places, err)
	}
	for i, place := range receipt.Places {
		if place.Start != 510 || place.End != 530 || place.Counter != i+1 {
			t.Errorf("place %d: %v", i, place)
		}
	}
	o.Command = uuid.New()
	o.Details.Persons = append(o.Details.Persons, booking.Person{Given: "Ana", Kind: booking.Child})
	_, err = s.Book(t.Context(), o)
	wantCode(t, err, "capacity.too-few-counters")
	sound(t, s)
}

func TestLockedRefusesWhatIsPersonal(t *testing.T) {
	s := ready(t, 1)
	receipt, err := s.Book(t.Context(), order("Zoé"))
	if err != nil {
		t.Fatal(err)
	}
	s.Lock()
	ctx := t.Context()
	_, book := s.Book(ctx, order("Max"))
	_, cancel := s.Cancel(ctx, booking.Cancellation{Command: uuid.New(), Booking: receipt.Booking, Reason: "client"})
	_, find := s.Find(ctx, "tremblay", 10)
	_, show := s.Show(ctx, receipt.Booking)
	_, number := s.ByConfirmation(ctx, receipt.Confirmation)
	_, list := s.Roster(ctx, "A", calendar.NewDate(2026, 10, 5))
	_, draft := s.Draft(ctx, "book")
	for name, err := range map[string]error{
		"book": book, "cancel": cancel, "find": find, "show": show, "number": number,
		"roster": list, "draft": draft, "save draft": s.SaveDraft(ctx, "book", []byte("x")),
	} {
		if fault.Code(err) != "vault.locked" {
			t.Errorf("%s when locked: %v", name, err)
		}
	}
	request := capacity.Request{Party: capacity.Party{Service: site.Passport, Persons: 1}, Site: "A", Limit: 1}
	if openings, err := s.Openings(ctx, request); err != nil || openings[0].Start() != 530 {
		t.Errorf("openings when locked: %v %v", openings, err)
	}
	sound(t, s)
	if err := s.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	if found, err := s.Find(ctx, "tremblay", 10); err != nil || len(found) != 1 {
		t.Errorf("after unlocking: %v %v", found, err)
	}
}

func TestFindsByAnyScrap(t *testing.T) {
	s := ready(t, 4)
	o := order("Zoé")
	o.Details.Persons[0] = booking.Person{Given: "Łukasz", Family: "Wójcik", Kind: booking.Adult}
	receipt, err := s.Book(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Book(t.Context(), order("Éric")); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{
		"lukasz": 1, "wojc": 1, "tremblay": 2, "0142": 2, "613 555": 2, "wojcik zoe": 1, "nobody": 0,
		booking.ShowConfirmation(receipt.Confirmation): 1, "": 0,
	} {
		found, err := s.Find(t.Context(), text, 10)
		if err != nil || len(found) != want {
			t.Errorf("find %q: %d found, want %d, %v", text, len(found), want, err)
		}
	}
	if _, err := s.ByConfirmation(t.Context(), "00000000"); !errors.Is(err, fault.New("booking.unknown")) {
		t.Errorf("unknown number: %v", err)
	}
}
