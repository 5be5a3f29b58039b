package kit

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/ui/uitest"
)

// look is one of the nine ways everything must look right in.
type look struct {
	name    string
	variant Variant
	scale   float32
}

func looks() []look {
	var all []look
	for name, v := range variants {
		for _, scale := range []float32{1, 1.5, 2} {
			all = append(all, look{fmt.Sprintf("%s %.0f %%", name, scale*100), v, scale})
		}
	}
	return all
}

// pale lists what is drawn with too little contrast to what lies behind it.
func pale(th fyne.Theme, o fyne.CanvasObject) []string {
	return uitest.Pale(uitest.PartsOf(o), uitest.Colours{Ground: th.Color(Canvas, 0), Faint: th.Color(Faint, 0), Rule: th.Color(Line, 0)})
}

// TestPaleFindsWhatIsPale plants a text and an icon that cannot be read.
func TestPaleFindsWhatIsPale(t *testing.T) {
	newApp(t)
	th := NewTheme(Light, 1)
	text, icon := newWord("text", SizeText, Line, false), newIcon()
	setIcon(icon, iconDone, Line)
	w := show(t, Light, 1, fyne.NewSize(300, 200), Column(Gap, NewCard(Column(Gap, text.Text, icon)), NewText("good")))
	setIcon(icon, iconDone, Line)
	if got := pale(th, w.Content()); len(got) != 2 {
		t.Errorf("found %q", got)
	}
}

// TestEveryWidgetInEveryLook draws each widget, with and without the focus, filled in and not, in three themes and three
// sizes of text at its least width and at a wide one: nothing cut, nothing pale, no colour of another theme, a ring seen.
func TestEveryWidgetInEveryLook(t *testing.T) {
	for _, k := range looks() {
		th := NewTheme(k.variant, k.scale)
		newApp(t)
		fyne.CurrentApp().Settings().SetTheme(th)
		w := show(t, k.variant, k.scale, fyne.NewSize(1366, 768), NewText(""))
		for name, create := range samples() {
			o := create(testEnv())
			w.SetContent(Pad(Group, Group, o))
			f, focusable := o.(fyne.Focusable)
			for _, width := range []float32{o.MinSize().Width, 700} {
				for _, focus := range []bool{false, focusable} {
					w.Canvas().Unfocus()
					if focus {
						w.Canvas().Focus(f)
					}
					fillIn(o, focus, width == 700)
					fit(o, width)
					at := fmt.Sprintf("%s, %s, %.0f wide, focus %v", name, k.name, width, focus)
					textInside(t, at, o)
					if got := pale(th, o); len(got) > 0 {
						t.Errorf("%s: pale: %v", at, got)
					}
					if n := ringsOf(o); focus && n != 1 {
						t.Errorf("%s: %d rings", at, n)
					}
				}
			}
			w.Canvas().Unfocus()
			if got := foreign(th, o); len(got) > 0 {
				t.Errorf("%s, %s: colours of another theme: %v", name, k.name, got)
			}
		}
	}
}

// fillIn types into a field; what is longer than a narrow one is scrolled there.
func fillIn(o fyne.CanvasObject, on, wide bool) {
	switch f := o.(type) {
	case *DateField:
		f.SetDate(map[bool]time.Time{true: fixedToday()}[on])
	case *TimeField:
		f.SetTime(map[bool]int{true: 22*60 + 50, false: -1}[on])
	case *Entry:
		f.SetText(map[bool]string{true: "Éloïse Ą"}[on && wide])
	}
}

