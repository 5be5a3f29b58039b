package settings

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/kit"
)

// slotQueue is the runner's for saving the rules.
const slotQueue = "settings.queue"

// rule is one number among the rules of the queue; its name is that of site.Queue's fault.
type rule struct {
	name string
	of   func(*site.Queue) *int
}

// id is the name in the messages "settings.queue."+id.
func (r rule) id() string { return strings.ReplaceAll(r.name, "_", "-") }

func rules() []rule {
	return []rule{
		{"late", func(q *site.Queue) *int { return &q.Late }},
		{"within", func(q *site.Queue) *int { return &q.Within }},
		{"share", func(q *site.Queue) *int { return &q.Share }},
		{"needs_ahead", func(q *site.Queue) *int { return &q.NeedsAhead }},
	}
}

// queueForm are the rules as they stand in the fields.
type queueForm struct {
	site    string   // whose rules they are
	now     []string // as in force; nil: not read
	typed   []string // of rules
	urgent  [2]bool  // in force, chosen
	command uuid.UUID
	tried   site.Queue // what the command was given with
}

// queueView is what is drawn of it.
type queueView struct {
	fields []*kit.Entry
	rows   []*kit.FormRow
	groups []fyne.CanvasObject // each rule with its sentence, urgent travel last
	urgent *kit.CheckGroup
	notice *kit.Notice
	state  *kit.Text

	explained fyne.Focusable // what was last brought into sight with its sentence
}

// queueInForce reads the rules of the site at hand, unless something else was typed over them.
func (s *Screen) queueInForce() {
	q := &s.queue
	if q.site == s.ctx.Site.ID && q.begun() {
		return
	}
	inForce, ok := s.inForce(s.ctx.Site.ID) // newer than the window's own, after a change
	if !ok {
		inForce = s.ctx.Site.Queueing()
	}
	q.site, q.now, q.command = s.ctx.Site.ID, nil, uuid.Nil
	for _, r := range rules() {
		q.now = append(q.now, strconv.Itoa(*r.of(&inForce)))
	}
	q.typed, q.urgent = slices.Clone(q.now), [2]bool{inForce.UrgentFirst, inForce.UrgentFirst}
}

// begun tells whether something in the fields is not in force.
func (q *queueForm) begun() bool { return !slices.Equal(q.now, q.typed) || q.urgent[0] != q.urgent[1] }

const longestRule = 4

// queueCard are the five rules, each with what it does, to be saved together.
func (s *Screen) queueCard(v *view) fyne.CanvasObject {
	s.queueInForce()
	v.queue = &queueView{notice: kit.NewNotice(kit.ToneRefused, ""), state: kit.NewNote("")}
	v.queue.notice.Hide()
	parts, env := []fyne.CanvasObject{kit.NewNote(s.t("settings.queue-text"))}, s.ruleEnv(v)
	for i, r := range rules() {
		field := kit.NewEntry(env, longestRule)
		field.SetText(s.queue.typed[i])
		row := kit.NewFormRow(s.ctx.Env, s.t("settings.queue."+r.id()), false, field)
		field.OnChanged = func(text string) {
			s.queue.typed[i] = text
			row.SetError("")
			s.queueState()
		}
		field.OnSubmitted = func(string) { s.saveQueue() }
		v.queue.fields, v.queue.rows = append(v.queue.fields, field), append(v.queue.rows, row)
		v.queue.groups = append(v.queue.groups, kit.Column(4, row, kit.NewNote(s.t("settings.queue."+r.id()+"-text"))))
	}
	v.queue.urgent = kit.NewCheckGroup(env, []string{s.t("settings.queue.urgent")})
	v.queue.urgent.Set(0, s.queue.urgent[1])
	v.queue.urgent.OnChanged = func(_ int, on bool) {
		s.queue.urgent[1] = on
		s.queueState()
	}
	v.queue.groups = append(v.queue.groups, kit.Column(4, v.queue.urgent, kit.NewNote(s.t("settings.queue.urgent-text"))))
	parts = append(append(parts, v.queue.groups...), v.queue.notice,
		kit.Flow([]float32{0, 0, 1}, kit.NewButton(s.ctx.Env, kit.Filled, s.t("settings.queue.save"), "", s.saveQueue),
			s.button("settings.queue.usual", s.usualQueue), v.queue.state))
	s.queueStateOf(v)
	return s.card("settings.queue", parts...)
}

