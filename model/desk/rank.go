package desk

import (
	"slices"
	"time"

	"daybook/model/site"
	"daybook/model/visit"
)

// Queue is everybody who waits for some services, nil meaning all, in the order in which they would be called if nobody
// else came and no time passed. It depends on nothing but the clients, whatever their order, the site's rules and now.
//
// Who is urgent goes first, then appointments that are due, then everybody else. But a class that has been passed over
// site.Queue.Share-1 times goes before the others, so that of so many calls one is its own; see passedOver. Among several
// such classes the one passed over most goes first. Hence nobody else with n clients before them in their class waits longer than
// (n+1) × (Share+1) calls, however many of the other classes come. Who was called a moment ago and put back stands behind
// them all for five minutes.
func (d Day) Queue(services []site.Service, now Now) []Ranked {
	rules := d.rules()
	h := d.hall(rules, now)
	passed := h.passedOver(d.calls(rules, now), services, now)
	list := make([]Ranked, 0, h.size())
	for {
		c, i, outOfOrder, ok := h.pick(services, passed)
		if !ok {
			return standBack(list, now)
		}
		list = append(list, h.take(c, i).ranked(c, outOfOrder, rules, now))
		h.count(&passed, c, services)
	}
}

// recall is how long somebody who was called and put back stands behind all others: they may have gone out for a moment, and
// the next call is for who is there (peers.md §2.2).
const recall = 5 * time.Minute

// standBack puts who was called just now and did not come behind the others, in the order they had.
func standBack(list []Ranked, now Now) []Ranked {
	var back []Ranked
	list = slices.DeleteFunc(list, func(r Ranked) bool {
		called := r.Visit.Called
		if called.IsZero() || now.At.Sub(called) >= recall {
			return false
		}
		r.Reason.Code = ByRecall
		back = append(back, r)
		return true
	})
	return append(list, back...)
}

// rules are the site's, with a share that makes sense whatever the settings say.
func (d Day) rules() site.Queue {
	rules := d.Site.Queueing()
	rules.Share = max(site.QueueShareLeast, rules.Share)
	return rules
}

// hall is everybody who waits, by class, each in their order.
type hall struct {
	rules   site.Queue
	classes [classes][]*entrant
}

func (d Day) hall(rules site.Queue, now Now) *hall {
	h := &hall{rules: rules}
	for i := range d.Clients {
		if c := &d.Clients[i]; c.Visit.State == visit.Waiting {
			e := enter(c, c.Visit.Arrived, rules, now)
			in := e.class(rules, int(now.Minute))
			h.classes[in] = append(h.classes[in], e)
		}
	}
	for c := range h.classes {
		slices.SortFunc(h.classes[c], class(c).compare)
	}
	return h
}

func (h *hall) size() (clients int) {
	for _, c := range h.classes {
		clients += len(c)
	}
	return clients
}

// gives reports whether a service is among some; nil are all.
func gives(services []site.Service, s site.Service) bool {
	return services == nil || slices.Contains(services, s)
}

// head is the first of a class who wants one of some services.
func (h *hall) head(c class, services []site.Service) (index int, ok bool) {
	index = slices.IndexFunc(h.classes[c], func(e *entrant) bool { return gives(services, e.client.Facts.Service) })
	return index, index >= 0
}

// passes counts by class how often it has been passed over.
type passes [classes]int

// pick says whose turn it is, and whether that is out of the classes' order.
func (h *hall) pick(services []site.Service, passed passes) (c class, index int, outOfOrder, ok bool) {
	first, most := class(-1), 0
	for k := range class(classes) {
		i, waits := h.head(k, services)
		if !waits {
			continue
		}
		if first < 0 {
			first, c, index = k, k, i
		}
		if passed[k] >= h.rules.Share-1 && passed[k] > most {
			most, c, index = passed[k], k, i
		}
	}
	return c, index, c != first, first >= 0
}

func (h *hall) take(c class, index int) *entrant {
	e := h.classes[c][index]
	h.classes[c] = slices.Delete(h.classes[c], index, index+1)
	return e
}

// count notes that a class was called and the others, as far as anybody waits in them, passed over.
func (h *hall) count(passed *passes, called class, services []site.Service) {
	for c := range class(classes) {
		if _, waits := h.head(c, services); waits && c != called {
			passed[c]++
		} else {
			passed[c] = 0
		}
	}
}

// call is a client's turn in the past.
type call struct {
	at      time.Time
	class   class
	service site.Service
}

// calls are the turns of the day so far. A client counts once: when first served, or called last before that; who was put
// aside and comes back takes nobody's turn.
func (d Day) calls(rules site.Queue, now Now) []call {
	var list []call
	for i := range d.Clients {
		c := &d.Clients[i]
		at := c.Visit.Called
		if started := c.Visit.Started; at.IsZero() || !started.IsZero() && started.Before(at) {
			at = started
		}
		if !at.IsZero() {
			e := enter(c, c.Visit.Arrived, rules, now)
			list = append(list, call{at, e.class(rules, now.minute(at)), c.Facts.Service})
		}
	}
	return list
}

// passedOver counts for every class the calls of other classes since it was called last, or since the first of those who
// wait in it came there if that is later. Of calls at the very instant of its own, as with a clock that stands still, only
// those count that are more than its share leaves to the others.
func (h *hall) passedOver(calls []call, services []site.Service, now Now) (passed passes) {
	for c := range class(classes) {
		since, waits := h.waitingSince(c, services, now)
		if !waits {
			continue
		}
		for _, k := range calls {
			if k.class == c && gives(services, k.service) && k.at.After(since) {
				since = k.at
			}
		}
		own, others := 0, 0
		for _, k := range calls {
			switch {
			case !gives(services, k.service) || k.at.Before(since):
			case k.class != c && k.at.After(since):
				passed[c]++
			case k.class != c:
				others++
			default:
				own++
			}
		}
		passed[c] += max(0, others-own*(h.rules.Share-1))
	}
	return passed
}

// waitingSince is when the first of those who wait in a class for some services came there.
func (h *hall) waitingSince(c class, services []site.Service, now Now) (since time.Time, waits bool) {
	for _, e := range h.classes[c] {
		if !gives(services, e.client.Facts.Service) {
			continue
		}
		if from := e.since(c, h.rules, now); !waits || from.Before(since) {
			since, waits = from, true
		}
	}
	return since, waits
}
