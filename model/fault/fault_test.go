package fault_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/fault"
)

func TestNew(t *testing.T) {
	for _, c := range []struct {
		name string
		got  *fault.Fault
		want fault.Args
	}{
		{"no arguments", fault.New("a"), nil},
		{"arguments", fault.New("a", "Site", "9", "Max", 3), fault.Args{"Site": "9", "Max": 3}},
		{"a name without a value shows", fault.New("a", "Site", "9", "Max"), fault.Args{"Site": "9", "Max": true}},
		{"a nil value is a value", fault.New("a", "Site", nil), fault.Args{"Site": nil}},
	} {
		if diff := cmp.Diff(c.want, c.got.Args); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if diff := cmp.Diff(map[string]any(c.want), c.got.Arguments()); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestErrorHoldsNoArguments(t *testing.T) {
	f := fault.New("booking.place-taken", "Name", "Zoé Tremblay")
	if f.Error() != "booking.place-taken" || fmt.Sprintf("%v", f) != "booking.place-taken" {
		t.Errorf("%v", f)
	}
	if f.MessageID() != "fault.booking.place-taken" {
		t.Errorf("message %s", f.MessageID())
	}
}

func TestIsComparesCodes(t *testing.T) {
	plain := errors.New("full")
	wrapped := fmt.Errorf("booking: %w", fault.New("full", "Date", 1))
	var none *fault.Fault
	for _, c := range []struct {
		name        string
		err, target error
		want        bool
	}{
		{"the same code with other arguments", wrapped, fault.New("full"), true},
		{"another code", wrapped, fault.New("closed"), false},
		{"no fault", plain, fault.New("full"), false},
		{"against no fault", wrapped, plain, false},
		{"against a nil fault", wrapped, none, false},
		{"a nil fault", none, fault.New("full"), false},
		{"one of several", errors.Join(plain, wrapped), fault.New("full"), true},
	} {
		if got := errors.Is(c.err, c.target); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestCode(t *testing.T) {
	var none *fault.Fault
	for _, c := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{none, ""}, // as a nil fault in a struct becomes when it is passed on
		{errors.New("full"), ""},
		{fault.New("full"), "full"},
		{fmt.Errorf("a: %w", fmt.Errorf("b: %w", fault.New("full"))), "full"},
		{errors.Join(fault.New("first"), fault.New("second")), "first"},
	} {
		if got := fault.Code(c.err); got != c.want {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
}
