package desktop

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// drawer is a store without a disk.
type drawer struct {
	slate
	sample, locked, changed bool
	checked                 error
	sites                   []site.Site
	sitesErr                error
	indexing                func(progress func(done, total int))
	indexErr                error
	found                   []booking.Record
	written                 time.Time // the latest instant of the journal
}

func (d *drawer) Keyed() bool                                               { return true }
func (d *drawer) SetUp(string) (string, error)                              { return "", nil }
func (d *drawer) SetUpSample() error                                        { return nil }
func (d *drawer) ImportSites(context.Context, uuid.UUID, []site.Site) error { return nil }
func (d *drawer) Unlock(string) error                                       { d.locked = false; return nil }
func (d *drawer) UnlockRecovery(string) error                               { return nil }
func (d *drawer) Damaged() error                                            { return nil }
func (d *drawer) Sample() bool                                              { return d.sample }
func (d *drawer) UnlockSample() error                                       { return fault.New("vault.records-damaged") }
func (d *drawer) Locked() bool                                              { return d.locked }
func (d *drawer) Lock()                                                     { d.locked = true }
func (d *drawer) Sites() ([]site.Site, error)                               { return d.sites, d.sitesErr }
func (d *drawer) CheckFile(context.Context) error                           { return d.checked }
func (d *drawer) Index(_ context.Context, progress func(int, int)) error {
	if d.indexing != nil {
		d.indexing(progress)
	}
	return d.indexErr
}

func (d *drawer) Clock(context.Context) (time.Time, error) { return d.written, nil }

func (d *drawer) FindNear(context.Context, string, string, calendar.Date, int) ([]booking.Record, error) {
	return d.found, nil
}

func (d *drawer) Changed(context.Context) (bool, error) {
	was := d.changed
	d.changed = false
	return was, nil
}

// page is a screen that records what happens to it.
type page struct {
	calls   []string
	ctx     screen.Context
	extra   bool // a second field, in French only
	first   *kit.Entry
	enabled bool
}

func (p *page) note(what string)           { p.calls = append(p.calls, what) }
func (p *page) Enter()                     { p.note("enter") }
func (p *page) Leave()                     { p.note("leave") }
func (p *page) Forget()                    { p.note("forget") }
func (p *page) Changed()                   { p.note("changed") }
func (p *page) OpenAt(args any)            { p.note(fmt.Sprint("at ", args)) }
func (p *page) Rune(r rune) bool           { p.note("rune " + string(r)); return true }
func (p *page) Key(ev *fyne.KeyEvent) bool { return ev.Name == fyne.KeyF9 }

func (p *page) Build(ctx screen.Context) fyne.CanvasObject {
	p.ctx = ctx
	p.note("build " + string(ctx.Words.Language()))
	p.first = kit.NewEntry(ctx.Env, 20)
	objects := []fyne.CanvasObject{p.first}
	if p.extra && ctx.Words.Language() == translations.French {
		objects = append(objects, kit.NewEntry(ctx.Env, 20))
	}
	return kit.Pad(kit.Group, kit.Group, kit.Column(kit.Gap, objects...))
}

func (p *page) Commands() []screen.Command {
	return []screen.Command{
		{
			ID: "roster-save", Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}, Key: "Ctrl+S",
			Run: func() { p.note("save") }, Enabled: func() bool { return p.enabled },
		},
		{ID: "roster-reload", Key: "F5", Run: func() { p.note("reload") }},
	}
}

// take gives the calls since it was asked last.
func (p *page) take() string {
	calls := strings.Join(p.calls, ", ")
	p.calls = nil
	return calls
}

type rig struct {
	*stage.Stage
	*Desktop
	store    *drawer
	one, two *page
	log      bytes.Buffer
}

func place(id, name string) site.Site {
	return site.Site{ID: id, Name: calendar.Text{EN: name, FR: name + " (FR)"}, Zone: "America/Toronto"}
}

func newRig(t *testing.T, change func(*rig)) *rig {
	t.Helper()
	r := &rig{Stage: stage.Bare(t, time.Date(2026, 10, 5, 13, 12, 0, 0, time.UTC), nil, translations.English)}
	r.store, r.one, r.two = &drawer{slate: slate{kept: map[string]string{}}}, &page{}, &page{}
	r.store.sites = []site.Site{place("1", "Sudbury"), place("2", "Hamilton")}
	if change != nil {
		change(r)
	}
	r.Desktop = New(Options{
		App: test.NewTempApp(t), Store: r.store, Catalogue: r.Catalogue, Runner: r.Queue.Runner(), Now: r.Queue.Now, After: r.Queue.After,
		Language: translations.English, Screens: []Place{{screen.Book, r.one}, {screen.Roster, r.two}},
		Delay: func(int) time.Duration { return 0 }, Attempts: noAttempts{}, Log: slog.New(slog.NewTextHandler(&r.log, nil)),
		Records: record.New(record.Options{}),
	})
	r.Show()
	r.Stage.Window = r.window
	r.Queue.Drain()
	return r
}

type noAttempts struct{}

