package translations

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// sameInBoth are the messages that rightly read alike in both languages, besides those without a letter of their own.
var sameInBoth = map[string]bool{
	"book.need.asl":        true, // sign languages are known by their initials
	"book.need.lsq":        true,
	"cli.clients":          true, // words that are the same
	"command.messages":     true,
	"desk.column.services": true,
	"find.column.date":     true,
	"find.column.service":  true,
	"keys.column.where":    true,
	"keys.none":            true,
	"messages.note":        true,
	"need.asl":             true,
	"need.lsq":             true,
	"province.AB":          true,
	"province.MB":          true,
	"province.NU":          true,
	"province.ON":          true,
	"province.SK":          true,
	"province.YT":          true,
}

// forms holds a message's texts by plural form; a message without forms has only "other".
type forms map[string]string

func readForms(t *testing.T, file []byte) map[string]forms {
	t.Helper()
	var raw map[string]any
	if err := json.Unmarshal(file, &raw); err != nil {
		t.Fatal(err)
	}
	messages := make(map[string]forms, len(raw))
	for id, value := range raw {
		messages[id] = forms{}
		switch value := value.(type) {
		case string:
			messages[id]["other"] = value
		case map[string]any:
			for form, text := range value {
				messages[id][form], _ = text.(string)
			}
		default:
			t.Errorf("%s: the message is a %T", id, value)
		}
	}
	return messages
}

// eachText calls a check with every text of both catalogues.
func eachText(t *testing.T, check func(l Language, id, text string)) {
	t.Helper()
	for l, file := range map[Language][]byte{English: englishMessages, French: frenchMessages} {
		for id, texts := range readForms(t, file) {
			for _, text := range texts {
				check(l, id, text)
			}
		}
	}
}

