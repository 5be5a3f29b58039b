package terminal

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/ui/terminal/answer"
)

// FuzzBook feeds any bytes to book: it never panics, never books half of a file that is not whole, answers every item
// of a whole one in its order, and ends with the exit code that the answers tell.
func FuzzBook(f *testing.F) {
	one := `{"command":"0192f000-0000-7000-8000-000000000001","site":"T1"}`
	for _, seed := range []string{ // the reader has a fuzz test of its own, with more of them
		"", "[]", "[" + one + "," + one + "]", "[" + one, orderText, "{}", "\ufeff[]",
		`[{"a":1,"a":2},3,"x",null,[[[]]],{"needs":["asl",7]},{"contact":[]},{"start":"24:00"}]`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := newDesk(t)
		booked := 0
		d.store.book = func(o booking.Order) (booking.Receipt, error) {
			booked++
			if o.Command == uuid.Nil {
				t.Error("an order without a command")
			}
			if o.Site == "" {
				return booking.Receipt{}, fault.New("site.unknown")
			}
			return booking.Receipt{Command: o.Command, Confirmation: "4F3K9TQW"}, nil
		}
		var out bytes.Buffer
		p := d.Program
		p.Stdin, p.Stdout, p.Stderr = bytes.NewReader(data), &out, io.Discard
		code := p.Run(t.Context(), []string{"book", "-"})
		check(t, data, code, out.String(), booked)
	})
}

// check compares the answers with what encoding/json makes of the file.
func check(t *testing.T, data []byte, code int, out string, booked int) {
	t.Helper()
	var items []json.RawMessage
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	whole := json.Unmarshal(data, &items) == nil && !bytes.Equal(bytes.TrimSpace(data), []byte("null"))
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if out == "" {
		lines = nil
	}
	if !whole {
		if code != Failed || booked != 0 || len(lines) != 1 {
			t.Fatalf("exit %d, %d booked, answers %q", code, booked, lines)
		}
		return
	}
	if len(lines) != len(items) {
		t.Fatalf("%d answers for %d items", len(lines), len(items))
	}
	refused := 0
	for i, line := range lines {
		var answer struct {
			Confirmation string
			Error        *answer.Problem
		}
		if err := json.Unmarshal([]byte(line), &answer); err != nil {
			t.Fatalf("answer %d: %v", i, err)
		}
		if answer.Error != nil {
			refused++
		} else if answer.Confirmation == "" {
			t.Errorf("answer %d says nothing: %s", i, line)
		}
	}
	if want := map[bool]int{true: Partial, false: Done}[refused > 0]; code != want {
		t.Errorf("exit %d with %d refused", code, refused)
	}
	if booked > len(items) {
		t.Errorf("%d booked of %d", booked, len(items))
	}
}
