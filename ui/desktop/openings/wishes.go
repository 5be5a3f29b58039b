package openings

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/ui/kit"
)

// wishes is what the client asks for: other times, another site, part of the day, first day, side by side. Where only a
// dialog's height is at hand all stand in one line, unless the texts are too large for that.
func (p *Picker) wishes() []fyne.CanvasObject {
	w, env, v := p.ctx.Words, p.ctx.Env, p.view
	parts := []capacity.Part{capacity.AnyTime, capacity.Morning, capacity.Afternoon}
	v.part = kit.NewRadioGroup(env, []string{w.T("book.part.any"), w.T("book.part.morning"), w.T("book.part.afternoon")},
		slices.Index(parts, p.choice.Part))
	v.part.OnChanged = func(i int) {
		p.choice.Part = parts[i]
		p.anew()
		p.changed(Part)
	}
	p.newFrom()
	v.side = kit.NewCheckGroup(env, []string{w.T("openings.side")})
	v.side.Set(0, p.choice.SideBySide)
	v.side.OnChanged = func(_ int, on bool) {
		p.choice.SideBySide = on
		p.anew()
		p.changed(Side)
	}
	v.each = kit.Pad(0, 7, kit.NewNote(w.T("openings.side.note")).As(kit.Full))
	from := container.New(beside{}, kit.NewNote(w.T("book.from")).As(kit.Full), v.from)
	if p.o.Fixed && !kit.LargeText() {
		part := container.New(&unbroken{v.part}, v.part)
		return []fyne.CanvasObject{kit.Flow(make([]float32, 5), v.earlier, v.later, v.look, part, from), v.wrong}
	}
	return []fyne.CanvasObject{v.turning, v.part, kit.Flow([]float32{1, 0, 0}, from, v.side, v.each), v.wrong}
}

// unbroken gives a group of choices the width at which it takes one line.
type unbroken struct{ group *kit.RadioGroup }

// Layout gives the group all the room.
func (*unbroken) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
}

// MinSize is that of one line.
func (l *unbroken) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(fyne.NewSize(l.group.OneLine(), 0))
}

func (p *Picker) newFrom() {
	v := p.view
	v.wrong = kit.NewNotice(kit.Plain, "")
	v.wrong.Hide()
	v.from = kit.NewDateField(p.ctx.Env, p.today)
	p.quiet = true
	v.from.Entry.Entry.SetText(p.choice.From)
	p.quiet = false
	v.from.OnDate = func(_ time.Time, ok bool) {
		if p.quiet || !ok && v.from.Text != "" {
			return
		}
		p.choice.From = v.from.Text
		p.sayFrom("")
		p.anew()
		p.changed(From)
	}
	v.from.OnBlur = func() {
		v.from.Settle()
		p.choice.From = v.from.Text
		if wrong := p.FromWrong(); wrong {
			p.sayFrom(p.ctx.Words.Fault(fault.New("date.invalid")))
		} else {
			p.sayFrom("")
		}
		if p.o.Blurred != nil {
			p.o.Blurred(From)
		}
	}
}

// sayFrom says what is wrong with the first day.
func (p *Picker) sayFrom(wrong string) {
	v := p.view
	if wrong == "" && v.wrong.Hidden || wrong != "" && v.wrong.Visible() {
		return
	}
	v.from.SetBad(wrong != "")
	if wrong != "" {
		v.wrong.Set(kit.ToneRefused, p.ctx.Env.Words.Error+" "+wrong)
	}
	v.wrong.Hidden = wrong == ""
	p.refresh()
}

// setFrom puts a first day into its field on the program's behalf.
func (p *Picker) setFrom(day time.Time) {
	p.quiet = true
	p.view.from.SetDate(day)
	p.quiet = false
	p.choice.From = p.view.from.Text
	p.sayFrom("")
}

// roomy asks for enough width that a sentence does not stand in a column of single words.
type roomy struct{}

// Layout gives the object all the room.
func (roomy) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[0].Move(fyne.NewPos(0, 0))
}

// MinSize is half of a narrow side.
func (roomy) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(fyne.NewSize(kit.Unit(190), 0))
}

// beside lays a label and its field side by side, both in the middle of the line.
type beside struct{}

// Layout gives the field what the label leaves.
func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	label, field := objects[0].MinSize(), objects[1].MinSize()
	objects[0].Resize(label)
	objects[0].Move(fyne.NewPos(0, (size.Height-label.Height)/2))
	x := label.Width + kit.Unit(kit.Gap)
	objects[1].Resize(fyne.NewSize(max(0, size.Width-x), field.Height))
	objects[1].Move(fyne.NewPos(x, (size.Height-field.Height)/2))
}

// MinSize has room for a date.
func (beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	label, field := objects[0].MinSize(), objects[1].MinSize()
	date := fyne.MeasureText("2026-10-05  ", fyne.CurrentApp().Settings().Theme().Size(kit.SizeText), fyne.TextStyle{}).Width
	return fyne.NewSize(label.Width+kit.Unit(kit.Gap)+max(field.Width, date+kit.Unit(16)), max(label.Height, field.Height))
}