func placeholdersOf(texts forms) []string {
	var names []string
	for _, text := range texts {
		for _, match := range placeholder.FindAllStringSubmatch(text, -1) {
			names = append(names, match[1])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestBothLanguagesSayTheSame(t *testing.T) {
	english, french := readForms(t, englishMessages), readForms(t, frenchMessages)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(english)), slices.Sorted(maps.Keys(french))); diff != "" {
		t.Errorf("ids (-English +French):\n%s", diff)
	}
	for id, texts := range english {
		if diff := cmp.Diff(placeholdersOf(texts), placeholdersOf(french[id])); diff != "" {
			t.Errorf("%s: placeholders (-English +French):\n%s", id, diff)
		}
		same := cmp.Equal(texts, french[id]) && hasWords(texts)
		if same && !sameInBoth[id] {
			t.Errorf("%s: %q in both languages", id, texts)
		}
	}
	for id := range sameInBoth {
		if !cmp.Equal(english[id], french[id]) || english[id] == nil {
			t.Errorf("%s no longer reads alike in both languages", id)
		}
	}
}

// hasWords reports whether a message has letters besides its placeholders.
func hasWords(texts forms) bool {
	for _, text := range texts {
		if strings.ContainsFunc(placeholder.ReplaceAllString(text, ""), unicode.IsLetter) {
			return true
		}
	}
	return false
}

func TestPluralForms(t *testing.T) {
	english, french := readForms(t, englishMessages), readForms(t, frenchMessages)
	for id, texts := range english {
		en, fr := slices.Sorted(maps.Keys(texts)), slices.Sorted(maps.Keys(french[id]))
		if len(en) == 1 && len(fr) == 1 {
			continue
		}
		if !slices.Equal(en, []string{"one", "other"}) || !slices.Equal(fr, []string{"many", "one", "other"}) {
			t.Errorf("%s: forms are %v in English, %v in French", id, en, fr)
		}
		if many := french[id]["many"]; millionWithoutDe(many) {
			t.Errorf("%s: a whole million takes « de » before what is counted: %q", id, many)
		}
	}
}

// millionWithoutDe finds « 1 000 000 personnes », which should be « 1 000 000 de personnes ».
func millionWithoutDe(text string) bool {
	counted := regexp.MustCompile(`\{\{\.Count\}\}[ \x{00a0}]+(\pL+[ ’]?)`)
	for _, match := range counted.FindAllStringSubmatch(text, -1) {
		if !slices.Contains([]string{"de ", "d’", "sur ", "à "}, match[1]) {
			return true
		}
	}
	return false
}

func TestMillions(t *testing.T) {
	for text, want := range map[string]bool{
		"{{.Count}} de personnes": false, "{{.Count}} d’heures": false, "{{.Count}} sur {{.Total}}": false, "Personnes\u00a0: {{.Count}}": false,
		"{{.Count}} personnes": true, "{{.Count}} depuis": true, "Il y a {{.Count}} heures": true,
	} {
		if millionWithoutDe(text) != want {
			t.Errorf("%q: want %v", text, want)
		}
	}
}

func TestEveryMessageCanBeFilledIn(t *testing.T) {
	eachText(t, func(l Language, id, text string) {
		if strings.TrimSpace(text) == "" {
			t.Errorf("%s %s: empty", l, id)
		}
		if _, err := template.New(id).Parse(text); err != nil {
			t.Errorf("%s %s: %v", l, id, err)
		}
		if rest := placeholder.ReplaceAllString(text, ""); strings.Contains(rest, "{") || strings.Contains(rest, "}") {
			t.Errorf("%s %s: only plain placeholders such as {{.Name}} are allowed: %q", l, id, text)
		}
	})
}

func TestIDs(t *testing.T) {
	shape := regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*))+$`)
	for id := range readForms(t, englishMessages) {
		if !shape.MatchString(id) {
			t.Errorf("%q is not dotted lower case with hyphens", id)
		}
	}
}

// typography lists what must not be found in a text, by language (domain.md §9, style notes).
var typography = []struct {
	language Language // empty for both
	wrong    *regexp.Regexp
	rule     string
}{
	{"", regexp.MustCompile(`['"]`), "a straight apostrophe or quotation mark"},
	{"", regexp.MustCompile(`\.\.\.`), "three dots in place of …"},
	{"", regexp.MustCompile(`^\s|\s$`), "a space at an end: sentences are not glued together"},
	{"", regexp.MustCompile(`[ \x{00a0}]{2}`), "two spaces"},
	{"", regexp.MustCompile(`[ \x{00a0}\x{202f}][;!?,.](\s|$)`), "a space before ; ! ? , or ."},
	{English, regexp.MustCompile(`[ \x{00a0}]:`), "a space before :"},
	{English, regexp.MustCompile(`[«»]`), "French quotation marks"},
	{French, regexp.MustCompile(` [:»]|« `), "a plain space before : or », or after «"},
	{French, regexp.MustCompile(`[^\x{00a0}]:(\s|$)`), "no no-break space before :"},
	{French, regexp.MustCompile(`[^\x{00a0}]»|«[^\x{00a0}]`), "no no-break space within « »"},
	{French, regexp.MustCompile(`[“”]`), "English quotation marks"},
	{French, regexp.MustCompile(`\d (h|min|\$|%)([^\pL]|$)`), "a plain space between a number and its unit"},
	{French, regexp.MustCompile(`[\pL]\x{2019}\s`), "a space after an apostrophe"},
}

func faultsOfTypography(l Language, text string) []string {
	var found []string
	for _, t := range typography {
		if (t.language == "" || t.language == l) && t.wrong.MatchString(text) {
			found = append(found, t.rule)
		}
	}
	return found
}

func TestTypography(t *testing.T) {
	eachText(t, func(l Language, id, text string) {
		for _, rule := range faultsOfTypography(l, text) {
			t.Errorf("%s %s: %s: %q", l, id, rule, text)
		}
	})
}

func TestTypographyRules(t *testing.T) {
	tests := []struct {
		language Language
		text     string
		faults   int
	}{
		{English, "Don’t wait: “now”, at 9:40, or {{.Name}}? See https://example.org.", 0},
		{English, "Don't", 1},
		{English, "Wait...", 1},
		{English, " Wait", 1},
		{English, "Wait :", 1},
		{English, "Wait ?", 1},
		{French, "L’heure\u00a0: « non »", 2},
		{French, "L’heure\u00a0: «\u00a0non\u00a0»; oui? 13\u00a0h\u00a030, à https://exemple.org", 0},
		{French, "Heure : 8\u00a0h", 2},
		{French, "Heure: 8\u00a0h", 1},
		{French, "Oui\u00a0?", 1},
		{French, "Oui !", 1},
		{French, "8 h 30", 1},
		{French, "8 heures", 0},
		{French, "85 $", 1},
		{French, "“oui”", 1},
		{French, "d’ abord", 1},
	}
	for _, test := range tests {
		if got := faultsOfTypography(test.language, test.text); len(got) != test.faults {
			t.Errorf("%s %q: %d faults %q, want %d", test.language, test.text, len(got), got, test.faults)
		}
	}
}
