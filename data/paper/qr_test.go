package paper

import (
	"bytes"
	"fmt"
	"image/color"
	"strings"
	"testing"

	"github.com/boombuler/barcode/qr"
	"github.com/google/go-cmp/cmp"

	"daybook/translations"
)

// expected is the library's own matrix of a number.
func expected(t *testing.T, number string) symbol {
	t.Helper()
	code, err := qr.Encode(number, qr.M, qr.Auto)
	if err != nil {
		t.Fatal(err)
	}
	rows := make(symbol, code.Bounds().Dy())
	for y := range rows {
		for x := range code.Bounds().Dx() {
			grey := color.GrayModel.Convert(code.At(x, y)).(color.Gray)
			rows[y] = append(rows[y], grey.Y < 128)
		}
	}
	return rows
}

func TestCodeIsPaintedModuleByModule(t *testing.T) {
	for _, number := range []string{"4F3K9TQW", "0", "7ZZZZZZZ"} {
		code, err := encode(number)
		if err != nil {
			t.Fatal(err)
		}
		const module, left, top = 2.0, 10.0, 20.0
		size := len(code)
		painted := make(symbol, size)
		for y := range painted {
			painted[y] = make([]bool, size)
		}
		code.draw(func(x, y, w, h float64) {
			column, row := int((x-left)/module+0.5)-quietZone, int((y-top)/module+0.5)-quietZone
			for i := range int(w/module + 0.5) {
				if painted[row][column+i] {
					t.Errorf("module %d, %d is painted twice", column+i, row)
				}
				painted[row][column+i] = true
			}
			if h != module {
				t.Errorf("a row is %.2f high", h)
			}
		}, left, top, module*float64(size+2*quietZone))
		if diff := cmp.Diff(expected(t, number), painted); diff != "" {
			t.Errorf("%s: %s", number, diff)
		}
	}
}

func TestNumberTooLongForACode(t *testing.T) {
	if _, err := encode(strings.Repeat("é", 10_000)); err == nil {
		t.Error("a code of 20,000 bytes")
	}
	data := family()
	data.Details.Confirmation = strings.Repeat("é", 10_000)
	document, _ := printSlip(t, data, translations.English)
	contains(t, plain(t, document), "Confirmation number", "ééé…")
}

// TestCodeOnThePage looks at the rendered page, at the middle of every module.
func TestCodeOnThePage(t *testing.T) {
	data := family()
	document, _ := printSlip(t, data, translations.English)
	const dpi = 300
	picture := []byte(poppler(t, document, "pdftoppm", "-r", fmt.Sprint(dpi), "-gray", "-singlefile"))
	var width, height, most int
	if _, err := fmt.Sscanf(string(picture[:min(len(picture), 40)]), "P5\n%d %d\n%d\n", &width, &height, &most); err != nil {
		t.Fatal(err)
	}
	pixels := picture[len(picture)-width*height:]
	want := expected(t, data.Details.Confirmation)
	left, top := corner(t, pixels, width)
	module := codeSize / float64(len(want)+2*quietZone) / 25.4 * dpi
	for y, row := range want {
		for x, dark := range row {
			at := int(float64(top)+(float64(y)+0.5)*module)*width + int(float64(left)+(float64(x)+0.5)*module)
			if got := pixels[at] < 128; got != dark {
				t.Fatalf("module %d, %d is dark: %v", x, y, got)
			}
		}
	}
}

// corner finds the top left corner of the code inside the frame on the right of the page.
func corner(t *testing.T, pixels []byte, width int) (left, top int) {
	t.Helper()
	mm := 300 / 25.4
	from, to := int((215.9-slipMargin-codeSize-0.5)*mm), int((215.9-slipMargin-1)*mm)
	frame := false
	for y := range len(pixels) / width {
		row := pixels[y*width+from : y*width+to]
		switch at := bytes.IndexFunc(row, func(r rune) bool { return r == 0 }); {
		case at < 0:
		case !frame:
			frame = at == 0
		case at > 0:
			return from + at, y
		}
	}
	t.Fatal("there is no code")
	return 0, 0
}
