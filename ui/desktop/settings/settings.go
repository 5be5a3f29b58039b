// Package settings is the screen of what people choose for this installation: language and look, site, idle times,
// passphrase and recovery code; and what is known of the installation. Everything takes effect at once.
package settings

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"github.com/google/uuid"

	"daybook/model/journal"
	"daybook/model/site"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/unlock"
	"daybook/ui/kit"
	"daybook/ui/run"
)

// Store is what the screen asks of the store.
type Store interface {
	Sample() bool
	Path() string
	Sites() ([]site.Site, error)
	Verify(ctx context.Context, progress func(done, total int)) (journal.Verification, error)
	// ChangePassphrase and NewRecovery take the present passphrase, which may be wrong ("vault.wrong-passphrase").
	ChangePassphrase(present, fresh string) error
	NewRecovery(passphrase string) (code string, err error)
	// SetQueue keeps a site's rules for the queue: "queue.out-of-bounds", "site.unknown".
	SetQueue(ctx context.Context, command uuid.UUID, siteID string, q site.Queue) error
}

// Options are what the screen needs; all are needed.
type Options struct {
	Store    Store
	Version  string
	Propose  func(lang string) (passphrase string, err error)
	Attempts unlock.Attempts // wrong passphrases count here as at the lock
	Delay    func(failures int) time.Duration
	Clock    func() time.Time // the computer's own, as the attempts are dated by it
	Printout printout.Options // for the recovery code
}

// slot is the runner's for changing keys and for verifying.
const slot = "settings"

// Busy tells whether keys or rules are being changed: the window does not lock meanwhile.
func Busy(r *run.Runner) bool { return r.Busy(slot) || r.Busy(slotQueue) }

// Screen is the screen; it implements screen.Screen, screen.Adjuster, screen.Watcher and screen.Forgetter.
type Screen struct {
	o      Options
	ctx    screen.Context
	view   *view
	code   string // a new recovery code, until it is noted down
	asking *asking
	queue  queueForm

	replaced *replaced // the rules last saved here, with those before; nil: nothing to undo

	left string        // the site at hand when another was asked for, to come back to its button
	wait time.Duration // no passphrase is taken until it has gone by
	stop func()        // ends the countdown
}

// New makes the screen.
func New(o Options) *Screen { return &Screen{o: o} }

// Build draws the screen anew.
func (s *Screen) Build(ctx screen.Context) fyne.CanvasObject {
	s.ctx = ctx
	s.view = s.newView()
	return s.view.root
}

// Enter puts the focus on the first setting, or back where a site was asked for.
func (s *Screen) Enter() {
	first := fyne.Focusable(s.view.language)
	switch {
	case s.left != "" && s.left != s.ctx.Site.ID:
		first = s.view.site
	case s.code != "":
		first = s.view.print // two Enters must not lose the code
	}
	s.left = ""
	s.ctx.Window.Canvas().Focus(first)
}

// Leave stops verifying; what is being changed comes to its end.
func (s *Screen) Leave() { s.ctx.Runner.Cancel(slotVerify) }

// Key scrolls the page by Page Up and Page Down.
func (s *Screen) Key(ev *fyne.KeyEvent) bool { return s.view != nil && s.view.page(ev.Name) }

// Rune is for letters outside fields: there are none.
func (s *Screen) Rune(rune) bool { return false }

// Adjusted shows what became another by a key: theme, text size or idle times.
func (s *Screen) Adjusted() {
	if s.view != nil {
		s.view.fill(s)
	}
}

// Forget wipes passphrases half typed and a code not noted, at lock.
func (s *Screen) Forget() {
	s.code = ""
	if s.asking != nil {
		s.asking.forget()
	}
}

// Commands are what can be done here by the menu and the palette.
func (s *Screen) Commands() []screen.Command {
	real := func() bool { return !s.o.Store.Sample() }
	return []screen.Command{
		{ID: "settings-passphrase", Run: s.changePassphrase, Enabled: real},
		{ID: "settings-recovery", Run: s.newRecovery, Enabled: real},
		{ID: "settings-verify", Run: s.verify},
		{ID: "settings-queue", Run: s.toQueue},
		{ID: "settings-queue-save", Run: s.saveQueue, Enabled: s.queue.begun},
		{ID: "settings-queue-usual", Run: s.usualQueue},
		{ID: "settings-queue-undo", Run: s.undoQueue, Enabled: func() bool { return s.replaced != nil }},
	}
}

// t is a message in the window's language.
func (s *Screen) t(id string) string { return s.ctx.Words.T(id) }

func (s *Screen) button(id string, do func()) *kit.Button {
	return kit.NewButton(s.ctx.Env, kit.Outline, s.t(id), "", do)
}