func (noAttempts) Failures() (int, time.Time, error) { return 0, time.Time{}, nil }
func (noAttempts) Failed() error                     { return nil }
func (noAttempts) Passed() error                     { return nil }

func TestGoingBetweenScreens(t *testing.T) {
	r := newRig(t, nil)
	if got := r.one.take(); got != "build en, enter" {
		t.Errorf("shown first: %s", got)
	}
	r.Press(fyne.Key2, fyne.KeyModifierAlt)
	if one, two := r.one.take(), r.two.take(); one != "leave" || two != "build en, enter" {
		t.Errorf("first: %s; second: %s", one, two)
	}
	r.two.ctx.Open(screen.Book, calendar.NewDate(2026, 10, 7))
	if got := r.one.take(); got != "build en, at 2026-10-07, enter" {
		t.Errorf("opened at a date: %s", got)
	}
	r.one.ctx.Open("nowhere", nil)
	if got := r.one.take(); got != "" || r.current != 0 {
		t.Errorf("a screen that is not there: %s", got)
	}
	if !r.frame.rail[0].Selected() || r.frame.rail[1].Selected() {
		t.Error("the rail marks another screen")
	}
}

func TestLanguageWhenTheFieldsAreOthers(t *testing.T) {
	r := newRig(t, func(r *rig) { r.one.extra = true })
	r.window.Canvas().Focus(r.one.first)
	r.one.take()
	r.Press(fyne.KeyL, fyne.KeyModifierControl)
	if got := r.one.take(); got != "build fr, enter" {
		t.Errorf("a screen with other fields finds its focus by itself: %s", got)
	}
	r.speak(translations.French)
	if got := r.one.take(); got != "" {
		t.Errorf("the language it has already: %s", got)
	}
}

func TestCommandsAskWhetherTheyMay(t *testing.T) {
	r := newRig(t, nil)
	r.one.take()
	r.Press(fyne.KeyS, fyne.KeyModifierControl)
	r.one.enabled = true
	r.Press(fyne.KeyS, fyne.KeyModifierControl)
	r.Press(fyne.KeyF5)
	r.Press(fyne.KeyF9) // the screen's own
	uitest.TypeRune(r.window, '7')
	if got := r.one.take(); got != "save, reload, rune 7" {
		t.Errorf("%s", got)
	}
}

func TestEscPutsToastsAway(t *testing.T) {
	r := newRig(t, nil)
	r.one.ctx.Toast(kit.ToneDone, "Kept.")
	r.Says("Kept.")
	r.Press(fyne.KeyL, fyne.KeyModifierControl)
	r.Says("Kept.")
	r.Press(fyne.KeyEscape)
	r.SaysNot("Kept.")
}

func TestFailuresAreSaidAndLogged(t *testing.T) {
	r := newRig(t, nil)
	r.log.Reset()
	r.one.ctx.Fail(nil)
	r.one.ctx.Fail(fmt.Errorf("looking: %w", context.Canceled))
	if r.log.Len() > 0 || kit.ModalOpen(r.window.Canvas()) {
		t.Error("what was cancelled is no failure")
	}
	r.one.ctx.Fail(fmt.Errorf("saving: %w", fault.New("store.disk-full", "Name", "Zoé Tremblay")))
	r.Says("The disk is full.")
	if text := r.log.String(); !strings.Contains(text, "code=store.disk-full") || strings.Contains(text, "Tremblay") {
		t.Errorf("logged %s", text)
	}
	r.Press(fyne.KeyReturn)
	r.one.ctx.Fail(errors.New("socket 7"))
	r.Says("Something went wrong.")
	r.SaysNot("socket")
}

func TestLockForgetsRealDataOnly(t *testing.T) {
	for _, sample := range []bool{false, true} {
		r := newRig(t, func(r *rig) { r.store.sample = sample })
		r.one.take()
		r.one.ctx.Toast(kit.ToneDone, "Zoé Tremblay is booked.")
		r.lock()
		r.lock() // twice does no harm
		forgot := strings.Contains(r.one.take(), "forget") && strings.Contains(r.two.take(), "forget")
		if forgot == sample || r.store.locked == sample {
			t.Errorf("sample %v: forgot %v, locked %v", sample, forgot, r.store.locked)
		}
		r.SaysNot("Tremblay")
		r.open(screen.Roster, nil)
		if r.two.take() != "" || len(r.frame.rail) > 0 {
			t.Error("a screen behind the lock was opened")
		}
	}
}

func TestSampleWhoseKeyIsGone(t *testing.T) {
	r := newRig(t, func(r *rig) { r.store.sample, r.store.locked = true, true })
	r.SaysNot("Recovery code")
	r.Says("Passphrase") // the way that is left
	if !strings.Contains(r.log.String(), "vault.records-damaged") {
		t.Errorf("logged %s", r.log.String())
	}
}

func TestSitesThatCannotBeRead(t *testing.T) {
	r := newRig(t, func(r *rig) { r.store.sites, r.store.sitesErr = nil, errors.New("disk") })
	if r.log.Len() == 0 {
		t.Error("nothing is logged")
	}
	r.Says("Which sites?")
}

