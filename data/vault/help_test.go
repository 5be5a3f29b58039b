package vault

import (
	"testing"

	"daybook/model/fault"

	"pgregory.net/rapid"
)

const (
	testPassphrase = "maple canoe orbit thistle"
	testIterations = 10 // the real number would make every test take a second
)

// newTestRing is a fresh installation with cheap passphrase slots.
func newTestRing(t testing.TB, osSecret []byte) (Records, *Keys, string) {
	t.Helper()
	r, k, code, err := create(testPassphrase, osSecret, testIterations)
	if err != nil {
		t.Fatalf("create: %v", err)
	}
	return r, k, code
}

// wantFault checks that an error is the fault of a code; "" stands for no error.
func wantFault(t rapid.TB, err error, code string) {
	t.Helper()
	if code == "" && err != nil {
		t.Fatalf("error %v, want none", err)
	}
	if got := fault.Code(err); got != code {
		t.Fatalf("error %v (code %q), want code %q", err, got, code)
	}
}

// sameRing checks that two rings hold the same keys: what one seals the other opens, and they tag alike.
func sameRing(t testing.TB, a, b *Keys) {
	t.Helper()
	sealed, err := a.Seal([]byte("text"), []byte("entry"))
	wantFault(t, err, "")
	plain, err := b.Open(sealed, []byte("entry"))
	wantFault(t, err, "")
	if string(plain) != "text" {
		t.Fatalf("opened %q", plain)
	}
	ta, err := a.Tag(TagCommand, []byte("x"))
	wantFault(t, err, "")
	tb, err := b.Tag(TagCommand, []byte("x"))
	wantFault(t, err, "")
	if string(ta) != string(tb) {
		t.Fatal("the rings tag differently")
	}
}
