package walkin_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/uitest"
)

// still types while the clock stands still, as on a computer that was given a time.
func (r *room) still(text string) {
	for _, c := range text {
		uitest.Type(r.window, string(c))
		r.queue.Drain()
	}
}

// TestKeysStayAlive one after another, whatever the clock does: it runs, stands still, or is set back.
func TestKeysStayAlive(t *testing.T) {
	for name, before := range map[string]func(*room){
		"runs": func(r *room) { r.queue.Advance(time.Second) }, "stands still": func(*room) {},
		"is set back": func(r *room) { r.queue.Advance(-time.Minute) },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, translations.English)
			r.show()
			for _, c := range "b++p+b-=" {
				before(r)
				r.still(string(c))
			}
			r.says("Biometrics need an appointment")
			if q := r.asked[len(r.asked)-1]; q.Service != site.Biometrics || q.Persons != 4 {
				t.Errorf("asked for %+v", q)
			}
			for _, c := range "pn" {
				before(r)
				r.still(string(c))
			}
			before(r)
			r.still("Zoé\n")
			if o := r.only(); o.Persons != 4 || o.Service != site.Passport || o.Details.Contact.Given != "Zoé" {
				t.Errorf("ordered %+v", o)
			}
		})
	}
}

// TestAScanWithAClockThatStandsStill is found all the same.
func TestAScanWithAClockThatStandsStill(t *testing.T) {
	r := newRoom(t, translations.French)
	r.show()
	r.still("4K7MX2Q" + check("4K7MX2Q") + "\n")
	r.says("4K7M-X2Q")
	if len(r.orders) > 0 {
		t.Error("a scan gave a ticket")
	}
}

// TestADigitReplacesTheNumberShown, wherever the caret stands; more digits follow it, and + and - count in the field too.
func TestADigitReplacesTheNumberShown(t *testing.T) {
	for _, c := range []struct {
		before, keys string
		want         int
	}{
		{"", "2", 2},
		{"", "30", 30},
		{"++", "2", 2},
		{"", "+", 2},
		{"", "++-", 2},
		{"", "+4", 4},
		{"", "5+", 6},
		{"++", "12+", 13},
		{"-", "-7", 7},
		{"", "x+", 2},
	} {
		for _, at := range []fyne.KeyName{"", fyne.KeyHome, fyne.KeyEnd} { // all selected, or the caret before or behind
			r := newRoom(t, translations.English)
			r.show()
			r.write(c.before)
			for range 4 {
				r.write("\t")
			}
			if at != "" {
				r.press(at)
			}
			r.write(c.keys + "\n")
			if o := r.only(); o.Persons != c.want {
				t.Errorf("%q, %q, %s: %d people", c.before, c.keys, at, o.Persons)
			}
		}
	}
}

// TestDigitsAfterTheFieldWasLeft replace what is there again.
func TestDigitsAfterTheFieldWasLeft(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.write("\t\t\t\t12\t")
	r.press(fyne.KeyTab, fyne.KeyModifierShift)
	r.press(fyne.KeyEnd)
	r.write("3\n")
	if o := r.only(); o.Persons != 3 {
		t.Errorf("%d people", o.Persons)
	}
}