// overlays opens one of each thing that lies over a window.
func overlays() map[string]func(*Env, fyne.Window) fyne.CanvasObject {
	long := "Ce qui a été saisi sera perdu. La place redevient libre pour les autres, et personne n’en est averti."
	top := func(w fyne.Window) fyne.CanvasObject { return w.Canvas().Overlays().Top() }
	return map[string]func(*Env, fyne.Window) fyne.CanvasObject{
		"message": func(e *Env, w fyne.Window) fyne.CanvasObject { return Message(e, w.Canvas(), "Recommencer?", long) },
		"question": func(e *Env, w fyne.Window) fyne.CanvasObject {
			return Confirm(e, w.Canvas(), "Recommencer?", long, "Tout effacer", nil)
		},
		"ways": func(e *Env, w fyne.Window) fyne.CanvasObject {
			return Ask(e, w.Canvas(), "Quitter?", long, 0, Action{Label: "Rester"}, Action{Label: "Quitter sans enregistrer"}, Action{Label: "Enregistrer et quitter", Kind: Filled})
		},
		"progress": func(e *Env, w fyne.Window) fyne.CanvasObject {
			p := ShowProgress(e, w.Canvas(), "Préparation de la liste", func() {})
			p.Set(0.4, "64 de 160")
			return p.Dialog
		},
		"history": func(e *Env, w fyne.Window) fyne.CanvasObject {
			said := []Toast{{Tone: ToneDone, Text: long}, {Tone: ToneLate, Text: "Court."}, {Tone: ToneRefused, Text: long + long}}
			return ShowHistory(e, w.Canvas(), historySpec(), said)
		},
		"no history": func(e *Env, w fyne.Window) fyne.CanvasObject { return ShowHistory(e, w.Canvas(), historySpec(), nil) },
		"form": func(e *Env, w fyne.Window) fyne.CanvasObject {
			bad := NewFormRow(e, "Heure", true, NewTimeField(e, french))
			bad.SetError("Ce n’est pas une heure.")
			return ShowDialog(e, w.Canvas(), DialogSpec{
				Title: "Aller au", Wide: true, Body: Column(Group, NewFormRow(e, "Date", true, NewDateField(e, fixedToday)), bad),
				Actions: []Action{{Label: "Annuler"}, {Label: "Aller", Kind: Filled}},
			})
		},
		"search": func(e *Env, w fyne.Window) fyne.CanvasObject {
			s := NewSearchList(e, 20, sortColumns(), nil)
			s.SetRows(nameRows())
			s.List.SortBy(0, true)
			return ShowDialog(e, w.Canvas(), DialogSpec{Title: "Bureaux", Wide: true, Body: s.Object(), First: s.Field, Actions: []Action{{Label: "Fermer"}}})
		},
		"open list": func(e *Env, w fyne.Window) fyne.CanvasObject {
			s := NewSelect(e, append(kinds(), manyTexts(30)...), 1, "")
			w.SetContent(Pad(Group, Group, Column(Gap, s)))
			s.Open()
			return top(w)
		},
		"toast": func(e *Env, w fyne.Window) fyne.CanvasObject {
			toasts := NewToasts(e)
			w.SetContent(toasts.Layer())
			toasts.Show(Toast{Tone: ToneLate, Text: long, Action: "Annuler"})
			return toasts.Layer()
		},
	}
}

func manyTexts(n int) []string {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = fmt.Sprint("Centre Service Canada – bureau ", i)
	}
	return texts
}

// TestEveryOverlayInEveryLook does the same for dialogs, open lists and toasts, at the smallest screen.
func TestEveryOverlayInEveryLook(t *testing.T) {
	for _, k := range looks() {
		th, env := NewTheme(k.variant, k.scale), testEnv()
		env.Now = fixedToday
		w := show(t, k.variant, k.scale, fyne.NewSize(1024, 768), NewText(""))
		for name, open := range overlays() {
			w.SetContent(NewEntry(env, 5))
			o := open(env, w)
			settle(w)
			at := name + ", " + k.name
			textInside(t, at, o)
			if got := pale(th, o); len(got) > 0 {
				t.Errorf("%s: pale: %v", at, got)
			}
			if got := foreign(th, o); len(got) > 0 {
				t.Errorf("%s: colours of another theme: %v", at, got)
			}
			if got := uitest.Clipped(w); len(got) > 0 {
				t.Errorf("%s: beyond the window: %q", at, got)
			}
			env.CloseAll(w.Canvas())
		}
	}
}

// settle gives wrapped texts their room as relayout does, without measuring everything anew as for another theme.
func settle(w fyne.Window) {
	size := w.Canvas().Size()
	w.Resize(size.AddWidthHeight(1, 1))
	w.Resize(size)
}
