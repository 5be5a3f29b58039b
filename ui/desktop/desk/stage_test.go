package desk

import (
	"strings"
	"testing"
	"time"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// room is the screen in a window over a ledger.
type room struct {
	*stage.Stage
	*Screen
	ledger *ledger
	pre    *preview
}

// preview is a display for the public that counts.
type preview struct {
	shown, updated int
	day            desk.Day // as it was told last
	gone           bool
}

func (p *preview) Show()                            { p.shown++ }
func (p *preview) Open() bool                       { return p.shown > 0 && !p.gone }
func (p *preview) Update(day desk.Day, _ time.Time) { p.updated, p.day = p.updated+1, day }

// at opens the screen on a day.
func at(t testing.TB, language translations.Language, day desk.Day) *room {
	t.Helper()
	return in(t, nil, language, day)
}

// in does in the words of a catalogue.
func in(t testing.TB, catalogue *translations.Catalogue, language translations.Language, day desk.Day) *room {
	t.Helper()
	s := &room{Stage: stage.New(t, desktest.Morning(), catalogue, language), pre: &preview{}}
	s.ledger = newLedger(day, s.Queue.Now)
	for _, c := range day.Clients {
		s.ledger.tickets[c.Facts.Service] = max(s.ledger.tickets[c.Facts.Service], c.Visit.Ticket.Number)
	}
	s.Context.Site = day.Site
	s.open(s.ledger)
	return s
}

// open shows the screen over a store.
func (s *room) open(over Store) {
	s.Screen = New(Options{Store: over, Display: s.pre})
	s.Context.Committed, s.Env.OnScan = s.Changed, s.Scanned
	s.Pace = 1 // each key comes when what the one before led to is there
	s.Put(s.Screen)
	s.Enter()
	s.Queue.Drain()
}

// button is the one in sight with a label.
func (s *room) button(label string) *kit.Button {
	s.T.Helper()
	for _, part := range uitest.Parts(s.Window) {
		if b, ok := part.Object.(*kit.Button); ok && b.Label() == label {
			return b
		}
	}
	s.T.Fatalf("no button %q", label)
	return nil
}

// focused is what the place with the focus is called.
func (s *room) focused() string {
	named, ok := s.Window.Canvas().Focused().(interface{ AccessibilityLabel() string })
	if !ok {
		return ""
	}
	return named.AccessibilityLabel()
}

// tap clicks the button that a message names.
func (s *room) tap(id string) {
	s.T.Helper()
	s.button(s.Words.T(id)).Tapped(nil)
	s.Queue.Drain()
}

// client is one of the ledger, by the family name of the first person.
func (s *room) client(name string) desk.Client {
	s.T.Helper()
	c, ok := desktest.Named(s.ledger.day, name)
	if !ok {
		s.T.Fatalf("nobody is called %s", name)
	}
	return c
}

// state is where a client stands in the ledger.
func (s *room) state(name string) visit.State {
	s.T.Helper()
	return s.client(name).Visit.State
}

// chosen is the family name of who is selected, or "".
func (s *room) chosen() string {
	c, ok := s.panel.Selected()
	if !ok || len(c.Details.Persons) == 0 {
		return ""
	}
	return c.Details.Persons[0].Family
}

func contains(text, part string) bool {
	plain := strings.NewReplacer("\u00a0", " ")
	return strings.Contains(plain.Replace(text), plain.Replace(part))
}
