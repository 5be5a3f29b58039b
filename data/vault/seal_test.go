package vault

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSealRoundTrip(t *testing.T) {
	_, k, _ := newTestRing(t, nil)
	rapid.Check(t, func(t *rapid.T) {
		plain := rapid.SliceOf(rapid.Byte()).Draw(t, "plain")
		bound := rapid.SliceOf(rapid.Byte()).Draw(t, "bound")
		sealed, err := k.Seal(plain, bound)
		wantFault(t, err, "")
		if len(sealed) != len(plain)+SealOverhead {
			t.Fatalf("sealed %d bytes to %d, overhead is stated as %d", len(plain), len(sealed), SealOverhead)
		}
		opened, err := k.Open(sealed, bound)
		wantFault(t, err, "")
		if !bytes.Equal(opened, plain) {
			t.Fatalf("opened %x, want %x", opened, plain)
		}
	})
}

func TestOpenRefusesAnyFlippedBit(t *testing.T) {
	_, k, _ := newTestRing(t, nil)
	sealed, err := k.Seal([]byte("Zoé Tremblay"), []byte("entry 7"))
	wantFault(t, err, "")
	for bit := range len(sealed) * 8 {
		damaged := slices.Clone(sealed)
		damaged[bit/8] ^= 1 << (bit % 8)
		want := codeSealedDamaged
		if at := bit / 8; at >= 1 && at < headerSize {
			want = codeUnknownKey
		}
		_, err := k.Open(damaged, []byte("entry 7"))
		wantFault(t, err, want)
	}
}

func TestOpenRefusesAnyCutOrAddition(t *testing.T) {
	_, k, _ := newTestRing(t, nil)
	sealed, err := k.Seal([]byte("some text"), nil)
	wantFault(t, err, "")
	for n := range sealed {
		_, err := k.Open(sealed[:n], nil)
		wantFault(t, err, codeSealedDamaged)
	}
	_, err = k.Open(append(slices.Clone(sealed), 0), nil)
	wantFault(t, err, codeSealedDamaged)
}

func TestOpenRefusesOtherBound(t *testing.T) {
	_, k, _ := newTestRing(t, nil)
	rapid.Check(t, func(t *rapid.T) {
		bound := rapid.SliceOf(rapid.Byte()).Draw(t, "bound")
		other := rapid.SliceOf(rapid.Byte()).Filter(func(b []byte) bool { return !bytes.Equal(b, bound) }).Draw(t, "other")
		sealed, err := k.Seal([]byte("text"), bound)
		wantFault(t, err, "")
		_, err = k.Open(sealed, other)
		wantFault(t, err, codeSealedDamaged)
	})
}

func TestSealHidesEqualTexts(t *testing.T) {
	_, k, _ := newTestRing(t, nil)
	a, err := k.Seal([]byte("the same text"), nil)
	wantFault(t, err, "")
	b, err := k.Seal([]byte("the same text"), nil)
	wantFault(t, err, "")
	if bytes.Equal(a[headerSize:], b[headerSize:]) {
		t.Fatal("the same text sealed twice gives the same bytes")
	}
	if bytes.Contains(a, []byte("the same")) {
		t.Fatal("the text is readable")
	}
}

func TestOpenRefusesAnotherInstallation(t *testing.T) {
	_, a, _ := newTestRing(t, nil)
	_, b, _ := newTestRing(t, nil)
	sealed, err := a.Seal([]byte("text"), nil)
	wantFault(t, err, "")
	_, err = b.Open(sealed, nil)
	wantFault(t, err, codeSealedDamaged)
}

// A wrapped data key is AES-GCM bytes too; dressed up as sealed data it must not open.
func TestWrappedKeyIsNoSealedData(t *testing.T) {
	raw := bytes.Repeat([]byte{7}, KeySize)
	wrapped, err := wrapDataKey(raw, firstKey, raw)
	wantFault(t, err, "")
	k := fixedRing(t, raw)
	_, err = k.Open(append([]byte{sealVersion, 0, 0, 0, 1}, wrapped.Wrapped...), nil)
	wantFault(t, err, codeSealedDamaged)
}

func TestTag(t *testing.T) {
	r, k, _ := newTestRing(t, nil)
	tag := func(k *Keys, purpose, value string) string {
		t.Helper()
		got, err := k.Tag(purpose, []byte(value))
		wantFault(t, err, "")
		if len(got) != TagSize {
			t.Fatalf("a tag of %d bytes", len(got))
		}
		return string(got)
	}
	before := tag(k, TagConfirmation, "4F3K9TQW")
	r, err := AddEpoch(r, k)
	wantFault(t, err, "")
	wantFault(t, k.Adopt(r), "")
	if tag(k, TagConfirmation, "4F3K9TQW") != before {
		t.Error("a new epoch changed a tag")
	}
	if tag(k, TagCommand, "4F3K9TQW") == before {
		t.Error("two purposes share a tag")
	}
	if tag(k, TagConfirmation, "4F3K9TQX") == before {
		t.Error("two values share a tag")
	}
	_, other, _ := newTestRing(t, nil)
	if tag(other, TagConfirmation, "4F3K9TQW") == before {
		t.Error("two sites share a tag")
	}
}

// With DAYBOOK_PROVE=1: many records of growing size, each flipped in one random bit.
func TestFlippedBitsAtLength(t *testing.T) {
	_, k, _ := newTestRing(t, nil)
	longest := 200
	if os.Getenv("DAYBOOK_PROVE") == "1" {
		longest = 20_000
	}
	plain := randomBytes(longest)
	for n := range longest {
		sealed, err := k.Seal(plain[:n], plain[:n/2])
		wantFault(t, err, "")
		at := headerSize + n%(len(sealed)-headerSize)
		sealed[at] ^= 1 << (n % 8)
		_, err = k.Open(sealed, plain[:n/2])
		wantFault(t, err, codeSealedDamaged)
	}
}
