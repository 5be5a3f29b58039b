package visit_test

import (
	"encoding/json"
	"strings"
	"testing"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

func TestTickets(t *testing.T) {
	for _, c := range []struct {
		ticket visit.Ticket
		want   string
	}{
		{visit.Ticket{}, ""},
		{visit.Ticket{Service: site.Passport}, ""},
		{visit.Ticket{Service: site.Passport, Number: 1}, "P001"},
		{visit.Ticket{Service: site.Biometrics, Number: 12}, "B012"},
		{visit.Ticket{Service: site.Passport, Number: 999}, "P999"},
		{visit.Ticket{Service: site.Biometrics, Number: 1000}, "B1000"},
	} {
		if got := c.ticket.String(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.ticket, got, c.want)
		}
	}
}

func TestParseTicket(t *testing.T) {
	for text, want := range map[string]string{
		"P012": "P012", "p12": "P012", "b7": "B007", " b - 007 ": "B007", "P\u00a03": "P003", "P000001": "P001", "B999999": "B999999",
		"p1000": "P1000",
		"":      "", "P": "", "P0": "", "P000": "", "12": "", "X012": "", "PB12": "", "P12B": "", "P+1": "", "P1.0": "", "P1000000": "",
		"P0000001": "", "P١": "", "PP1": "", "P_1": "", "P0x1": "",
	} {
		got, err := visit.ParseTicket(text)
		if got.String() != want || (err == nil) != (want != "") {
			t.Errorf("%q: %s, %v; want %s", text, got, err, want)
		}
		if err != nil && fault.Code(err) != "ticket.invalid" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzParseTicket(f *testing.F) {
	for _, text := range []string{"P012", "b 7", "B-0007", "P", "P999999", "ſ1", "P\x00", "\u00a0p1", "p00000000001"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ticket, err := visit.ParseTicket(text)
		if err != nil {
			if ticket != (visit.Ticket{}) || fault.Code(err) != "ticket.invalid" {
				t.Fatalf("%q: %+v, %v", text, ticket, err)
			}
			return
		}
		if ticket.Number < 1 || ticket.Number > 999_999 || ticket.Service != site.Passport && ticket.Service != site.Biometrics {
			t.Fatalf("%q: %+v", text, ticket)
		}
		for _, again := range []string{ticket.String(), strings.ToLower(ticket.String()), " " + ticket.String() + " "} {
			if back, err := visit.ParseTicket(again); err != nil || back != ticket {
				t.Fatalf("%q is %+v, read again %+v, %v", text, ticket, back, err)
			}
		}
	})
}

// Every ticket there can be is read as it is written, and no two are written alike.
func TestEveryTicket(t *testing.T) {
	seen := map[string]bool{}
	for _, service := range site.Services() {
		for number := 1; number <= 3000; number++ {
			ticket := visit.Ticket{Service: service, Number: number}
			text := ticket.String()
			if back, err := visit.ParseTicket(text); err != nil || back != ticket || seen[text] {
				t.Fatalf("%s: %+v, %v", text, back, err)
			}
			seen[text] = true
		}
	}
	text, _ := json.Marshal(visit.Ticket{Service: site.Biometrics, Number: 7})
	if string(text) != `{"service":"biometrics","number":7}` {
		t.Errorf("journals hold tickets as %s", text)
	}
}
