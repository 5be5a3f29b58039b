package simulate_test

import (
	"database/sql"
	"slices"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

// recounted is what the entries alone say of a day that is over: no projection and none of the program's rules have a part
// in it.
type recounted struct {
	Clients, Persons, Undecided, Twice, Tickets, Shared                        int
	ArrivedClients, DoneClients, TurnedAwayClients, NoShowClients, LeftClients int
	ArrivedPersons, Done, TurnedAway, NoShow, Left, Elsewhere                  int
	Started                                                                    []time.Duration // waits of all who were served at a counter, the shortest first
	MedianWait, MedianService                                                  time.Duration
}

// entries reads the journal without what was taken back. Clocks are milliseconds above sixteen bits.
const entries = `
with gone as (
  select replace(json_extract(cast(facts as text), '$.undoes'), '-', '') as id from entry where kind = 'undone'
), live as (
  select position, hex(subject) as subject, kind, cast(facts as text) as facts, clock >> 16 as ms
  from entry where lower(hex(id)) not in (select id from gone)
), sized as ( -- how many persons, from each entry on that says so
  select position, subject, json_extract(facts, '$.booking.persons') as persons from live where kind in ('booked', 'amended')
), arrival as ( -- the last one counts: somebody given up may come after all
  select subject, max(position) as position from live
  where kind = 'arrived' or kind = 'booked' and json_type(facts, '$.step') is not null group by subject
), client as (
  select s.subject, s.persons, ifnull(a.position, 0) as arrived, l.ms, l.facts,
    (select persons from sized b where b.subject = s.subject and b.position <= a.position order by b.position desc limit 1) as came
  from sized s left join arrival a on a.subject = s.subject left join live l on l.position = a.position
  where s.position = (select max(position) from sized b where b.subject = s.subject)
    and exists (select 1 from live b where b.subject = s.subject and b.kind = 'booked')
), number as (
  select 0 as n union all select n + 1 from number where n < 99
), person as (
  select c.subject, n, c.arrived,
    case when json_array_length(c.facts, '$.step.persons') > 0 and n < came
      and n not in (select value from json_each(c.facts, '$.step.persons'))
      then ifnull((select min(position) from live j where j.subject = c.subject and j.kind = 'joined' and j.position > c.arrived
        and n in (select value from json_each(j.facts, '$.step.persons'))), 1 << 60)
      else c.arrived end as present
  from client c join number on n < c.persons
), decision as ( -- whom an entry names, or nobody, who is everybody without a result
  select position, subject, kind, ms, facts, ifnull(json_array_length(facts, '$.step.persons'), 0) as named
  from live where kind in ('finished', 'turned-away', 'left', 'no-show', 'split')
), decided as (
  select p.subject, p.n, present, (select min(d.position) from decision d where d.subject = p.subject and d.position > present
    and (named = 0 or p.n in (select value from json_each(d.facts, '$.step.persons')))) as position
  from person p
), outcome as (
  select p.subject, n, case when present = 1 << 60 then 'no-show' else (select kind from live l where l.position = p.position) end as result,
    (select count(*) from decision d where d.subject = p.subject and d.position > p.position
      and p.n in (select value from json_each(d.facts, '$.step.persons'))) as again
  from decided p
)`

const perClient = entries + `
select c.persons, c.arrived > 0,
  sum(result = 'finished'), sum(result = 'turned-away'), sum(result = 'left'), sum(result = 'no-show'), sum(result = 'split'),
  sum(result is null), sum(again),
  ifnull((select min(ms) from live s where s.subject = c.subject and s.kind = 'started' and s.position > c.arrived),
    (select ms from live e where e.position = (select max(position) from decided d where d.subject = c.subject))) - c.ms,
  (select sum((select min(ms) from live e where e.subject = c.subject and e.position > s.position
      and (e.kind = 'parked' or e.position = (select max(position) from decided d where d.subject = c.subject))) - s.ms)
    from live s where s.subject = c.subject and s.kind = 'started' and s.position > c.arrived)
from client c join outcome o on o.subject = c.subject group by c.subject`

const tickets = `
select count(*), count(distinct ticket), count(distinct ticket || subject) from (
  select hex(subject) as subject, json_extract(cast(facts as text), '$.step.ticket.service') || json_extract(cast(facts as text), '$.step.ticket.number') as ticket
  from entry where json_type(cast(facts as text), '$.step.ticket') is not null)`

// recount adds a closed day up from its entries.
func recount(t *testing.T, file string) (sum recounted) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+file+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.QueryContext(t.Context(), perClient)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var waits, services []int64
	for rows.Next() {
		var persons, served, turned, left, absent, split, undecided, again int
		var came bool
		var wait, service sql.NullInt64
		if err := rows.Scan(&persons, &came, &served, &turned, &left, &absent, &split, &undecided, &again, &wait, &service); err != nil {
			t.Fatal(err)
		}
		sum.add(persons, served, turned, left, absent, split)
		sum.Undecided += undecided
		sum.Twice += again
		if service.Valid {
			sum.Started = append(sum.Started, time.Duration(wait.Int64)*time.Millisecond)
		}
		if served+turned > 0 {
			waits = append(waits, wait.Int64)
			if service.Valid {
				services = append(services, service.Int64)
			}
		}
		if gone := served+turned+left == 0; came == gone {
			t.Errorf("a client who came (%v) has %d served, %d turned away, %d gone, %d absent", came, served, turned, left, absent)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	slices.Sort(sum.Started)
	var given int
	if err := db.QueryRowContext(t.Context(), tickets).Scan(&given, &sum.Tickets, &sum.Shared); err != nil {
		t.Fatal(err)
	}
	sum.MedianWait, sum.MedianService = middle(waits), middle(services)
	return sum
}

func (r *recounted) add(persons, served, turned, left, absent, split int) {
	r.Clients++
	r.Persons += persons
	r.Done += served
	r.TurnedAway += turned
	r.Left += left
	r.NoShow += absent
	r.Elsewhere += split
	switch {
	case served > 0:
		r.DoneClients++
	case turned > 0:
		r.TurnedAwayClients++
	case left > 0:
		r.LeftClients++
	default:
		r.NoShowClients++
		return
	}
	r.ArrivedClients++
	r.ArrivedPersons += persons - absent - split
}

func middle(ms []int64) time.Duration {
	if len(ms) == 0 {
		return 0
	}
	slices.Sort(ms)
	return time.Duration(ms[(len(ms)-1)/2]+ms[len(ms)/2]) * time.Millisecond / 2
}
