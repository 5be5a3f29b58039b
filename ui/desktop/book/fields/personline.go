package fields

import (
	"fmt"

	"fyne.io/fyne/v2"

	"daybook/ui/kit"
)

// line keeps what is said about one person: several fields share the message below them.
type line struct {
	env     *kit.Env
	message *kit.Notice
	object  *fyne.Container
	said    []spoken
}

type spoken struct{ wrong, odd string }

func (l *line) name(i int, field string) string { return fmt.Sprintf("persons.%d.%s", i, field) }

func (l *line) add(s *Set, i int, name string, focus fyne.Focusable) {
	n := len(l.said)
	l.said = append(l.said, spoken{})
	s.people = append(s.people, NewField(l.name(i, name), focus, func(wrong, odd string) {
		if m, ok := focus.(interface{ SetBad(bool) }); ok {
			m.SetBad(wrong != "")
		}
		l.said[n] = spoken{wrong, odd}
		l.show()
	}))
}

// show says the first error of the line, or else its first warning.
func (l *line) show() {
	tone, text := kit.Plain, ""
	for _, said := range l.said {
		switch {
		case said.wrong != "" && tone != kit.ToneRefused:
			tone, text = kit.ToneRefused, l.env.Words.Error+" "+said.wrong
		case said.odd != "" && text == "":
			tone, text = kit.ToneLate, l.env.Words.Warning+" "+said.odd
		}
	}
	if text == "" && !l.message.Visible() || text == l.message.Text() && l.message.Visible() {
		return
	}
	l.message.Set(tone, text)
	l.message.Hidden = text == ""
	l.object.Refresh()
}
