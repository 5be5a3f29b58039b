package desktop

import (
	"context"
	"fmt"
	"sync"

	"fyne.io/fyne/v2"

	"daybook/ui/run"
)

// Names of the settings that the window remembers; none is personal.
const (
	settingLanguage = "window.language"
	settingTheme    = "window.theme"
	settingText     = "window.text" // percent
	settingSite     = "window.site"
	settingSize     = "window.size"
	settingClock    = "window.clock" // the latest time seen
	settingUsed     = "window.used"  // ids of commands, the latest first
)

// settings is where they are kept.
type settings interface {
	Setting(name string) (string, error)
	SetSetting(name, value string) error
}

// memory keeps settings in the background, the last value of each. A setting that cannot be kept is not worth a word: the
// next start has the old one.
type memory struct {
	store  settings
	runner *run.Runner

	mu     sync.Mutex // guards the maps
	values map[string]string
	dirty  map[string]bool // what is not kept yet
	saving sync.Mutex      // one writer at a time, so that an older value never follows a newer
}

func newMemory(store settings, runner *run.Runner) *memory {
	return &memory{store: store, runner: runner, values: map[string]string{}, dirty: map[string]bool{}}
}

func (m *memory) read(name string) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	if value, ok := m.values[name]; ok {
		return value
	}
	value, err := m.store.Setting(name)
	if err != nil {
		return ""
	}
	m.values[name] = value
	return value
}

func (m *memory) write(name, value string) {
	if m.read(name) == value {
		return
	}
	m.mu.Lock()
	m.values[name], m.dirty[name] = value, true
	m.mu.Unlock()
	m.runner.Run("window.memory", func(context.Context) func() {
		m.flush()
		return nil
	})
}

// flush keeps what is not kept yet.
func (m *memory) flush() {
	m.saving.Lock()
	defer m.saving.Unlock()
	m.mu.Lock()
	waiting := map[string]string{}
	for name := range m.dirty {
		waiting[name] = m.values[name]
	}
	clear(m.dirty)
	m.mu.Unlock()
	for name, value := range waiting {
		_ = m.store.SetSetting(name, value)
	}
}

func sizeText(s fyne.Size) string { return fmt.Sprintf("%.0fx%.0f", s.Width, s.Height) }

// rememberedSize is the window's size of last time, if it is one a window can have.
func (d *Desktop) rememberedSize() fyne.Size {
	var w, h float32
	if n, err := fmt.Sscanf(d.memory.read(settingSize), "%fx%f", &w, &h); n != 2 || err != nil {
		return usualSize
	}
	const most = 10_000
	if !(w >= leastSize.Width && h >= leastSize.Height && w <= most && h <= most) {
		return usualSize
	}
	return fyne.NewSize(w, h)
}
