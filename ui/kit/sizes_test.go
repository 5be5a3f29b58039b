package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// samples makes one of each widget.
func samples() map[string]func(env *Env) fyne.CanvasObject {
	columns := peopleColumns()
	return map[string]func(env *Env) fyne.CanvasObject{
		"button":  func(e *Env) fyne.CanvasObject { return NewButton(e, Filled, "Confirmer", "Ctrl+Entrée", nil) },
		"leading": func(e *Env) fyne.CanvasObject { return NewButton(e, Outline, "lun. 5 oct.", "1", nil).LeadingHint() },
		"quiet":   func(e *Env) fyne.CanvasObject { return NewButton(e, Quiet, "Autres bureaux…", "", nil) },
		"entry":   func(e *Env) fyne.CanvasObject { return NewEntry(e, 9) },
		"notes":   func(e *Env) fyne.CanvasObject { return NewNotes(e, 3, 9) },
		"date":    func(e *Env) fyne.CanvasObject { return NewDateField(e, fixedToday) },
		"time":    func(e *Env) fyne.CanvasObject { return NewTimeField(e, french) },
		"secret":  func(e *Env) fyne.CanvasObject { return NewPassphrase(e, 9) },
		"search": func(e *Env) fyne.CanvasObject {
			s := NewSearchList(e, 9, columns, nil)
			s.SetRows(peopleRows(9))
			return s.Object()
		},
		"sorted": func(e *Env) fyne.CanvasObject {
			l := NewRowList(e, sortColumns(), nil)
			l.SetWidths([]float32{2, 4, 1})
			l.SetRows(nameRows())
			l.SortBy(1, true)
			return l
		},
		"accordion": func(e *Env) fyne.CanvasObject {
			a := NewAccordion(e, Panel{Title: "Aperçu", Hint: "Ctrl+1", Body: NewText("x")},
				Panel{Title: "Biométrie", Note: "10 min par personne", Hint: "Ctrl+3", Body: NewFormRow(e, "Téléphone", true, NewEntry(e, 9))})
			a.Open(1)
			return a
		},
		"select": func(e *Env) fyne.CanvasObject { return NewSelect(e, kinds(), 1, "") },
		"radio":  func(e *Env) fyne.CanvasObject { return NewRadioGroup(e, []string{"anglais", "français"}, 0) },
		"check":  func(e *Env) fyne.CanvasObject { return NewCheckGroup(e, []string{"fauteuil roulant", "LSQ"}) },
		"header": func(e *Env) fyne.CanvasObject {
			return newPanelHeader(e, Panel{Title: "Aperçu", Hint: "Ctrl+1"}, func() {})
		},
		"form row": func(e *Env) fyne.CanvasObject { return NewFormRow(e, "Téléphone", true, NewEntry(e, 5)) },
		"list": func(e *Env) fyne.CanvasObject {
			l := NewRowList(e, columns, nil)
			l.SetRows(peopleRows(3))
			return l
		},
		"badge":    func(*Env) fyne.CanvasObject { return NewBadge(ToneLate, "24 min de retard") },
		"notice":   func(*Env) fyne.CanvasObject { return NewNotice(ToneLate, "Échéance") },
		"key":      func(*Env) fyne.CanvasObject { return NewKeyHint("Ctrl+1") },
		"note":     func(*Env) fyne.CanvasObject { return NewNote("À apporter") },
		"large":    func(*Env) fyne.CanvasObject { return NewLarge("4F3K-9TQW") },
		"rail":     func(e *Env) fyne.CanvasObject { return NewRailButton(e, "Réserver", "Alt+1", func() {}) },
		"status":   func(*Env) fyne.CanvasObject { return NewStatusLine("F1 touches") },
		"card":     func(*Env) fyne.CanvasObject { return NewCard(NewStrong("Premières places").As(Full)) },
		"empty":    func(*Env) fyne.CanvasObject { return NewEmpty("Rien", "Réservez.", nil) },
		"progress": func(*Env) fyne.CanvasObject { return NewMeter() },
	}
}

// TestSizes draws each widget at its least width in every scale: it grows with the text and nothing is cut.
func TestSizes(t *testing.T) {
	for name, make := range samples() {
		t.Run(name, func(t *testing.T) {
			var before float32
			for _, scale := range []float32{1, 1.5, 2} {
				newApp(t)
				o := make(testEnv())
				show(t, Light, scale, fyne.NewSize(900, 400), Pad(Group, Group, o))
				got := fit(o, o.MinSize().Width)
				if got <= before {
					t.Errorf("at %v: %v high, no more than %v", scale, got, before)
				}
				before = got
				textInside(t, name, o)
			}
		})
	}
}

// TestVariants draws all of them in every variant; a widget that forgot to ask for its colours again would show the
// light card in the dark.
func TestVariants(t *testing.T) {
	newApp(t)
	env := testEnv()
	for name, make := range samples() {
		o := make(env)
		stage(t, o)
		for variant, v := range variants {
			th := NewTheme(v, 1)
			fyne.CurrentApp().Settings().SetTheme(th)
			partsOf(o, fyne.Position{}, func(part fyne.CanvasObject, _ fyne.Position) {
				text, ok := part.(*canvas.Text)
				if !ok || text.Text == "" || !part.Visible() {
					return
				}
				if !inPalette(th, text.Color) {
					t.Errorf("%s in %s: %q has the colour %v", name, variant, text.Text, text.Color)
				}
			})
		}
	}
}

func inPalette(th fyne.Theme, c color.Color) bool {
	for role := range lightPalette {
		if th.Color(role, 0) == c {
			return true
		}
	}
	return false
}

// TestFocusRings checks that whatever can have the focus shows it by a ring at least two units thick, and only then.
func TestFocusRings(t *testing.T) {
	for name, make := range samples() {
		newApp(t)
		o := make(testEnv())
		f, ok := o.(fyne.Focusable)
		if !ok {
			continue
		}
		w := stage(t, o)
		if n := ringsOf(o); n != 0 {
			t.Errorf("%s: %d rings without focus", name, n)
		}
		w.Canvas().Focus(f)
		if n := ringsOf(o); n != 1 {
			t.Errorf("%s: %d rings with focus", name, n)
		}
		w.Canvas().Unfocus()
		if n := ringsOf(o); n != 0 {
			t.Errorf("%s: %d rings after the focus left", name, n)
		}
	}
}
