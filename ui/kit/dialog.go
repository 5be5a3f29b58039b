package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Action is a button of a dialog. The dialog closes before Do is called.
type Action struct {
	Label string
	Kind  Kind
	Do    func() // may be nil
}

// DialogSpec says what a dialog shows and how the keys answer it.
type DialogSpec struct {
	Title   string
	Body    fyne.CanvasObject // may be nil
	Actions []Action          // from left to right; at least one
	Safe    int               // the action that has the focus first and that Esc means
	First   fyne.Focusable    // takes the focus first instead, as a field of Body does
	Enter   int               // the action Enter means in a field of Body
	Wide    bool              // for lists and forms
	Light   bool              // nothing in it would be lost: people may go elsewhere and leave it
	// OnRune gets the characters typed while no field has the focus, also while a button has it, but for the Space that
	// presses it, and tells whether it used them. It may be nil.
	OnRune func(rune) bool
	// OnScan gets what was scanned while no field had the focus and tells whether it used it: else the window gets it. It may
	// be nil.
	OnScan func(string) bool
}

// Dialog is an open dialog.
type Dialog struct {
	widget.BaseWidget
	spec    DialogSpec
	buttons []*Button
	layer   *layer
	veil    *canvas.Rectangle
	frame   *canvas.Rectangle
	inner   *fyne.Container
	body    *container.Scroll
	forget  func()
	row     *fyne.Container
}

// ShowDialog opens a dialog over the window: only its keys act until it closes, then the focus is where it was.
func ShowDialog(env *Env, c fyne.Canvas, spec DialogSpec) *Dialog {
	d := &Dialog{spec: spec, veil: newBox(), frame: newBox()}
	for i, a := range spec.Actions {
		d.buttons = append(d.buttons, NewButton(env, a.Kind, a.Label, "", func() { d.answer(i) }))
	}
	d.build(env)
	d.ExtendBaseWidget(d)
	d.layer = openLayer(env, c, d, d.onKey)
	d.layer.onClose, d.layer.onRune, d.layer.onScan = d.forget, spec.OnRune, spec.OnScan
	d.layer.light = spec.Light
	switch {
	case spec.First != nil:
		c.Focus(spec.First)
	case spec.Safe >= 0 && spec.Safe < len(d.buttons):
		c.Focus(d.buttons[spec.Safe])
	}
	return d
}

func (d *Dialog) build(env *Env) {
	body := d.spec.Body
	if body == nil {
		body = container.NewWithoutLayout()
	}
	d.body, d.forget = newScroll(env, Pad(6, 6, body)) // room for the rings of fields
	d.row = container.New(&endFlow{flow{columns: columns{gap: Gap}}})
	for _, b := range d.buttons {
		d.row.Add(b)
	}
	d.inner = container.NewWithoutLayout(NewHeading(d.spec.Title).As(Wrap), d.body, d.row)
}

// Close closes it without an answer.
func (d *Dialog) Close() { d.layer.close() }

// Open tells whether it was not answered or closed yet.
func (d *Dialog) Open() bool { return !d.layer.closing }

func (d *Dialog) answer(i int) {
	if d.layer.closing || i < 0 || i >= len(d.spec.Actions) {
		return
	}
	d.layer.close()
	if do := d.spec.Actions[i].Do; do != nil {
		do()
	}
}

func (d *Dialog) onKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyEscape:
		d.answer(d.spec.Safe)
	case fyne.KeyReturn, fyne.KeyEnter:
		d.answer(d.spec.Enter)
	case fyne.KeyLeft:
		d.layer.canvas.FocusPrevious()
	case fyne.KeyRight:
		d.layer.canvas.FocusNext()
	case fyne.KeyUp:
		d.scroll(-lineOf(SizeText))
	case fyne.KeyDown:
		d.scroll(lineOf(SizeText))
	case fyne.KeyPageUp:
		d.scroll(-d.body.Size().Height)
	case fyne.KeyPageDown:
		d.scroll(d.body.Size().Height)
	}
	return true
}

// scroll moves a body that is higher than its room.
func (d *Dialog) scroll(by float32) {
	most := max(0, d.body.Content.Size().Height-d.body.Size().Height)
	d.body.ScrollToOffset(fyne.NewPos(0, max(0, min(d.body.Offset.Y+by, most))))
}

// Tapped keeps clicks beside the dialog from what lies behind.
func (d *Dialog) Tapped(*fyne.PointEvent) { d.layer.env.Input() }

// CreateRenderer is for the toolkit.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: d, objects: []fyne.CanvasObject{d.veil, d.frame, d.inner}}
	v.min = func() fyne.Size { return fyne.NewSize(Unit(200), Unit(120)) }
	v.layout, v.paint = d.layout, d.paint
	return v.started()
}

const (
	dialogWidth     float32 = 460
	dialogWideWidth float32 = 720
	dialogPad       float32 = 20
)

func (d *Dialog) layout(size fyne.Size) {
	put(d.veil, 0, 0, size.Width, size.Height)
	width := dialogWidth
	if d.spec.Wide {
		width = dialogWideWidth
	}
	pad, gap := Unit(dialogPad), Unit(Group)
	oneLine := (&row{gap: Gap}).MinSize(d.row.Objects).Width
	w := max(width*TextScale(), oneLine+2*pad)
	w = min(w, size.Width-2*Unit(Group))
	inner := w - 2*pad
	title := d.inner.Objects[0]
	th := fit(title, inner)
	bw := inner + 2*Unit(6)
	bh := fit(d.body.Content, bw)
	buttons := fit(d.row, inner)
	bh = max(0, min(bh, size.Height-2*Unit(Group)-2*pad-th-buttons-2*gap))
	h := th + gap/2 + bh + gap + buttons + 2*pad
	x, y := (size.Width-w)/2, max(0, (size.Height-h)/2)
	put(d.frame, x, y, w, h)
	put(d.inner, x+pad, y+pad, inner, h-2*pad)
	title.Move(fyne.NewPos(0, 0))
	put(d.body, -Unit(6), th+gap/2, bw, bh)
	put(d.row, 0, th+gap/2+bh+gap, inner, buttons)
}

func (d *Dialog) paint() {
	d.veil.CornerRadius, d.frame.CornerRadius = 0, cardRadius
	fill(d.veil, Veil, "", 0)
	fill(d.frame, Card, Edge, 1)
}
