package book_test

import "fyne.io/fyne/v2"

// states goes through the screen as a clerk does and takes a picture of each state.
func states(d *desk, name string) {
	d.picture(name + "-1-overview")
	d.ctrl(fyne.Key3)
	d.typed("V304512877", "2026-09-12", "Minh Châu", "Nguyễn", "7095550142")
	d.ctrl(fyne.KeyM)
	d.typed("Gia Bảo", "Nguyễn")
	d.ctrl(fyne.KeyD)
	d.typed("2")
	d.picture(name + "-2-biometrics")
	d.ctrl(fyne.Key2)
	d.press(fyne.KeyUp)
	d.picture(name + "-3-passport")
	d.ctrl(fyne.KeyReturn)
	d.picture(name + "-4-wrong")
	d.ctrl(fyne.KeyR)
	d.picture(name + "-5-notice")
	d.press(fyne.KeyEscape)
	d.ctrl(fyne.Key3)
	d.ctrl(fyne.KeyR)
	d.press(fyne.KeyRight, fyne.KeyReturn)
	d.ctrl(fyne.KeyM, fyne.KeyModifierShift)
	d.ctrl(fyne.KeyReturn)
	d.picture(name + "-6-done")
}
