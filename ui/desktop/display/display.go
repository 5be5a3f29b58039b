package display

import (
	"reflect"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/desk"
	"daybook/translations"
)

// Window is the public display. It is used on the interface's goroutine only.
type Window struct {
	// OnClosed, which may be nil, is told when the window went, whoever closed it.
	OnClosed func()

	app    fyne.App
	words  [2]*translations.Words
	window fyne.Window // nil while it is closed
	board  *board
	shown  state
	keys   keys
}

// state is all that the display shows, and all that it keeps.
type state struct {
	names [2]string // of the site
	clock [2]string
	calls []call
	newer int // so many of the calls were made just now
}

// New makes the display of an app; nothing is seen before Show.
func New(app fyne.App, catalogue *translations.Catalogue) *Window {
	w := &Window{app: app}
	for i, language := range translations.Languages() {
		w.words[i] = catalogue.In(language)
	}
	return w
}

// The size of the window when it opens.
const (
	startWidth  float32 = 1024
	startHeight float32 = 720
)

// Show opens the window, or brings it to the front.
func (w *Window) Show() {
	if w.window != nil {
		w.window.RequestFocus()
		return
	}
	w.window = w.app.NewWindow(w.both("display.title"))
	w.board = newBoard(w)
	w.window.SetPadded(false)
	w.window.SetContent(w.board)
	w.window.Resize(fyne.NewSize(startWidth, startHeight))
	w.keys = keys{said: true}
	w.window.Canvas().SetOnTypedKey(w.key)
	w.window.SetOnClosed(w.gone)
	w.window.Show()
}

// Close closes the window; Show opens it again.
func (w *Window) Close() {
	if w.window != nil {
		w.window.Close()
	}
}

func (w *Window) gone() {
	if w.window == nil {
		return
	}
	w.window, w.board = nil, nil
	if w.OnClosed != nil {
		w.OnClosed()
	}
}

// Open tells whether it is shown.
func (w *Window) Open() bool { return w.window != nil }

// Update shows the calls of a day; now is any instant, for the clock and for how long a call stands out. While nobody
// calls it, as behind a lock, the display keeps what it showed.
func (w *Window) Update(day desk.Day, now time.Time) {
	next := state{calls: callsOf(day)}
	for i, words := range w.words {
		next.names[i] = day.Site.Name.In(string(words.Language()))
		if _, minute, err := day.Site.Now(now); err == nil {
			next.clock[i] = words.Clock(int(minute))
		}
	}
	for _, c := range next.calls {
		if c.new(now) {
			next.newer++
		}
	}
	before := w.keys.said
	w.keys.tick(now)
	if reflect.DeepEqual(next, w.shown) && w.keys.said == before {
		return
	}
	w.shown = next
	if w.board != nil {
		w.board.Refresh()
	}
}

// key works the window. It has no fields: every key is a command.
func (w *Window) key(ev *fyne.KeyEvent) {
	w.keys = keys{said: true}
	switch ev.Name {
	case fyne.KeyF11, fyne.KeyReturn, fyne.KeyEnter:
		w.window.SetFullScreen(!w.window.FullScreen()) // what the keys do is said in a window only
	case fyne.KeyEscape:
		if !w.window.FullScreen() {
			w.Close()
			return
		}
		w.window.SetFullScreen(false)
	}
	w.board.Refresh()
}

// keys is the line that tells staff which keys work the window. It is nothing for the public: it goes by itself, and any
// key brings it back.
type keys struct {
	said  bool
	since time.Time // the first look at it; zero before
}

// keysFor is how long the line is shown.
const keysFor = 10 * time.Second

func (k *keys) tick(now time.Time) {
	if k.since.IsZero() {
		k.since = now
	}
	if now.Sub(k.since).Abs() >= keysFor { // also by a clock set back
		k.said = false
	}
}

// both gives a message in both languages, on one line and in one size: neither comes before the other (domain.md §10.8).
func (w *Window) both(id string) string { return pair(w.words[0].T(id), w.words[1].T(id)) }

func pair(a, b string) string {
	if a == b || b == "" {
		return a
	}
	return a + " / " + b
}
