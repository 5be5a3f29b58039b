package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"github.com/mattn/go-sqlite3"

	"daybook/model/fault"
)

// saidOf is what a person is told of each of SQLite's codes; those that are not here mean a mistake of ours.
var saidOf = map[sqlite3.ErrNo]string{
	sqlite3.ErrFull: "store.disk-full", sqlite3.ErrIoErr: "store.disk-error",
	sqlite3.ErrBusy: "store.busy", sqlite3.ErrLocked: "store.busy",
	sqlite3.ErrCorrupt: "store.damaged", sqlite3.ErrNotADB: "store.damaged",
	sqlite3.ErrReadonly: "store.not-writable", sqlite3.ErrCantOpen: "store.not-writable", sqlite3.ErrPerm: "store.not-writable",
}

func TestWordsOfEveryCode(t *testing.T) {
	told := 0
	for code := sqlite3.ErrNo(1); code <= 28; code++ {
		problem := sqlite3.Error{Code: code}
		wrapped := fmt.Errorf("writing an entry: %w", problem)
		for _, err := range []error{problem, wrapped, sqlite3.Error{Code: code, ExtendedCode: code.Extend(3)}} {
			got := words(err)
			switch want := saidOf[code]; {
			case code == sqlite3.ErrInterrupt:
				if !errors.Is(got, context.Canceled) {
					t.Errorf("an interrupted reading is %v", got)
				}
			case want == "":
				if fault.Code(got) != "" || !errors.Is(got, problem) && got.Error() != err.Error() {
					t.Errorf("code %d became %v", code, got)
				}
			case fault.Code(got) != want:
				t.Errorf("code %d: %v, want %q", code, got, want)
			default:
				told++
			}
		}
	}
	if told != 3*len(saidOf) {
		t.Errorf("%d of %d codes have words", told, 3*len(saidOf))
	}
}

func TestWordsLeaveOtherErrorsAlone(t *testing.T) {
	for _, err := range []error{nil, fs.ErrNotExist, context.DeadlineExceeded, fault.New("vault.locked")} {
		if got := words(err); !errors.Is(got, err) {
			t.Errorf("%v became %v", err, got)
		}
	}
}

// A passing trouble must never be taken for a damaged file: the program would refuse to write for nothing.
func TestDamageKeepsPassingTroublesApart(t *testing.T) {
	for _, c := range []struct {
		err  error
		code string
	}{
		{sqlite3.Error{Code: sqlite3.ErrBusy}, "store.busy"},
		{sqlite3.Error{Code: sqlite3.ErrFull}, "store.disk-full"},
		{sqlite3.Error{Code: sqlite3.ErrIoErr}, "store.disk-error"},
		{sqlite3.Error{Code: sqlite3.ErrCorrupt}, "store.damaged"},
		{sqlite3.Error{Code: sqlite3.ErrError}, "store.damaged"}, // a table that is not there
		{errors.New("a number that does not parse"), "store.damaged"},
	} {
		if got := damage(c.err); fault.Code(got) != c.code {
			t.Errorf("%v: %v, want %q", c.err, got, c.code)
		}
	}
}
