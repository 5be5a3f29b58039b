package sitesfile

import (
	"iter"
	"time"

	"daybook/model/calendar"
	"daybook/model/fault"
)

// schedule reads hours, lunch and closures, each row by itself.
func (o *office) schedule() {
	s := &o.site.Schedule
	for number, v := range o.rows("hours") {
		rule, err := o.hours(v)
		if err != nil {
			o.refuseRow(numbered("hours", number), v, err)
			continue
		}
		s.Hours = append(s.Hours, rule)
	}
	if v, given := o.take("lunch"); given {
		lunch, err := o.lunch(v)
		if err != nil {
			o.refuseRow("lunch", v, err)
		}
		s.Lunch = lunch
	}
	for number, v := range o.rows("closures") {
		closure, err := o.closure(v, numbered("closures", number))
		if err != nil {
			o.refuseRow(numbered("closures", number), v, err)
			continue
		}
		s.Closures = append(s.Closures, closure)
	}
	for number, v := range o.rows("closed_dates") {
		date, err := o.date(v)
		if err != nil {
			o.refuseRow(numbered("closed_dates", number), v, err)
			continue
		}
		s.Closures = append(s.Closures, calendar.Closure{From: date, To: date})
	}
}

// rows goes through a list; a field of another kind is refused whole.
func (o *office) rows(name string) iter.Seq2[int, value] {
	v, given := o.take(name)
	if given && !v.list() {
		o.refuseRow(name, v, o.unexpected(v))
	}
	return o.until(v.items())
}

// until stops going through a list once the file is refused anyway.
func (r *reader) until(items iter.Seq2[int, value]) iter.Seq2[int, value] {
	return func(yield func(int, value) bool) {
		for number, item := range items {
			if r.hopeless() || !yield(number, item) {
				return
			}
		}
	}
}

// hours reads one row. The file counts weekdays from Monday, 1, to Sunday, 7.
func (r *reader) hours(v value) (rule calendar.Rule, err error) {
	fields, ok := v.fields()
	if !ok {
		return rule, r.unexpected(v)
	}
	kind, err := need(fields, "rule", r.line, "hours.rule-unknown")
	if err != nil {
		return rule, err
	}
	rule.Kind = calendar.RuleKind(kind)
	if rule.Open.From, err = need(fields, "open", r.minute, "time.invalid"); err != nil {
		return rule, err
	}
	if rule.Open.To, err = need(fields, "close", r.minute, "time.invalid"); err != nil {
		return rule, err
	}
	if rule.Kind == calendar.NthWeekday {
		if rule.Nth, err = need(fields, "nth", r.number, "hours.nth-invalid"); err != nil {
			return rule, err
		}
	}
	switch rule.Kind {
	case calendar.Weekly, calendar.NthWeekday:
		rule.Weekday, err = need(fields, "weekday", r.weekday, "hours.weekday-invalid")
	case calendar.Dated:
		rule.Date, err = need(fields, "date", r.date, "date.invalid")
	}
	if err == nil {
		err = rule.Validate()
	}
	if err == nil {
		r.ignore("offices.hours.", fields)
	}
	return rule, err
}

// need reads a field that a row cannot do without.
func need[T any](fields map[string]value, name string, read func(value) (T, error), missing string) (T, error) {
	v, given := fields[name]
	delete(fields, name)
	if !given || v.null() {
		var none T
		return none, fault.New(missing)
	}
	return read(v)
}

func (r *reader) lunch(v value) (span calendar.Span, err error) {
	var times []calendar.Minute
	for number, item := range v.items() {
		at, err := r.minute(item)
		if err != nil {
			return calendar.Span{}, err
		}
		if number > 2 {
			return calendar.Span{}, r.unexpected(v)
		}
		times = append(times, at)
	}
	if len(times) != 2 {
		return calendar.Span{}, r.unexpected(v)
	}
	span = calendar.Span{From: times[0], To: times[1]}
	if span.Empty() {
		return calendar.Span{}, fault.New("hours.close-before-open", "Open", span.From, "Close", span.To)
	}
	return span, nil
}

// closure reads one row; `to` is the last closed day, and without it the closure is open-ended.
// A bad reason is left out alone: the days stay closed.
func (o *office) closure(v value, row string) (c calendar.Closure, err error) {
	r := o.reader
	fields, ok := v.fields()
	if !ok {
		return c, r.unexpected(v)
	}
	if c.From, err = need(fields, "from", r.date, "date.invalid"); err != nil {
		return c, err
	}
	if to, given := fields["to"]; given && !to.null() {
		if c.To, err = r.date(to); err != nil {
			return c, err
		}
		if c.To < c.From {
			return c, fault.New("closure.ends-before-start", "From", c.From, "To", c.To)
		}
	}
	if reason, given := fields["reason"]; given && !reason.null() {
		if c.Reason, err = r.text(reason, "closures.reason"); err != nil {
			o.refuseRow(row+" reason", reason, err)
		}
	}
	delete(fields, "to")
	delete(fields, "reason")
	o.ignore("offices.closures.", fields)
	return c, nil
}

func (r *reader) date(v value) (calendar.Date, error) {
	text, ok := decode[string](v)
	if !ok {
		return 0, r.unexpected(v)
	}
	return calendar.ParseDate(text)
}

func (r *reader) minute(v value) (calendar.Minute, error) {
	text, ok := decode[string](v)
	if !ok {
		return 0, r.unexpected(v)
	}
	return calendar.ParseMinute(text)
}

func (r *reader) number(v value) (int, error) {
	number, ok := decode[int](v)
	if !ok {
		return 0, r.unexpected(v)
	}
	return number, nil
}

func (r *reader) weekday(v value) (time.Weekday, error) {
	number, err := r.number(v)
	if err == nil && (number < 1 || number > 7) {
		err = fault.New("hours.weekday-invalid")
	}
	return time.Weekday(number % 7), err
}
