package display_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/model/site"
	"daybook/model/visit"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// count tells how often a text is shown.
func (h *hall) count(text string) (n int) {
	for _, shown := range h.texts() {
		if shown == text {
			n++
		}
	}
	return n
}

// TestACallAndALongServiceDoNotLookAlike: who is called is told in words, a sign and a rim, for as long as they are.
func TestACallAndALongServiceDoNotLookAlike(t *testing.T) {
	h := newHall(t, kit.Light)
	called, serving := client(site.Passport, 12, 3, visit.Called, 6*time.Minute), client(site.Biometrics, 7, 1, visit.Serving, 5*time.Minute)
	h.show(wide, dayOf(called, serving), morning)
	for _, text := range []string{"Called", "Appelé", "In service", "En service", "→"} {
		if n := h.count(text); n != 1 {
			t.Errorf("%q is said %d times", text, n)
		}
	}
	for _, pair := range [][2]string{{"Called", "Appelé"}, {"In service", "En service"}} {
		a, b := h.drawn(pair[0]), h.drawn(pair[1])
		if a.TextSize != b.TextSize || a.Color != b.Color || a.TextStyle != b.TextStyle {
			t.Errorf("%q is another than %q", pair[0], pair[1])
		}
	}
	line := func(ticket string) float32 { return h.drawn(ticket).Position().Y }
	if line("B007") >= line("P012") {
		t.Error("the newest is not on top")
	}
	if y := h.drawn("Called").Position().Y; y < line("P012") || h.drawn("In service").Position().Y > y {
		t.Error("the words stand with the wrong ticket")
	}
	if rims := h.rims(); !slices.Equal(rims, []bool{false, true}) {
		t.Errorf("rims %v", rims)
	}
	called.Visit.State = visit.Serving
	h.display.Update(dayOf(called, serving), morning)
	if h.count("In service") != 2 || h.count("Called") != 0 || h.count("→") != 0 {
		t.Error("who came is still called")
	}
}

// rims tell of the lines, from top to bottom, whether they have the rim of a call.
func (h *hall) rims() []bool {
	var all []bool
	for _, p := range uitest.Parts(h.window()) {
		if r, ok := p.Object.(*canvas.Rectangle); ok && r.CornerRadius > 0 {
			all = append(all, r.StrokeColor == kit.Colour(kit.Primary) && r.StrokeWidth >= 2)
		}
	}
	return all
}

// TestTheLineForStaffGoes ten seconds after opening or after a key, and any key brings it back.
func TestTheLineForStaffGoes(t *testing.T) {
	h := newHall(t, kit.Light)
	day := dayOf(client(site.Passport, 12, 3, visit.Called, time.Minute))
	said := func() bool { return strings.Contains(strings.Join(h.texts(), ""), "F11") }
	h.show(wide, day, morning)
	h.display.Update(day, morning.Add(9*time.Second))
	if !said() {
		t.Fatal("it goes too early")
	}
	h.display.Update(day, morning.Add(10*time.Second))
	if said() || h.count("Please have your documents ready / Veuillez avoir vos documents en main") != 1 {
		t.Fatal("it stays, or what the public needs goes along")
	}
	for _, key := range []fyne.KeyName{fyne.KeyA, fyne.KeyF11} {
		uitest.Press(h.window(), key)
		if key == fyne.KeyF11 {
			uitest.Press(h.window(), fyne.KeyEscape) // out of the full screen again
		}
		if !said() {
			t.Errorf("%s does not bring it back", key)
		}
		h.display.Update(day, morning.Add(time.Hour))
		h.display.Update(day, morning.Add(time.Hour+9*time.Second))
		if !said() {
			t.Errorf("after %s it goes too early", key)
		}
		h.display.Update(day, morning) // a clock set back
		if said() {
			t.Errorf("after %s it stays", key)
		}
	}
	h.display.Close()
	h.display.Show()
	if !said() {
		t.Error("it is not said when the window opens again")
	}
}
