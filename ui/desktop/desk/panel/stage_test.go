package panel

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/desktop/desk/wording"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// room is a panel with the day of the picture, without a screen behind it.
type room struct {
	*stage.Stage
	*Panel
	asked lanes.Asked
	given []string // the commands, as they were pressed
}

// open shows the day at a counter.
func open(t *testing.T, language translations.Language, counter int) *room {
	t.Helper()
	r := &room{Stage: stage.New(t, desktest.Morning(), nil, language)}
	r.Pace = 1
	r.asked = lanes.Asked{Tell: wording.Teller{Words: r.Words}, Day: desktest.ADay(), Known: true, At: desktest.Morning(), Counter: counter}
	r.build(&Cursor{})
	return r
}

// build makes the panel, with every command there is a button or a key for.
func (r *room) build(cursor *Cursor) {
	var commands []screen.Command
	for id, key := range map[string]string{
		"desk-filter": "V", "desk-counter": "M", "desk-walk-in": "W", "desk-call": "C", "desk-close": "", "desk-sheet": "Enter", "desk-start": "S",
		"desk-finish": "F", "desk-turn-away": "T", "desk-park": "P", "desk-requeue": "R", "desk-staff": "O",
	} {
		commands = append(commands, screen.Command{ID: id, Also: key, Run: func() { r.given = append(r.given, id) }})
	}
	r.Env.Reset()
	r.Panel = New(r.Context, kit.NewEntry(r.Env, 40), commands, cursor)
	r.Env.OnKey = r.Key
	r.show(Shown{})
	r.Window.SetContent(kit.NewGround(kit.Canvas, r.Root))
	r.Focus()
}

// show sorts the day anew and shows it.
func (r *room) show(x Shown) { r.Show((&lanes.Lanes{}).Sort(r.asked), x) }

// at is who is selected, by family name.
func (r *room) at() string {
	c, ok := r.Selected()
	if !ok || len(c.Details.Persons) == 0 {
		return ""
	}
	return c.Details.Persons[0].Family
}

// client is one of the day.
func (r *room) client(name string) desk.Client {
	r.T.Helper()
	c, ok := desktest.Named(r.asked.Day, name)
	if !ok {
		r.T.Fatalf("nobody is called %s", name)
	}
	return c
}

// focused tells whether a lane has the focus.
func (r *room) focused(lane int) bool {
	return r.Window.Canvas().Focused() == fyne.Focusable(r.lane(lane))
}

// gone takes the first of a family out of the day.
func (r *room) gone(name string) {
	id := r.client(name).ID
	var left []desk.Client
	for _, c := range r.asked.Day.Clients {
		if c.ID != id {
			left = append(left, c)
		}
	}
	r.asked.Day.Clients = left
}

// party is a client of n persons at counter 5.
func party(n int) desk.Client {
	c := desktest.Client(site.Biometrics, 600, make([]string, n)...)
	return desktest.After(c, 30, desktest.Arrived(9), desktest.CalledTo(5, 5), desktest.Started(4))
}