func (s *Screen) queueState() { s.queueStateOf(s.view) }

// queueStateOf says whether what stands there is not in force yet.
func (s *Screen) queueStateOf(v *view) {
	text := ""
	if s.queue.begun() {
		text = s.t("settings.queue.unsaved")
	}
	v.queue.state.SetText(text)
}

// usualQueue fills in what is usual; saving it is the person's.
func (s *Screen) usualQueue() {
	usual := site.Site{}.Queueing()
	for i, r := range rules() {
		s.view.queue.fields[i].SetText(strconv.Itoa(*r.of(&usual)))
	}
	s.queue.urgent[1] = usual.UrgentFirst
	s.view.queue.urgent.Set(0, usual.UrgentFirst)
	s.queueState()
}

// toQueue goes to the first rule.
func (s *Screen) toQueue() { s.ctx.Window.Canvas().Focus(s.view.queue.fields[0]) }

// readQueue gives what is typed, or says at each field what is wrong with it and goes to the first.
func (s *Screen) readQueue() (q site.Queue, ok bool) {
	q = site.Queue{UrgentFirst: s.queue.urgent[1]}
	first := -1
	for i, r := range rules() {
		n, err := strconv.Atoi(strings.TrimSpace(s.queue.typed[i]))
		if err != nil {
			n = -1 // out of all bounds
		}
		*r.of(&q) = n
		alone := site.Site{}.Queueing()
		*r.of(&alone) = n
		if wrong := alone.Validate(); wrong != nil {
			s.view.queue.rows[i].SetError(s.ctx.Words.Fault(wrong))
			if first < 0 {
				first = i
			}
		}
	}
	if first >= 0 {
		s.toRule(first)
	}
	return q, first < 0
}

// toRule goes to a rule that is wrong, with what is said of it in sight.
func (s *Screen) toRule(i int) {
	s.ctx.Window.Canvas().Focus(s.view.queue.fields[i])
	s.view.reveal(s.view.queue.rows[i])
}

// saveQueue has the store keep the rules; nothing typed is lost if it refuses.
func (s *Screen) saveQueue() {
	q, ok := s.readQueue()
	if s.ctx.Runner.Busy(slotQueue) || !ok {
		return
	}
	if s.queue.command == uuid.Nil || s.queue.tried != q {
		s.queue.command, s.queue.tried = uuid.New(), q
	}
	command, r := s.queue.command, replaced{site: s.ctx.Site.ID, saved: q, command: uuid.New()}
	s.ctx.Runner.Run(slotQueue, func(ctx context.Context) func() {
		former, known := s.inForce(r.site)
		err := s.o.Store.SetQueue(ctx, command, r.site, q)
		return func() {
			if r.former = former; err == nil {
				s.savedQueue(r, known)
			}
			s.queueSaved(err)
		}
	})
}

// queueSaved shows the rules as saved, or says why they are not.
func (s *Screen) queueSaved(err error) {
	v := s.view.queue
	v.notice.Hide()
	if err == nil {
		s.queue.now, s.queue.urgent[0], s.queue.command = slices.Clone(s.queue.typed), s.queue.urgent[1], uuid.Nil
		s.queueState()
		s.ctx.Committed()
		return
	}
	text := s.ctx.Words.Fault(err)
	if f, ok := errors.AsType[*fault.Fault](err); ok && f.Code == "queue.out-of-bounds" {
		if i := slices.IndexFunc(rules(), func(r rule) bool { return r.name == f.Args["Field"] }); i >= 0 {
			v.rows[i].SetError(text)
			s.toRule(i)
			return
		}
	}
	v.notice.Set(kit.ToneRefused, text)
	v.notice.Show()
	s.view.reveal(v.notice)
}

// Changed takes up rules that were saved elsewhere, unless others are being typed over them.
func (s *Screen) Changed() {
	if s.view == nil || s.queue.begun() {
		return
	}
	s.queueInForce()
	for i, field := range s.view.queue.fields {
		if field.Text != s.queue.typed[i] {
			field.SetText(s.queue.typed[i])
		}
	}
	s.view.queue.urgent.Set(0, s.queue.urgent[1])
	s.queueState()
}
