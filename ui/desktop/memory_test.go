package desktop

import (
	"errors"
	"testing"

	"daybook/model/fault"
	"daybook/ui/run"
)

// slate is a store of settings that can refuse, and that looks back while it writes.
type slate struct {
	kept    map[string]string
	refuse  bool
	reads   int
	writing func()
}

func (s *slate) Setting(name string) (string, error) {
	s.reads++
	if s.refuse {
		return "", errors.New("disk")
	}
	return s.kept[name], nil
}

func (s *slate) SetSetting(name, value string) error {
	if s.writing != nil {
		s.writing()
	}
	if s.refuse {
		return fault.New("store.damaged")
	}
	s.kept[name] = value
	return nil
}

func newTestMemory(s *slate) (*memory, func()) {
	var waiting []func()
	add := func(f func()) { waiting = append(waiting, f) }
	return newMemory(s, run.New(add, add)), func() {
		for len(waiting) > 0 {
			f := waiting[0]
			waiting = waiting[1:]
			f()
		}
	}
}

func TestMemoryKeepsTheLastValue(t *testing.T) {
	s := &slate{kept: map[string]string{"a": "old"}}
	m, drain := newTestMemory(s)
	if m.read("a") != "old" || m.read("b") != "" {
		t.Error("what was kept is not read")
	}
	m.write("a", "one")
	m.write("a", "two")
	m.write("b", "x")
	if m.read("a") != "two" || s.kept["a"] != "old" {
		t.Errorf("reads %q, kept %q", m.read("a"), s.kept["a"])
	}
	s.writing = func() { // in mid-write another goroutine asks
		if m.read("a") != "two" {
			t.Errorf("in mid-write a is %q", m.read("a"))
		}
	}
	drain()
	if s.kept["a"] != "two" || s.kept["b"] != "x" {
		t.Errorf("kept %v", s.kept)
	}
}

func TestMemoryDoesWithoutAStore(t *testing.T) {
	s := &slate{kept: map[string]string{}, refuse: true}
	m, drain := newTestMemory(s)
	if m.read("a") != "" {
		t.Error("read from nothing")
	}
	m.write("a", "one")
	drain()
	if m.read("a") != "one" {
		t.Error("not even remembered while the program runs")
	}
}
