package book_test

import (
	"bytes"
	"crypto/sha256"
	"image/png"
	"os"
	"path/filepath"
)

// picture draws what the window shows, and saves it to the folder DAYBOOK_GALLERY names, if it does.
func (d *desk) picture(name string) {
	d.t.Helper()
	d.relayout()
	var data bytes.Buffer
	if err := png.Encode(&data, d.window.Canvas().Capture()); err != nil {
		d.t.Fatal(err)
	}
	if d.pictures == nil {
		d.pictures = map[[sha256.Size]byte]string{}
	}
	d.pictures[sha256.Sum256(data.Bytes())] = name
	if dir := os.Getenv("DAYBOOK_GALLERY"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name+".png"), data.Bytes(), 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
}
