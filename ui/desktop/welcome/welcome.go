// Package welcome is the first run: the language, then sample data or a site set up from a file, with its passphrase and
// recovery code. Esc goes back and nothing typed is lost.
package welcome

import (
	"context"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/google/uuid"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Store is what a first run sets up.
type Store interface {
	Keyed() bool
	SetUp(passphrase string) (recovery string, err error)
	SetUpSample() error
	ImportSites(ctx context.Context, command uuid.UUID, sites []site.Site) error
}

// Sources are what lives outside the window.
type Sources struct {
	ReadSites   func(io.Reader) (site.Import, error)
	SampleSites func() (site.Import, error) // the offices that come with the program
	// MakeSample books invented clients into the sites taken in; stopped early, what was made stays.
	MakeSample func(ctx context.Context, progress func(done, total int)) error
	Propose    func(lang string) (passphrase string, err error)
	Folder     string // where the recovery code is proposed to be saved
}

// Options are what the first run needs.
type Options struct {
	Sources
	Store     Store
	Catalogue *translations.Catalogue
	Speak     func(translations.Language)
	Done      func(siteID string)
}

type step int

const (
	stepLanguage step = iota
	stepData
	stepSample
	stepFile
	stepReport
	stepSite
	stepPassphrase
	stepRecovery
)

// slot is the runner's for everything here: one thing happens at a time.
const slot = "welcome"

// Welcome is the screen; it implements screen.Screen.
type Welcome struct {
	o    Options
	ctx  screen.Context
	step step

	path     string
	wrong    error // said at the field of the step
	busy     bool
	file     site.Import
	site     string // identifier of the site to work at
	filter   string
	proposed string
	again    string
	mistyped bool
	recovery string
	noted    bool // the recovery code was written down
	command  uuid.UUID
	sample   sampling

	first fyne.Focusable // where work on a step begins
	foot  *kit.Button
}

// New begins at the language, or at the sites where there are keys already.
func New(o Options) *Welcome {
	w := &Welcome{o: o, command: uuid.New()}
	if o.Store.Keyed() {
		w.step = stepFile
	}
	return w
}

// Build draws the step.
func (w *Welcome) Build(ctx screen.Context) fyne.CanvasObject {
	w.ctx = ctx
	w.first, w.foot = nil, nil
	pages := map[step]func() fyne.CanvasObject{
		stepLanguage: w.languagePage, stepData: w.dataPage, stepSample: w.samplePage, stepFile: w.filePage,
		stepReport: w.reportPage, stepSite: w.sitePage, stepPassphrase: w.passphrasePage, stepRecovery: w.recoveryPage,
	}
	return container.NewStack(pages[w.step]())
}

// Enter puts the focus where the step begins.
func (w *Welcome) Enter() {
	if w.first != nil {
		w.ctx.Window.Canvas().Focus(w.first)
	}
}

// Leave stops what is under way.
func (w *Welcome) Leave() {
	w.sample.halt()
	w.ctx.Runner.Cancel(slot)
}

// Key goes back on Esc and along a row of buttons with the arrows.
func (w *Welcome) Key(ev *fyne.KeyEvent) bool {
	c := w.ctx.Window.Canvas()
	switch ev.Name {
	case fyne.KeyEscape:
		w.back()
	case fyne.KeyLeft, fyne.KeyUp:
		c.FocusPrevious()
	case fyne.KeyRight, fyne.KeyDown:
		c.FocusNext()
	default:
		return false
	}
	return true
}

// Rune chooses by the key shown on a button.
func (w *Welcome) Rune(r rune) bool {
	switch {
	case w.step == stepLanguage && (r == 'e' || r == 'E'):
		w.speak(translations.English)
	case w.step == stepLanguage && (r == 'f' || r == 'F'):
		w.speak(translations.French)
	case w.step == stepData && r == '1':
		w.startSample()
	case w.step == stepData && r == '2':
		w.to(stepFile)
	default:
		return false
	}
	return true
}

// Commands has none: what can be done here stands on the page.
func (w *Welcome) Commands() []screen.Command { return nil }

// back goes to the step before, where there is a way.
func (w *Welcome) back() {
	before := map[step]step{
		stepData: stepLanguage, stepFile: stepData, stepReport: stepFile, stepSite: stepReport, stepPassphrase: stepSite,
	}
	to, ok := before[w.step]
	if !ok || w.busy || to == stepData && w.o.Store.Keyed() {
		return
	}
	w.to(to)
}

// to goes to a step.
func (w *Welcome) to(s step) {
	w.step, w.wrong, w.mistyped = s, nil, false
	w.redraw()
	w.Enter()
}

func (w *Welcome) redraw() { w.ctx.Rebuild() }

// t is a message in the window's language.
func (w *Welcome) t(id string, args ...translations.Args) string { return w.ctx.Words.T(id, args...) }

// page is a step: heading, body, and the way back and on.
func (w *Welcome) page(title string, body fyne.CanvasObject, foot ...fyne.CanvasObject) fyne.CanvasObject {
	row := []fyne.CanvasObject{}
	if w.step > stepData && w.step < stepRecovery && !(w.step == stepFile && w.o.Store.Keyed()) && w.step != stepSample {
		row = append(row, kit.NewButton(w.ctx.Env, kit.Outline, w.t("word.back"), screen.KeyName(w.ctx.Words, "Esc"), w.back))
	}
	row = append(row, foot...)
	var rowObject fyne.CanvasObject
	if len(row) > 0 {
		rowObject = kit.Row(kit.Gap, row...)
	}
	return kit.Page(w.ctx.Env, 760, kit.NewHeading(title).As(kit.Wrap), body, rowObject)
}

// next is the button that goes on.
func (w *Welcome) next(id string, do func()) *kit.Button { return w.way(kit.Filled, id, do) }

// way is a button that goes on, of a kind: plain where the page has a better one.
func (w *Welcome) way(kind kit.Kind, id string, do func()) *kit.Button {
	w.foot = kit.NewButton(w.ctx.Env, kind, w.t(id), "", do)
	if w.busy {
		w.foot.Disable()
	}
	return w.foot
}

// trouble is what went wrong at a step that has no field to say it at, or nothing.
func (w *Welcome) trouble() []fyne.CanvasObject {
	switch {
	case w.busy:
		return []fyne.CanvasObject{kit.NewNotice(kit.Plain, w.t("welcome.working"))}
	case w.wrong != nil:
		return []fyne.CanvasObject{kit.NewNotice(kit.ToneRefused, w.ctx.Words.Fault(w.wrong))}
	}
	return nil
}
