package desktop_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"daybook/translations"
	"daybook/ui/uitest"
)

// messages are all forms of all messages of a language, as they stand in its file.
func messages(t *testing.T, l translations.Language) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "translations", string(l)+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var file map[string]any
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, message := range file {
		switch m := message.(type) {
		case string:
			all = append(all, m)
		case map[string]any:
			for _, form := range m {
				if form, ok := form.(string); ok {
					all = append(all, form)
				}
			}
		}
	}
	if len(all) < 500 {
		t.Fatalf("only %d messages in %s", len(all), l)
	}
	return all
}

// isData tells whether a text is what the tests themselves typed, booked or read from a file, or the name of a key.
func isData(text string) bool { return data.MatchString(text) || everyData.MatchString(text) }

var everyData = regexp.MustCompile(`^(‹|›|Tab|Trần|Minh Châu|Lan|Hoa|Gia Bảo|An|Maya|Łukasz|Zoé|tremblay( nobody)?|Gill|Arjun|qqq|Tiếng Việt|[, \x{a0}·]*(EN|FR)|[PB]\d{3} · *(\+\d)?|4f3|bel(zz)?)$`)

// foreign lists the messages of another language that are drawn: short ones as a whole text, the others anywhere in it.
func foreign(all []uitest.Part, others []string) []string {
	var texts []string
	whole := map[string]bool{}
	for _, p := range all {
		if text := p.Text(); text != "" {
			texts = append(texts, text)
			whole[plain(text)] = true
		}
	}
	drawn := plain(" " + strings.Join(texts, " ") + " ")
	var found []string
	for _, other := range others {
		if whole[other] || strings.Count(other, " ") > 1 && strings.Contains(drawn, " "+other+" ") {
			found = append(found, other)
		}
	}
	return found
}

var plainer = strings.NewReplacer("\u00a0", " ", "\n", " ")

func plain(text string) string { return plainer.Replace(text) }

// onlyIn are the words of a language between the places for data, without what another language says too.
func onlyIn(t *testing.T, l, other translations.Language) []string {
	t.Helper()
	said := map[string]bool{}
	for _, text := range messages(t, other) {
		for _, piece := range pieces(text) {
			said[piece] = true
		}
	}
	var only []string
	for _, text := range messages(t, l) {
		for _, piece := range pieces(text) {
			if !said[piece] {
				only = append(only, piece)
			}
		}
	}
	return only
}

var placeholder = regexp.MustCompile(`\{\{[^}]*\}\}`)

// pieces are what of a message is the same whatever is put into it, without single letters and signs.
func pieces(message string) []string {
	var list []string
	for _, piece := range placeholder.Split(plain(message), -1) {
		if piece = strings.TrimSpace(piece); len(piece) > 3 {
			list = append(list, piece)
		}
	}
	return list
}
