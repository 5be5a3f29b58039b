package walkin_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
)

// TestKeysStayAlive one after another.
func TestKeysStayAlive(t *testing.T) {
	r := newRoom(t, translations.English)
	r.show()
	r.Write("b++p+b-=")
	r.Says("Biometrics need an appointment")
	if q := r.asked[len(r.asked)-1]; q.Service != site.Biometrics || q.Persons != 4 {
		t.Errorf("asked for %+v", q)
	}
	r.Write("pnZoé\n")
	if o := r.only(); o.Persons != 4 || o.Service != site.Passport || o.Details.Contact.Given != "Zoé" {
		t.Errorf("ordered %+v", o)
	}
}

// TestAScanGivesNoTicket: its Enter is not that of the button with the focus.
func TestAScanGivesNoTicket(t *testing.T) {
	r := newRoom(t, translations.French)
	r.show()
	r.Scan("4K7MX2Q" + check("4K7MX2Q"))
	r.Says("4K7M-X2Q")
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
			r.Write(c.before)
			for range 4 {
				r.Write("\t")
			}
			if at != "" {
				r.Press(at)
			}
			r.Write(c.keys + "\n")
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
	r.Write("\t\t\t\t12\t")
	r.Press(fyne.KeyTab, fyne.KeyModifierShift)
	r.Press(fyne.KeyEnd)
	r.Write("3\n")
	if o := r.only(); o.Persons != 3 {
		t.Errorf("%d people", o.Persons)
	}
}
