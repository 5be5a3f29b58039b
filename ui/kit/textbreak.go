package kit

import "strings"

// wrapWords breaks one paragraph into lines no wider than width, at spaces; a word wider than a line is broken inside, if
// it can be behind a sign such as those of addresses.
// No-break spaces hold, so "13 h 30" and "« x »" stay together.
func wrapWords(text string, width float32, measure func(string) float32) []string {
	var lines []string
	line := ""
	for _, w := range strings.Split(text, " ") {
		joined := w
		if line != "" {
			joined = line + " " + w
		}
		if measure(joined) <= width {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for measure(w) > width {
			n := longestPrefix(w, width, measure)
			if n == 0 || n == len(w) {
				break
			}
			n = behindSign(w, n)
			lines = append(lines, w[:n])
			w = w[n:]
		}
		line = w
	}
	return append(lines, line)
}

// signs are those an address may be broken behind.
const signs = "/-.@_"

// behindSign is the last place, n at most, at which a word can be broken behind a sign but not between two; n if there is
// none.
func behindSign(word string, n int) int {
	for i := n; i > 1; i-- {
		if strings.IndexByte(signs, word[i-1]) >= 0 && strings.IndexByte(signs, word[i]) < 0 {
			return i
		}
	}
	return n
}

// ellipsize cuts text to width, ending it in … if anything is lost.
func ellipsize(text string, width float32, measure func(string) float32) string {
	if measure(text) <= width {
		return text
	}
	const dots = "…"
	n := longestPrefix(text, width-measure(dots), measure)
	return strings.TrimRight(text[:n], " ") + dots
}

// longestPrefix is how many bytes of text, whole runes, fit a width; found by halving, as measuring is dear.
func longestPrefix(text string, width float32, measure func(string) float32) int {
	ends := make([]int, 0, len(text)+1)
	for i := range text {
		ends = append(ends, i)
	}
	ends = append(ends, len(text))
	low, high := 0, len(ends)-1
	for low < high {
		mid := (low + high + 1) / 2
		if measure(text[:ends[mid]]) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return ends[low]
}
