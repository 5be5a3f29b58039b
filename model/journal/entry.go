package journal

import (
	"cmp"
	"crypto/sha256"
	"slices"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/visit"
)

// Kind says what an entry records.
type Kind string

// The kinds of entries about a booking and about a site. A kind from a later version is kept and passed over by the fold.
const (
	Booked    Kind = "booked"
	Amended   Kind = "amended"
	Moved     Kind = "moved"
	Cancelled Kind = "cancelled"
	Noted     Kind = "noted"
	Undone    Kind = "undone"
	Settings  Kind = "settings" // a site as it is from now on

	// About a site-day.
	Staffed   Kind = "staffed"   // a counter, outside its hours
	Unstaffed Kind = "unstaffed" // a counter, within its hours
	Closed    Kind = "closed"    // the day is over: nothing of it can be changed or undone
	Reopened  Kind = "reopened"  // the closing is taken back
)

// A step of a visit is an entry of the kind that its visit.Move names.

// IsStep reports whether entries of a kind are steps of a visit.
func (k Kind) IsStep() bool { return slices.Contains(visit.Moves(), visit.Move(k)) }

// OfDay reports whether entries of a kind are about a site-day.
func (k Kind) OfDay() bool {
	return k == Staffed || k == Unstaffed || k == Closed || k == Reopened
}

// Hash is a SHA-256 sum.
type Hash [sha256.Size]byte

// Entry is one immutable fact. Only its personal part may ever go: the chain covers that part's hash alone.
type Entry struct {
	ID           uuid.UUID // version 7
	Device       uuid.UUID // the installation that wrote it
	Sequence     uint64    // of the device, from 1, without gaps
	Clock        Clock
	Actor        uuid.UUID // the member of staff
	Subject      uuid.UUID // the booking or site it is about
	Kind         Kind
	Reason       string // a code, or nothing
	Facts        []byte // JSON, never personal (design.md §5)
	Personal     []byte // sealed; nil when there is none, or it is withheld or erased
	PersonalHash Hash   // of Personal; zero when the entry never had any
	Previous     Hash   // of the device's entry before; zero for the first
}

// HasPersonal reports whether the entry was made with a personal part, whether or not it is at hand.
func (e Entry) HasPersonal() bool { return e.PersonalHash != Hash{} }

// HashPersonal gives the hash that stands for a sealed personal part in the chain.
func HashPersonal(sealed []byte) Hash {
	if sealed == nil {
		return Hash{}
	}
	return sha256.Sum256(sealed)
}

// Compare puts entries in the order of the fold: clock, device, sequence.
func Compare(a, b Entry) int {
	return cmp.Or(cmp.Compare(a.Clock, b.Clock), slices.Compare(a.Device[:], b.Device[:]), cmp.Compare(a.Sequence, b.Sequence))
}

// namespace is the fixed root from which the subjects of sites are derived, so that two devices agree on them.
var namespace = uuid.UUID{0x5b, 0x1f, 0x0d, 0x3a, 0x6c, 0x2e, 0x54, 0x8f, 0x9a, 0x77, 0xd4, 0xb0, 0x0b, 0x00, 0xda, 0x7e}

// DaySubject gives the subject under which a site-day's entries stand.
func DaySubject(siteID string, date calendar.Date) uuid.UUID {
	return uuid.NewHash(sha256.New(), namespace, []byte("day:"+date.String()+":"+siteID), 8)
}

// SiteSubject gives the subject under which a site's entries stand: a UUID of version 8, since SHA-1 is not approved (FIPS 140-3).
func SiteSubject(siteID string) uuid.UUID {
	return uuid.NewHash(sha256.New(), namespace, []byte("site:"+siteID), 8)
}
