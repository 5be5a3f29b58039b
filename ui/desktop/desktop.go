package desktop

import (
	"slices"
	"strconv"
	"time"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/palette"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/unlock"
	"daybook/ui/desktop/welcome"
	"daybook/ui/kit"
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Desktop is the window. It is used on the interface's goroutine only.
type Desktop struct {
	o        Options
	window   fyne.Window
	env      *kit.Env
	toasts   *kit.Toasts
	words    *translations.Words
	memory   *memory
	look     kit.Variant
	scale    float32
	site     site.Site
	cover    screen.Screen // lies over the screens: first run, lock; nil while people work
	current  int           // of Options.Screens
	known    known
	idle     idle
	search   search
	own      own // the window's own dialog, if one is open
	frame    *frame
	stopTick func()
	quitting *kit.Dialog // the question before quitting, if it was asked
}

// The size of the window the first time, and the least it is kept at.
var (
	usualSize = fyne.NewSize(1366, 768)
	leastSize = fyne.NewSize(640, 480)
)

// New makes the window's state from what was remembered. Nothing is shown yet.
func New(o Options) *Desktop {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	d := &Desktop{o: o, env: &kit.Env{After: o.After, Now: o.Now, Strokes: o.Strokes}, memory: newMemory(o.Store, o.Runner), scale: 1}
	d.toasts = kit.NewToasts(d.env)
	d.env.OnKey, d.env.OnRune, d.env.OnInput, d.env.OnScan = d.key, d.rune, d.input, d.scanned
	d.idle.read(d.memory)
	language := o.Language
	if l, ok := translations.Parse(d.memory.read(settingLanguage)); ok && !o.Asked {
		language = l
	}
	d.words = o.Catalogue.In(language)
	d.look = lookNamed(d.memory.read(settingTheme))
	if percent, err := strconv.Atoi(d.memory.read(settingText)); err == nil {
		d.scale = inBounds(percent)
	}
	return d
}

// Show opens the window: on the first run, on the lock, or at work.
func (d *Desktop) Show() {
	d.applyLook()
	d.window = d.o.App.NewWindow("")
	d.window.SetPadded(false)
	d.window.SetMaster()
	d.window.Resize(d.rememberedSize())
	d.window.SetCloseIntercept(d.quit)
	d.env.Attach(d.window.Canvas())
	d.listenUndo(d.window.Canvas())
	d.checkClock()
	d.cover = d.firstCover()
	d.build()
	d.window.Show()
	d.shown().Enter()
	d.tick()
	d.checkFile()
	d.prepareSearch()
	if err := d.o.Store.Damaged(); err != nil {
		kit.Message(d.env, d.window.Canvas(), d.words.T("desktop.damaged-title"), d.words.T("desktop.damaged"))
	}
}

// Window is the window, once Show was called.
func (d *Desktop) Window() fyne.Window { return d.window }

// firstCover decides what the window opens on.
func (d *Desktop) firstCover() screen.Screen {
	store := d.o.Store
	switch {
	case !store.Keyed() && store.Damaged() != nil:
		return &spoilt{}
	case !store.Keyed():
		return d.welcome()
	case store.Sample() && store.Locked():
		if err := store.UnlockSample(); err != nil {
			d.logFailure(err)
			return d.lockCover()
		}
	case store.Locked():
		return d.lockCover()
	}
	return d.beginWork()
}

// beginWork takes up the site remembered. It gives a cover if there is no site yet.
func (d *Desktop) beginWork() screen.Screen {
	sites, err := d.o.Store.Sites()
	if err != nil {
		d.logFailure(err)
	}
	if len(sites) == 0 {
		return d.welcome()
	}
	d.site = sites[0]
	if i := slices.IndexFunc(sites, func(s site.Site) bool { return s.ID == d.memory.read(settingSite) }); i >= 0 {
		d.site = sites[i]
	}
	return nil
}

func (d *Desktop) welcome() screen.Screen {
	return welcome.New(welcome.Options{
		Store: d.o.Store, Sources: d.o.Welcome, Catalogue: d.o.Catalogue, Speak: d.speak,
		Done: func(siteID string) {
			d.memory.write(settingSite, siteID)
			d.uncover(d.beginWork())
		},
	})
}

func (d *Desktop) lockCover() screen.Screen {
	return unlock.New(unlock.Options{
		Store: d.o.Store, Sample: d.o.Store.Sample() && !d.o.Store.Locked(), Attempts: d.o.Attempts, Delay: d.o.Delay, Clock: d.o.Clock,
		Opened: func() { d.uncover(d.beginWork()) }, Kept: d.kept,
	})
}

// uncover goes to work, or to the next cover.
func (d *Desktop) uncover(next screen.Screen) {
	d.shown().Leave()
	d.cover = next
	d.idle.seconds = 0 // nobody had to do anything while sample data were made
	d.build()
	d.shown().Enter()
	d.prepareSearch()
	if d.cover == nil {
		d.sayLost()
	}
}

// lock covers the window and, for real data, wipes the keys and what the screens know. While something is being saved it
// waits for the next tick.
func (d *Desktop) lock() {
	d.idle.asked = d.cover == nil && d.saving()
	if d.cover == nil && !d.idle.asked {
		d.alone(d.coverUp)
	}
}

func (d *Desktop) coverUp() {
	d.env.CloseAll(d.window.Canvas())
	d.shown().Leave()
	d.forgetMessages()
	d.own = own{} // it may hold people found
	d.o.Runner.Cancel(palette.Slot)
	d.wipe()
	if !d.o.Store.Sample() {
		d.stopSearch()
		d.o.Records.Forget()
		for _, p := range d.o.Screens {
			if f, ok := p.Screen.(screen.Forgetter); ok {
				f.Forget()
			}
		}
		d.o.Store.Lock()
	}
	d.cover = d.lockCover()
	d.build()
	d.shown().Enter()
}

// shown is the screen in front.
func (d *Desktop) shown() screen.Screen {
	if d.cover != nil {
		return d.cover
	}
	return d.o.Screens[d.current].Screen
}

// build makes everything in the window anew.
func (d *Desktop) build() {
	t := d.words.T
	d.env.Reset()
	d.env.Words = kit.Words{
		Required: t("kit.required"), Close: t("word.close"), Cancel: t("word.cancel"), Error: t("kit.error"),
		Warning: t("kit.warning"),
	}
	if err := lang.AddTranslationsForLocale(translations.Builtins(d.words.Language()), lang.SystemLocale()); err != nil {
		d.logFailure(err) // the toolkit's own menu stays in the computer's language
	}
	d.window.SetTitle(t("desktop.title"))
	d.frame = d.newFrame(d.shown().Build(d.context()))
	d.window.SetMainMenu(d.menu())
	d.window.SetContent(d.frame.root)
	d.sayKnown()
}

// quit closes the window, after a question if something half typed would be lost.
func (d *Desktop) quit() {
	if !d.begun() {
		d.close()
		return
	}
	if d.quitting != nil && d.quitting.Open() {
		return
	}
	t := d.words.T
	d.quitting = kit.Ask(d.env, d.window.Canvas(), t("desktop.quit-title"), t("desktop.quit"), 0,
		kit.Action{Label: t("desktop.quit-no"), Kind: kit.Outline}, kit.Action{Label: t("desktop.quit-yes"), Do: d.close})
}

// close remembers the window's size and lets it go.
func (d *Desktop) close() {
	d.memory.write(settingSize, sizeText(d.window.Canvas().Size()))
	d.memory.flush()
	d.shown().Leave()
	for _, s := range d.drafters() {
		s.Expire() // a draft outlives a crash, not the window closed by somebody who was asked
	}
	if d.stopTick != nil {
		d.stopTick()
	}
	d.wipe()
	d.window.Close()
}

// wipe deletes the files that were opened or printed.
func (d *Desktop) wipe() {
	if d.o.Wipe == nil {
		return
	}
	if err := d.o.Wipe(); err != nil {
		d.logFailure(err)
	}
}
