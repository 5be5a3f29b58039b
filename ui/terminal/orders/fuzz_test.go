package orders

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
)

// FuzzRead reads any bytes as a list of bookings and as a change of one: it never panics, gives every item of a whole list in
// its order and nothing of any other, and tells each problem as a fault that lies within the file.
func FuzzRead(f *testing.F) {
	one := `{"command":"0192f000-0000-7000-8000-000000000001","site":"T1"}`
	for _, seed := range []string{
		"", "[]", "[" + one + "]", "[" + one + "," + one + "]", "[" + one, "[" + one + ",]", orderText, "{}", "null", "\ufeff[]", "[\x00]",
		`[{"command":"0192f000-0000-7000-8000-000000000001","persons":[{"given":"\ud800","letter_date":"2026-02-30"}]}]`,
		`[{"a":1,"a":2},3,"x",null,[[[]]],{"needs":["asl",7]},{"contact":[]},{"start":"24:00"}]`,
		"[{\"\u202e\":1}]", strings.Repeat("[", 300) + strings.Repeat("]", 300), "[1e999,-0,true]", "[\"\xff\"]",
		`{"notes":"x","contact":{"phone":""}}`, `{"needs":[]`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var want []json.RawMessage
		bare := bytes.TrimPrefix(data, []byte("\ufeff"))
		list := json.Unmarshal(bare, &want) == nil && !bytes.Equal(bytes.TrimSpace(bare), []byte("null"))
		items, err := Read(data)
		if list != (err == nil) || len(items) != len(want) && list {
			t.Fatalf("%d of %d items, %v", len(items), len(want), err)
		}
		within(t, data, err)
		for _, item := range items {
			within(t, data, item.Problem)
			if (item.Problem == nil) && item.Order.Command == uuid.Nil {
				t.Error("an order without a command")
			}
		}
		_, _, err = Amend(data, booking.Details{})
		within(t, data, err)
	})
}

// within checks that a problem is a fault, and that its place is one of the file.
func within(t *testing.T, data []byte, err error) {
	t.Helper()
	if err == nil {
		return
	}
	at, located := errors.AsType[Located](err)
	if fault.Code(err) == "" || located && (at.Line < 1 || at.Column < 1 || at.Line > bytes.Count(data, []byte("\n"))+1) {
		t.Errorf("%v at %d:%d", err, at.Line, at.Column)
	}
}
