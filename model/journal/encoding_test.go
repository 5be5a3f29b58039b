package journal_test

import (
	"bytes"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/fault"
	"daybook/model/journal"
)

// sample is an entry with something in every part.
func sample() journal.Entry {
	e := journal.Entry{
		ID: filled(0x11), Device: filled(0x22), Sequence: 300, Clock: 0x0192_5f00_0000_0001, Actor: filled(0x33), Subject: filled(0x44),
		Kind: journal.Moved, Reason: "client", Facts: []byte(`{"command":"x"}`), Personal: []byte("sealed"), Previous: journal.Hash(bytes.Repeat([]byte{0x55}, 32)),
	}
	e.PersonalHash = journal.HashPersonal(e.Personal)
	return e
}

func filled(b byte) uuid.UUID { return uuid.UUID(bytes.Repeat([]byte{b}, 16)) }

// The format lasts: a change of these bytes breaks every chain there is.
func TestEncodingIsFrozen(t *testing.T) {
	want := strings.Join([]string{
		"01",                                    // version
		"11111111111111111111111111111111",      // id
		"22222222222222222222222222222222",      // device
		"ac02",                                  // sequence 300
		"8180808080e097c901",                    // clock
		"33333333333333333333333333333333",      // actor
		"44444444444444444444444444444444",      // subject
		"05" + "6d6f766564",                     // kind
		"06" + "636c69656e74",                   // reason
		"0f" + "7b22636f6d6d616e64223a2278227d", // facts
		"c9d0036bed6744bcdf692fc980d8717d7e5f5a4f4e8266b4a84982602fb1cd09", // hash of the personal part
		"5555555555555555555555555555555555555555555555555555555555555555", // previous
		"01" + "06" + "7365616c6564",                                       // personal part
	}, "")
	e := sample()
	if got := hex.EncodeToString(e.Encode()); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	hash := e.Hash()
	if got := hex.EncodeToString(hash[:]); got != "02ffab0c1b05f349d4bf93e0c89f51d4112ee71d3beecfcffac0efe5ae1ce42e" {
		t.Errorf("hash %s", got)
	}
	if got := journal.SiteSubject("9").String(); got != "fbd4951f-87ad-80ff-b149-a79baffce194" {
		t.Errorf("the subject of site 9 is %s", got)
	}
	if journal.SiteSubject("9") == journal.SiteSubject("09") {
		t.Error("two sites have one subject")
	}
}

func TestThePersonalPartMayGo(t *testing.T) {
	full, withheld := sample(), sample()
	withheld.Personal = nil
	if full.Hash() != withheld.Hash() || !withheld.HasPersonal() {
		t.Error("withholding the personal part changes the chain")
	}
	if bytes.Contains(withheld.Encode(), []byte("sealed")) {
		t.Error("the withheld part is in the encoding")
	}
	if got, err := journal.Decode(withheld.Encode()); err != nil || got.Personal != nil || !got.HasPersonal() {
		t.Errorf("%+v, %v", got, err)
	}
	if (journal.Entry{}).HasPersonal() || journal.HashPersonal(nil) != (journal.Hash{}) || journal.HashPersonal([]byte{}) == (journal.Hash{}) {
		t.Error("no personal part has the zero hash, an empty one has not")
	}
}

func drawEntry(t *rapid.T) journal.Entry {
	id := rapid.Custom(func(t *rapid.T) uuid.UUID {
		return uuid.UUID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "uuid"))
	})
	e := journal.Entry{
		ID: id.Draw(t, "id"), Device: id.Draw(t, "device"), Actor: id.Draw(t, "actor"), Subject: id.Draw(t, "subject"),
		Sequence: rapid.Uint64().Draw(t, "sequence"), Clock: journal.Clock(rapid.Uint64().Draw(t, "clock")),
		Kind: journal.Kind(rapid.String().Draw(t, "kind")), Reason: rapid.String().Draw(t, "reason"),
		Facts: rapid.SliceOf(rapid.Byte()).Draw(t, "facts"), Personal: rapid.SliceOf(rapid.Byte()).Draw(t, "personal"),
		Previous: journal.Hash(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "previous")),
	}
	if rapid.Bool().Draw(t, "impersonal") {
		e.Personal = nil
	}
	e.PersonalHash = journal.HashPersonal(e.Personal)
	if rapid.Bool().Draw(t, "withheld") {
		e.Personal = nil
	}
	return e
}

func TestEncodingRoundTrips(t *testing.T) {
	checks(t, 200)
	rapid.Check(t, func(t *rapid.T) {
		e := drawEntry(t)
		text := e.Encode()
		got, err := journal.Decode(text)
		if err != nil {
			t.Fatal(err)
		}
		// Only an empty personal part differs from none: it was sealed once.
		if diff := cmp.Diff(e, got, cmpopts.EquateEmpty()); diff != "" || (e.Personal == nil) != (got.Personal == nil) {
			t.Fatal(diff)
		}
		if got.Hash() != e.Hash() || !bytes.Equal(got.Encode(), text) {
			t.Fatal("read and written again it is another")
		}
	})
}

