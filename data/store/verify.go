package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"daybook/model/fault"
	"daybook/model/journal"
)

// maxProblems is how many problems a verification lists; one is enough to know.
const maxProblems = 100

// verifier walks one snapshot of the file.
type verifier struct {
	journal.Verification

	tx       *sql.Tx
	progress func(done, total int)
	total    int
	sites    map[string]int64
	touched  map[journal.SiteDay]int
	digest   *digest
	counted  counted
}

// Verify proves that every chain is whole, that the projections equal a full re-fold of the journal, and that the cells
// taken are those of the claims that hold. It reads one snapshot and needs no keys. Should projections and journal differ,
// the journal is right (design.md §5).
func (s *Store) Verify(ctx context.Context, progress func(done, total int)) (journal.Verification, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return journal.Verification{}, words(err)
	}
	defer tx.Rollback()
	v := &verifier{tx: tx, progress: progress, touched: map[journal.SiteDay]int{}, sites: map[string]int64{}, digest: newDigest()}
	if err := tx.QueryRowContext(ctx, `select count(*), (select count(*) from booking) from entry`).Scan(&v.total, &v.Bookings); err != nil {
		return v.Verification, words(err)
	}
	for _, step := range []func(context.Context) error{v.chains, v.siteRows, v.bookings, v.rows, v.revisions, v.places} {
		if err := step(ctx); err != nil {
			return v.Verification, err
		}
	}
	v.Digest = hex.EncodeToString(v.digest.sum())
	progress(v.total, v.total)
	return v.Verification, nil
}

func (v *verifier) problem(code string, args ...any) {
	if len(v.Problems) < maxProblems {
		v.Problems = append(v.Problems, *fault.New(code, args...))
	}
}

// chains follows every device's chain from its first entry to its head.
func (v *verifier) chains(ctx context.Context) error {
	rows, err := v.tx.QueryContext(ctx, `select `+entryColumns+`, d.head, d.hash from `+entryTables+` order by e.device, e.sequence`)
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	var device [16]byte
	var head journal.Head
	broken := false
	for rows.Next() {
		var last int64
		var hash []byte
		e, err := scanEntry(rows, &last, &hash)
		if err != nil {
			return err
		}
		if e.Device != device {
			device, head, broken = e.Device, journal.Head{}, false
		}
		if !broken {
			if head, err = head.Follow(e); err != nil {
				broken = true
				v.problem("chain.broken", "Sequence", int(head.Sequence+1))
			}
			if head.Sequence == uint64(last) && head.Hash != journal.Hash(hash) {
				v.problem("verify.head-differs", "Sequence", int(last))
			}
		}
		if v.Entries++; v.Entries%10_000 == 0 {
			v.progress(v.Entries/2, v.total)
		}
	}
	return words(rows.Err())
}

// siteRows compares the sites with the fold of their settings.
func (v *verifier) siteRows(ctx context.Context) error {
	rows, err := v.tx.QueryContext(ctx, `select number, id, body from site order by id`)
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	type row struct {
		number int64
		id     string
		body   []byte
	}
	var list []row
	for rows.Next() {
		var r row
		if err := rows.Scan(&r.number, &r.id, &r.body); err != nil {
			return words(err)
		}
		list = append(list, r)
	}
	if err := rows.Err(); err != nil {
		return words(err)
	}
	for _, r := range list {
		v.sites[r.id] = r.number
		entries, err := entriesOf(ctx, v.tx, journal.SiteSubject(r.id))
		if err != nil {
			return err
		}
		if s, ok := journal.FoldSite(entries); !ok || string(mustEncode(s)) != string(r.body) {
			v.problem("verify.site-differs", "Site", r.id)
		}
		v.digest.add("site", r.id, r.body)
	}
	return nil
}

// revisions compares the counts of entries by site-day.
func (v *verifier) revisions(ctx context.Context) error {
	rows, err := v.tx.QueryContext(ctx, `select s.id, r.date, r.entries from revision r join site s on s.number = r.site where r.entries <> 0`)
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	for rows.Next() {
		var day journal.SiteDay
		var entries int
		if err := rows.Scan(&day.Site, &day.Date, &entries); err != nil {
			return words(err)
		}
		if v.touched[day] != entries {
			v.problem("verify.revision-differs", "Site", day.Site, "Date", day.Date)
		}
		delete(v.touched, day)
	}
	for day := range v.touched {
		v.problem("verify.revision-differs", "Site", day.Site, "Date", day.Date)
	}
	return words(rows.Err())
}

// Digest is a hash of the state that the journal folds to; see Verification.
func (s *Store) Digest(ctx context.Context) (string, error) {
	v, err := s.Verify(ctx, func(int, int) {})
	if err != nil {
		return "", fmt.Errorf("verifying: %w", err)
	}
	if len(v.Problems) > 0 {
		return "", errors.Join(&v.Problems[0])
	}
	return v.Digest, nil
}
