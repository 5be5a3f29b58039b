package answer

import (
	"daybook/model/journal"
)

// Verification answers verify.
type Verification struct {
	Entries  int       `json:"entries"`
	Bookings int       `json:"bookings"`
	Digest   string    `json:"digest"`
	Problems []Problem `json:"problems"`
}

// Digest answers verify with --digest.
type Digest struct {
	Digest string `json:"digest"`
}

// Recovery answers init.
type Recovery struct {
	Recovery string `json:"recovery"`
}

// Sample answers sample.
type Sample struct {
	Sites    int `json:"sites"`
	Bookings int `json:"bookings"`
}

// Ready shows an installation's recovery code, once.
func (a *Writer) Ready(recovery string) error {
	if a.JSON {
		return a.line(Recovery{recovery})
	}
	return a.say(a.Words.T("cli.ready", args{"Recovery": recovery}))
}

// Sample tells how many invented bookings there are now.
func (a *Writer) Sample(sites, bookings int) error {
	if a.JSON {
		return a.line(Sample{Sites: sites, Bookings: bookings})
	}
	return a.say(a.Words.N("cli.sample-made", bookings))
}

// Digest gives the digest of the state.
func (a *Writer) Digest(digest string) error {
	if a.JSON {
		return a.line(Digest{digest})
	}
	return a.say(digest)
}

// Verified tells what checking everything against the journal found.
func (a *Writer) Verified(found journal.Verification) error {
	if a.JSON {
		return a.line(Verification{
			Entries: found.Entries, Bookings: found.Bookings, Digest: found.Digest, Problems: a.shapeWarnings(found.Problems),
		})
	}
	for i := range found.Problems {
		if err := a.say(a.Words.Fault(&found.Problems[i])); err != nil {
			return err
		}
	}
	id := "cli.verified"
	if len(found.Problems) > 0 {
		id = "cli.verified-problems"
	}
	return a.say(a.Words.T(id, args{
		"Entries": found.Entries, "Bookings": found.Bookings, "Digest": found.Digest, "Problems": len(found.Problems),
	}))
}
