package usage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/site"
)

// coded gives the code of a refusal, and fails unless it is one of the command line.
func coded(t *testing.T, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	if _, misused := errors.AsType[Error](err); !misused {
		t.Errorf("%v is not about the command line", err)
	}
	return fault.Code(err)
}

func TestChosen(t *testing.T) {
	id := uuid.MustParse("0192f000-0000-7000-8000-0000000000aa")
	for _, c := range []struct {
		given  Chosen
		number string
		id     uuid.UUID
		code   string
	}{
		{given: Chosen{Confirmation: "4f3k-9tqv"}, number: "4F3K9TQV"},
		{given: Chosen{Booking: id.String()}, id: id},
		{given: Chosen{Confirmation: "4F3K9TQV", Booking: id.String()}, id: id}, // the id is the surer one
		{given: Chosen{}, code: "usage.missing"},
		{given: Chosen{Confirmation: "AAAA"}, code: "confirmation.invalid"},
		{given: Chosen{Booking: "7"}, code: "usage.value-refused"},
	} {
		number, got, err := c.given.Parse()
		if number != c.number || got != c.id || coded(t, err) != c.code {
			t.Errorf("%+v: %q, %s, %v", c.given, number, got, err)
		}
	}
}

func TestClient(t *testing.T) {
	for _, c := range []struct {
		given Client
		code  string
	}{
		{Client{Ticket: "b7", Site: "T1"}, ""},
		{Client{Chosen: Chosen{Confirmation: "4F3K9TQV"}}, ""},
		{Client{Ticket: "B007"}, "usage.missing"},
		{Client{Ticket: "7", Site: "T1"}, "ticket.invalid"},
		{Client{Site: "T1"}, "usage.missing"},
		{Client{Chosen: Chosen{Confirmation: "AAAA"}}, "confirmation.invalid"},
	} {
		if err := c.given.Check(); coded(t, err) != c.code {
			t.Errorf("%+v: %v", c.given, err)
		}
	}
}

func TestOnce(t *testing.T) {
	id := "0192f000-0000-7000-8000-000000000001"
	if got, err := (Once{id}).ID(); got.String() != id || err != nil {
		t.Errorf("%s, %v", got, err)
	}
	for _, text := range []string{"7", uuid.Nil.String()} {
		if _, err := (Once{text}).ID(); coded(t, err) != "command.invalid" {
			t.Errorf("%q: %v", text, err)
		}
	}
	first, err := Once{}.ID()
	second, _ := Once{}.ID()
	if err != nil || first == second || first.Version() != 7 {
		t.Errorf("%s, %s, %v", first, second, err)
	}
}

func TestOnDay(t *testing.T) {
	for _, c := range []struct {
		given OnDay
		code  string
	}{
		{OnDay{Site: "T1"}, ""},
		{OnDay{"T1", "today"}, ""},
		{OnDay{"T1", "tomorrow"}, ""},
		{OnDay{"T1", "2026-10-05"}, ""},
		{OnDay{"T1", "2026-02-30"}, "usage.value-refused"},
		{OnDay{"T1", "soon"}, "usage.value-refused"},
		{OnDay{"", "2026-10-05"}, "usage.missing"},
	} {
		if err := c.given.Check(); coded(t, err) != c.code {
			t.Errorf("%+v: %v", c.given, err)
		}
	}
}

func TestParseNow(t *testing.T) {
	zone := time.Local
	time.Local = time.FixedZone("test", -4*60*60)
	t.Cleanup(func() { time.Local = zone })
	for text, want := range map[string]string{
		"2026-10-06T03:59:00Z": "2026-10-06T03:59:00Z", "2026-10-05T23:59": "2026-10-06T03:59:00Z", "2026-10-06 00:00": "2026-10-06T04:00:00Z",
		"2026-10-06T00:00:01": "2026-10-06T04:00:01Z", "2026-10-05 23:59:59": "2026-10-06T03:59:59Z",
	} {
		if got, err := ParseNow(text); err != nil || got.UTC().Format(time.RFC3339) != want {
			t.Errorf("%s: %s, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "yesterday", "2026-10-06", "12:00"} {
		if _, err := ParseNow(text); coded(t, err) != "usage.value-refused" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestParseEntryAndService(t *testing.T) {
	id := uuid.MustParse("0192f000-0000-7000-8000-0000000000ee")
	for text, want := range map[string]uuid.UUID{"": uuid.Nil, id.String(): id} {
		if got, err := ParseEntry(text); got != want || err != nil {
			t.Errorf("%q: %s, %v", text, got, err)
		}
	}
	if _, err := ParseEntry("7"); coded(t, err) != "usage.value-refused" {
		t.Error(err)
	}
	for text, code := range map[string]string{"passport": "", "biometrics": "", "": "usage.missing", "visa": "service.unknown"} {
		if got, err := ParseService(text); coded(t, err) != code || code == "" && got != site.Service(text) {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

func TestCheckReason(t *testing.T) {
	if err := CheckReason([]string{"work", "other"}, "other"); err != nil {
		t.Error(err)
	}
	err := CheckReason([]string{"work", "other"}, "whim")
	if refused, _ := errors.AsType[*fault.Fault](err); coded(t, err) != "usage.reason-unknown" || refused.Args["Reasons"] != "work, other" {
		t.Error(err)
	}
}
