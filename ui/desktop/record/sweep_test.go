package record_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// states goes through all dialogs of two bookings, one that was cancelled.
func (d *desk) states(see func(name string)) {
	d.t.Helper()
	active, gone := d.book("1137", 550, "Zoé Tremblay", "Łukasz Wójcik").Booking, d.book("1137", 600, "Minh Nguyễn").Booking
	_, err := d.store.Cancel(d.t.Context(), booking.Cancellation{Command: uuid.New(), Booking: gone, Reason: "family", Words: "mariage à Sudbury"})
	d.must(err)
	leave := func() {
		for d.modal() {
			d.press(fyne.KeyEscape)
		}
	}
	d.show(active)
	see("record")
	d.press(fyne.KeyTab)
	d.press(fyne.KeyEnd)
	see("record-end")
	d.write("x")
	see("cancel")
	d.write("\t\t\t\n")
	see("cancel-reason")
	leave()
	d.do(d.records.Move, active)
	see("move")
	d.write("4")
	see("move-chosen")
	d.toReasons()
	see("move-reasons")
	leave()
	d.show(active)
	d.write("r")
	d.write("2\n")
	see("record-moved")
	leave()
	d.show(gone)
	see("record-cancelled")
	d.write("z")
	see("undo")
	leave()
	d.do(d.records.Move, gone)
	see("impossible")
	leave()
	d.visits(see, leave)
}

// visits goes through what the dialogs show of people who came.
func (d *desk) visits(see func(name string), leave func()) {
	id := d.family()
	d.show(id)
	see("visit")
	d.press(fyne.KeyPageDown)
	see("visit-history")
	d.press(fyne.KeyEnd)
	see("visit-end")
	d.write("z")
	see("visit-undo")
	leave()
	d.show(d.walkIn(2))
	see("walk-in")
	leave()
}

func TestTheDialogsInEveryLook(t *testing.T) {
	looks := []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(1024, 768)},
		{"light-1366", kit.Light, 1, fyne.NewSize(1366, 768)},
		{"dark-1024", kit.Dark, 1, fyne.NewSize(1024, 768)},
		{"contrast-1366", kit.HighContrast, 1, fyne.NewSize(1366, 768)},
	}
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		looks = looks[:1]
	}
	for _, look := range looks {
		for _, language := range translations.Languages() {
			d := newDesk(t, language)
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			d.window.Resize(look.size)
			d.states(func(name string) {
				if clipped := uitest.Clipped(d.window); len(clipped) > 0 {
					t.Errorf("%s %s %s: clipped %q", look.name, language, name, clipped)
				}
				d.picture(fmt.Sprintf("%s-%s-%s", name, look.name, language))
			})
		}
	}
}

func TestEveryWordIsTranslated(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	d := deskIn(t, pseudo.In(translations.French))
	d.states(func(name string) {
		for _, text := range uitest.Untranslated(d.window) {
			if !typed(text) {
				t.Errorf("%s: %q", name, text)
			}
		}
	})
}

// typed tells whether a text is what people typed, a key, or nothing but numbers and signs.
func typed(text string) bool {
	for _, word := range []string{
		"Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn", "Ring twice", "zoe@example.ca", "Wei Chen", "passeport au consulat", "P001", "P002", "P003", "mariage à Sudbury", "Inuktitut",
	} {
		text = strings.ReplaceAll(text, word, "")
	}
	number := regexp.MustCompile(`[0-9A-Z]{4}-[0-9A-Z]{4}`)
	text = number.ReplaceAllString(text, "")
	return len([]rune(text)) < 2 || !strings.ContainsFunc(text, unicode.IsLetter)
}

// TestTabOrder is: the text, the actions that are possible, Close.
func TestTabOrder(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.show(id)
	var order []string
	for range 8 {
		order = append(order, d.focused())
		d.press(fyne.KeyTab)
	}
	if got := fmt.Sprint(order); got != "[ Modify Reschedule Cancel booking Undo “Booked” Print slip Show on Desk Close]" {
		t.Errorf("the order is %s", got)
	}
}