func TestDamageFoundLater(t *testing.T) {
	r := newRig(t, func(r *rig) { r.store.checked = fault.New("store.damaged") })
	r.Says("The database is damaged.")
	r.Says("damaged, reading only")
}

func TestTheFileIsBeingChecked(t *testing.T) {
	r := newRig(t, nil)
	r.known.file = fileChecking
	r.sayKnown()
	r.Says("being checked…")
	r.checkFile()
	r.Queue.Drain()
	r.Says("in order")
}

func TestOnlyTheScreenInFrontIsToldOfChanges(t *testing.T) {
	r := newRig(t, nil)
	r.one.take()
	r.Queue.Advance(3 * time.Second)
	if got := r.one.take(); got != "" {
		t.Errorf("told of nothing: %s", got)
	}
	r.store.changed = true
	r.Queue.Advance(time.Second)
	if one, two := r.one.take(), r.two.take(); one != "changed" || two != "" {
		t.Errorf("first: %s; second: %s", one, two)
	}
}

func TestMovingToAnotherSite(t *testing.T) {
	r := newRig(t, nil)
	r.Says("Sudbury")
	r.one.take()
	r.Press(fyne.KeyO, fyne.KeyModifierControl)
	r.Press(fyne.KeyUp)
	r.Press(fyne.KeyReturn)
	r.Says("Hamilton")
	if got := r.one.take(); got != "leave, build en, enter" || r.one.ctx.Site.ID != "2" || r.store.kept[settingSite] != "2" {
		t.Errorf("%s at %s, kept %s", got, r.one.ctx.Site.ID, r.store.kept[settingSite])
	}
	r.store.sitesErr = errors.New("disk")
	r.chooseSite()
	r.Says("That did not work")
}

func TestTextSizeStaysInItsBounds(t *testing.T) {
	r := newRig(t, nil)
	for range 20 {
		r.Press(fyne.KeyEqual, fyne.KeyModifierControl)
	}
	if r.percent() != 200 {
		t.Errorf("at most %d %%", r.percent())
	}
	for range 20 {
		r.Press(fyne.KeyMinus, fyne.KeyModifierControl)
	}
	if r.percent() != 100 || r.store.kept[settingText] != "100" {
		t.Errorf("at least %d %%, kept %s", r.percent(), r.store.kept[settingText])
	}
}

func TestThemesGoRound(t *testing.T) {
	r := newRig(t, nil)
	var seen []string
	for range 4 {
		r.Press(fyne.KeyT, fyne.KeyModifierControl, fyne.KeyModifierShift)
		seen = append(seen, r.store.kept[settingTheme])
	}
	if want := []string{"dark", "contrast", "light", "dark"}; !slices.Equal(seen, want) {
		t.Errorf("%v", seen)
	}
	r.setLook(kit.HighContrast)
	if lookNamed("contrast") != kit.HighContrast || lookNamed("pink") != kit.Light || kit.Colour(kit.Canvas) != kit.NewTheme(kit.HighContrast, 1).Color(kit.Canvas, 0) {
		t.Error("a theme by name")
	}
}

func TestRememberedSize(t *testing.T) {
	for kept, want := range map[string]fyne.Size{
		"": usualSize, "1024x768": fyne.NewSize(1024, 768), "10x10": usualSize, "99999x800": usualSize, "NaNxNaN": usualSize,
		"-5x-5": usualSize, "1024": usualSize, "+Infx800": usualSize,
	} {
		r := newRig(t, func(r *rig) { r.store.kept[settingSize] = kept })
		if got := r.rememberedSize(); got != want {
			t.Errorf("%q: %v", kept, got)
		}
	}
	if got := sizeText(fyne.NewSize(1024.4, 767.6)); got != "1024x768" {
		t.Errorf("written as %s", got)
	}
}

func TestTheBarKeepsItsPartsApart(t *testing.T) {
	r := newRig(t, func(r *rig) {
		r.store.sites = []site.Site{place("1", "Centre Service Canada de Saint-Jean-sur-Richelieu et services de passeport de la Montérégie")}
	})
	for _, width := range []float32{800, 1024, 1366, 2000} {
		r.window.Resize(fyne.NewSize(width, 700))
		uitest.Relayout()
		var end float32
		for _, seen := range uitest.Texts(r.window) {
			if seen.At.Y > 40 || seen.Text == "" {
				continue
			}
			if seen.Outside {
				t.Errorf("at %v %q is clipped", width, seen.Text)
			}
			end = max(end, seen.At.X+seen.Size.Width)
		}
		if end < width-60 || end > width {
			t.Errorf("at %v the bar ends at %v", width, end)
		}
	}
}

func TestClosingRemembersAndStops(t *testing.T) {
	r := newRig(t, nil)
	r.window.Resize(fyne.NewSize(1200, 720))
	r.one.take()
	r.close()
	if r.store.kept[settingSize] != "1200x720" || r.one.take() != "leave" {
		t.Errorf("kept %s", r.store.kept[settingSize])
	}
	r.store.changed = true
	r.Queue.Advance(time.Minute)
	if got := r.one.take(); got != "" {
		t.Errorf("still at work after closing: %s", got)
	}
}