// other reads altered bytes and fails unless they are refused or tell of another entry.
func other(t interface{ Fatalf(string, ...any) }, altered []byte, original journal.Entry, what string) {
	got, err := journal.Decode(altered)
	if code := fault.Code(err); err != nil && code != "entry.damaged" && code != "entry.version" {
		t.Fatalf("%s: %v", what, err)
	}
	if err == nil && got.Hash() == original.Hash() {
		t.Fatalf("%s: accepted as the same entry", what)
	}
}

func TestEveryFlippedBitShows(t *testing.T) {
	for _, e := range []journal.Entry{sample(), {}, {Personal: []byte{}, PersonalHash: journal.HashPersonal([]byte{})}} {
		text := e.Encode()
		for bit := range len(text) * 8 {
			altered := bytes.Clone(text)
			altered[bit/8] ^= 1 << (bit % 8)
			other(t, altered, e, "a flipped bit")
		}
		for n := range text {
			if _, err := journal.Decode(text[:n]); fault.Code(err) != "entry.damaged" {
				t.Fatalf("cut to %d bytes: %v", n, err)
			}
		}
		if _, err := journal.Decode(append(bytes.Clone(text), 0)); fault.Code(err) != "entry.damaged" {
			t.Fatalf("a byte too many: %v", err)
		}
	}
	checks(t, 100)
	rapid.Check(t, func(t *rapid.T) {
		e := drawEntry(t)
		text := e.Encode()
		bit := rapid.IntRange(0, len(text)*8-1).Draw(t, "bit")
		text[bit/8] ^= 1 << (bit % 8)
		other(t, text, e, "a flipped bit")
	})
}

func TestForeignBytesAreRefused(t *testing.T) {
	const head = 1 + 16 + 16 // where the sequence stands
	good := journal.Entry{Sequence: 5}.Encode()
	with := func(at, drop int, b ...byte) []byte {
		return append(append(bytes.Clone(good[:at]), b...), good[at+drop:]...)
	}
	endless := bytes.Repeat([]byte{0xff}, 9)
	for _, c := range []struct {
		name, code string
		text       []byte
	}{
		{"as written", "", good},
		{"nothing", "entry.damaged", nil},
		{"a later version", "entry.version", with(0, 1, 2)},
		{"a later version of another length", "entry.version", []byte{9}},
		{"a sequence of two bytes", "", with(head, 1, 0x85, 0x01)},
		{"a sequence written too long", "entry.damaged", with(head, 1, 0x85, 0x00)},
		{"a sequence written far too long", "entry.damaged", with(head, 1, 0x85, 0x80, 0x80, 0x00)},
		{"the highest sequence", "", with(head, 1, append(endless, 1)...)},
		{"a sequence over 64 bits", "entry.damaged", with(head, 1, append(endless, 2)...)},
		{"a sequence without end", "entry.damaged", with(head, 1, append(endless, 0xff, 0xff)...)},
		{"a kind longer than what is left", "entry.damaged", with(head+2+32, 1, 0xff, 0x01)},
		{"a kind of 2⁶⁴−1 bytes", "entry.damaged", with(head+2+32, 1, append(endless, 1)...)},
		{"an unknown mark at the end", "entry.damaged", with(len(good)-1, 1, 2)},
		{"a personal part nobody hashed", "entry.damaged", with(len(good)-1, 1, 1, 1, 'x')},
		{"a personal part that is cut", "entry.damaged", with(len(good)-1, 1, 1, 3, 'x')},
	} {
		if _, err := journal.Decode(c.text); fault.Code(err) != c.code {
			t.Errorf("%s: %v, want %q", c.name, err, c.code)
		}
	}
	big := journal.Entry{Facts: make([]byte, 16<<20+1)}.Encode()
	if _, err := journal.Decode(big); fault.Code(err) != "entry.damaged" {
		t.Errorf("facts of more than 16 MiB: %v", err)
	}
	if _, err := journal.Decode(journal.Entry{Facts: make([]byte, 16<<20)}.Encode()); err != nil {
		t.Errorf("facts of 16 MiB: %v", err)
	}
}

func TestDecodedPartsStandAlone(t *testing.T) {
	e := sample()
	text := e.Encode()
	got, err := journal.Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	clear(text)
	if diff := cmp.Diff(e, got); diff != "" {
		t.Errorf("the entry changed with the bytes it was read from: %s", diff)
	}
}

func FuzzDecode(f *testing.F) {
	withheld := sample()
	withheld.Personal = nil
	for _, e := range []journal.Entry{sample(), withheld, {}, {Kind: "arrived", Facts: []byte("{")}} {
		text := e.Encode()
		f.Add(text)
		f.Add(text[:len(text)/2])
		f.Add(append(bytes.Clone(text), 0))
	}
	f.Add([]byte{2})
	f.Add(append([]byte{1}, bytes.Repeat([]byte{0xff}, 200)...))
	f.Fuzz(func(t *testing.T, text []byte) {
		e, err := journal.Decode(text)
		if code := fault.Code(err); err != nil {
			if code != "entry.damaged" && code != "entry.version" {
				t.Errorf("%v", err)
			}
			return
		}
		if !bytes.Equal(e.Encode(), text) {
			t.Error("two encodings of one entry")
		}
		if state, ok := journal.FoldBooking([]journal.Entry{e}); ok && state.ID != e.Subject {
			t.Error("folded to another booking")
		}
		journal.FoldSite([]journal.Entry{e})
	})
}
