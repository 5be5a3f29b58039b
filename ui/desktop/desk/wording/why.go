package wording

import (
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
)

// Why says why somebody who waits stands where they stand, with the rule behind it in the site's numbers.
func (t Teller) Why(r *desk.Ranked, next bool, q site.Queue) string {
	args := translations.Args{"Within": q.Within, "Late": q.Late, "Share": q.Share, "Ahead": q.NeedsAhead}
	text := t.Reason(r, next) + ". " + t.Words.T("desk.why."+r.Reason.Code, args)
	if r.Needs {
		text += " " + t.Words.T("desk.why.needs", args)
	}
	return text
}
