package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// keyBadge is a key drawn as a small frame, for use inside other widgets. Without a key it takes no room.
type keyBadge struct {
	frame *canvas.Rectangle
	text  *word
}

const sizeKey fyne.ThemeSizeName = "key" // smaller than a note: it repeats what the menu says

func newKeyBadge(key string) *keyBadge {
	return &keyBadge{frame: newBox(), text: newWord(key, sizeKey, Muted, false)}
}

func (k *keyBadge) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{k.frame, k.text.Text}
}

func (k *keyBadge) minSize() fyne.Size {
	if k.text.Text.Text == "" {
		return fyne.Size{}
	}
	m := k.text.MinSize()
	return fyne.NewSize(max(m.Width+2*Unit(5), m.Height), m.Height+2*Unit(1))
}

// keyWidth is that of a badge for a key.
func keyWidth(key string) float32 { return newKeyBadge(key).minSize().Width }

func (k *keyBadge) at(x, y float32) {
	m := k.minSize()
	put(k.frame, x, y, m.Width, m.Height)
	t := k.text.MinSize()
	k.text.at(x+(m.Width-t.Width)/2, y, m.Height)
}

func (k *keyBadge) paint(ink, edge fyne.ThemeColorName) {
	k.frame.CornerRadius = 3
	width := float32(1)
	if k.text.Text.Text == "" {
		width = 0
	}
	fill(k.frame, "", edge, width)
	k.text.role = ink
	k.text.paint()
}

// KeyHint shows a key, such as Ctrl+1, in a small frame.
type KeyHint struct {
	widget.BaseWidget
	badge *keyBadge
}

// NewKeyHint shows a key.
func NewKeyHint(key string) *KeyHint {
	k := &KeyHint{badge: newKeyBadge(key)}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is for the toolkit.
func (k *KeyHint) CreateRenderer() fyne.WidgetRenderer {
	v := &view{
		owner: k, objects: k.badge.objects(), min: k.badge.minSize,
		layout: func(size fyne.Size) { k.badge.at(0, (size.Height-k.badge.minSize().Height)/2) },
		paint:  func() { k.badge.paint(Muted, Line) },
	}
	return v.started()
}
