// Package palette is one box for everything: commands, people, days and sites, found while they are being typed.
package palette

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/find"
	"daybook/ui/kit"
	"daybook/ui/run"
)

// Command is one that can be given now.
type Command struct {
	ID   string
	Name string // in the words of the window, as is the menu it stands in
	Menu string
	Key  string // as shown, or ""
	Run  func()
}

// Options say what is offered. Where something cannot be done now, as on the lock, its function is nil.
type Options struct {
	Env      *kit.Env
	Words    *translations.Words
	Runner   *run.Runner
	Commands []Command // in the order they are offered while nothing is typed
	Recent   int       // how many of them, from the first, were used last
	Today    calendar.Date
	Sites    []site.Site // that people can go to

	Find func(ctx context.Context, text string, limit int) ([]booking.Record, error)
	Show func(booking uuid.UUID)
	Day  func(calendar.Date)
	Go   func(site.Site)
	Ask  func(text string) // shows all that match
	Done func()            // closes the box; called before anything is done
}

// Slot is the runner's for the people being looked for.
const Slot = "palette"

// How many of each are offered, how much can be typed, and from how many characters on people and sites are looked for.
const (
	mostPeople = 8
	mostSites  = 4
	longest    = 200
	leastTyped = 2
)

// Palette is the box and what it offers.
type Palette struct {
	Search *kit.SearchList

	o      Options
	people []booking.Record
	doing  map[string]func() // by the row's id
	hurry  bool              // Enter was pressed before the people were there
}

// New makes the box with a text in it.
func New(o Options, typed string) *Palette {
	p := &Palette{o: o}
	empty := kit.NewEmpty(o.Words.T("palette.none"), o.Words.T("palette.none-todo"), nil)
	p.Search = kit.NewSearchList(o.Env, longest, []kit.RowColumn{{Weight: 1.85}, {Weight: 3.75}, {Weight: 3.65}, {Weight: 1.9, Right: true}}, empty)
	p.Search.OnChanged = p.typed
	p.Search.Field.OnSubmitted = func(string) { p.submit() }
	p.Search.List.OnOpened = p.open
	p.Search.Field.SetText(typed)
	p.fill()
	return p
}

// Typed is the text in the box.
func (p *Palette) Typed() string { return p.Search.Field.Text }

// Leave stops looking, as when the box is closed without an answer.
func (p *Palette) Leave() { p.o.Runner.Cancel(Slot) }

func (p *Palette) text() string { return strings.TrimSpace(p.Typed()) }

func (p *Palette) typed(string) {
	p.hurry = false
	p.look()
	p.fill()
}

// look looks for people; those shown stay until the answer is there.
func (p *Palette) look() {
	text := p.text()
	if p.o.Find == nil || utf8.RuneCountInString(text) < leastTyped {
		p.o.Runner.Cancel(Slot)
		p.people = nil
		return
	}
	p.o.Runner.Run(Slot, func(ctx context.Context) func() {
		found, err := p.o.Find(ctx, text, find.Most)
		find.Arrange(found, p.o.Today)
		return func() {
			p.people = found[:min(len(found), mostPeople)]
			if err != nil {
				p.people = nil // Find says why
			}
			p.fill()
			if p.hurry {
				p.hurry = false
				p.submit()
			}
		}
	})
}

// submit does what is selected. While people are still being looked for and nothing else matches, as after a scan, it
// waits for them.
func (p *Palette) submit() {
	id, ok := p.Search.List.Selected()
	if p.o.Runner.Busy(Slot) && (!ok || id == askRow || strings.HasPrefix(id, personRow)) {
		p.hurry = true
		return
	}
	if ok {
		p.open(id)
	}
}

func (p *Palette) open(id string) {
	if do := p.doing[id]; do != nil {
		p.Leave()
		p.o.Done()
		do()
	}
}
