package kit

// LineWidth is how wide a text would be in one line, uncut.
func LineWidth(t *Text) float32 { return t.measure(t.text) }
