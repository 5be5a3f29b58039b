package palette_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/palette"
	"daybook/ui/desktop/stage"
)

// box is the palette in a test window; nothing is found but when drained.
type box struct {
	*stage.Stage
	p      *palette.Palette
	people map[string][]booking.Record // by what is typed
	fail   error
	asked  []string
	log    []string // what was done
}

func (b *box) did(what string) { b.log = append(b.log, what) }

func record(given, family, date string, status booking.Status) booking.Record {
	r := booking.Record{Details: booking.Details{Confirmation: "4F3K9TQW", Contact: booking.Contact{Given: given, Family: family, Phone: "705-555-0101"}}}
	r.ID, r.Status, r.Held = uuid.NewSHA1(uuid.Nil, []byte(given+family+date)), status, status == booking.Booked
	r.Details.Persons = []booking.Person{{Given: given, Family: family}}
	r.Facts = booking.Facts{Site: "1137", Service: site.Biometrics, Persons: 1}
	if on, err := calendar.ParseDate(date); err == nil {
		r.Facts.Places = []site.Place{{Counter: 1, Date: on, Start: 560, End: 570}}
	}
	return r
}

func place(id, en, fr string) site.Site {
	return site.Site{ID: id, Name: calendar.Text{EN: en + " Office", FR: "Bureau de " + fr}, City: calendar.Text{EN: en, FR: fr}}
}

func newBox(t *testing.T, l translations.Language, change func(*palette.Options), typed string) *box {
	t.Helper()
	b := &box{Stage: stage.New(t, time.Date(2026, 10, 5, 13, 12, 0, 0, time.UTC), nil, l), people: map[string][]booking.Record{}}
	command := func(id, name, menu, key string) palette.Command {
		return palette.Command{ID: id, Name: name, Menu: menu, Key: key, Run: func() { b.did(id) }}
	}
	o := palette.Options{
		Env: b.Env, Words: b.Words, Runner: b.Context.Runner, Recent: 1, Today: calendar.NewDate(2026, 10, 5),
		Commands: []palette.Command{
			command("day", "Next day", "Roster", "Alt+→"), command("larger", "Larger text", "View", "Ctrl+="),
			command("text", "Text, normal", "View", ""), command("eclair", "Éclairer l’écran", "Affichage", ""),
		},
		Sites: []site.Site{place("1", "Hamilton", "Hamilton"), place("2", "Montreal", "Montréal")},
		Find: func(_ context.Context, text string, limit int) ([]booking.Record, error) {
			b.asked = append(b.asked, text)
			return b.people[text], b.fail
		},
		Show: func(id uuid.UUID) { b.did("show " + id.String()) },
		Day:  func(d calendar.Date) { b.did("roster " + d.String()) },
		Go:   func(s site.Site) { b.did("site " + s.ID) },
		Ask:  func(text string) { b.did("find " + text) },
		Done: func() { b.did("closed") },
	}
	if change != nil {
		change(&o)
	}
	b.p = palette.New(o, typed)
	b.Window.SetContent(b.p.Search.Object())
	b.Window.Resize(fyne.NewSize(1000, 600))
	b.Window.Canvas().Focus(b.p.Search.Field)
	return b
}

func (b *box) retype(text string) {
	b.p.Search.Field.SetText("")
	b.Write(text)
}

// offers are the ids of the rows.
func (b *box) offers() string {
	var ids []string
	for _, row := range b.p.Search.List.Rows() {
		ids = append(ids, row.ID)
	}
	return strings.Join(ids, " ")
}

// groups are the words at the heads of the groups.
func (b *box) groups() []string {
	var heads []string
	for _, row := range b.p.Search.List.Rows() {
		if row.Cells[0].Text != "" {
			heads = append(heads, row.Cells[0].Text)
		}
	}
	return heads
}

func (b *box) done(want ...string) {
	b.T.Helper()
	if !slices.Equal(b.log, want) {
		b.T.Errorf("did %v, want %v", b.log, want)
	}
	b.log = nil
}

var errDisk = errors.New("disk")
