package desktop_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/uitest"
)

// What a key and a decision cost somebody who knows the program, in seconds, and how many keys a returning biometrics
// caller may take.
const (
	secondsAKey      = 0.3
	secondsADecision = 1.2
	mostReturning    = 45
)

// effort counts the keys of a booking made in the real window. A chord counts each key held: Ctrl+Enter is two.
type effort struct {
	*stage
	keys, decisions int
}

func (e *effort) key(key fyne.KeyName, mods ...fyne.KeyModifier) {
	e.keys += 1 + len(mods)
	e.Press(key, mods...)
}

func (e *effort) ctrl(key fyne.KeyName) { e.key(key, fyne.KeyModifierControl) }

// write types a text; each tabulator goes on to the next field.
func (e *effort) write(text string) {
	e.keys += len([]rune(text))
	e.Write(text)
}

// decide is for what the client is asked, or what is looked at before going on.
func (e *effort) decide(times int) { e.decisions += times }

// finish chooses the first opening, reads the notice and confirms: the client agrees to the time and to the notice.
func (e *effort) finish() {
	e.T.Helper()
	e.ctrl(fyne.KeyD)
	e.decide(1)
	e.write("1")
	e.ctrl(fyne.KeyR)
	e.decide(1)
	e.write("\t\n")
	e.ctrl(fyne.KeyReturn)
	e.saysWords("book.done.read")
}

func (e *effort) seconds() float64 {
	return float64(e.keys)*secondsAKey + float64(e.decisions)*secondsADecision
}

// sixBookings are what a front desk books most, each from the Overview to the confirmation number. Lists are answered by the
// first letter of the language.
func sixBookings(l translations.Language) []struct {
	name, want string // want: who must be booked in the end
	make       func(*effort)
} {
	noTravel, child := "n", "c"
	if l == translations.French {
		noTravel, child = "a", "e"
	}
	return []struct {
		name, want string
		make       func(*effort)
	}{
		{"biometrics, a returning caller", "Leila Mansour V304512877", func(e *effort) {
			e.ctrl(fyne.Key3)
			e.write("V304512877\n")
			e.decide(1) // is it this person?
			e.write("\n")
			e.finish()
		}},
		{"biometrics, a new client", "Noor Haddad W993830598", func(e *effort) {
			e.ctrl(fyne.Key3)
			e.write("W993830598\t2026-09-12\tNoor\tHaddad\t613 555 0188")
			e.decide(3) // number and date on the letter, name, telephone
			e.finish()
		}},
		{"biometrics, a client of one name", " Aglukark E099977028", func(e *effort) {
			e.ctrl(fyne.Key3)
			e.write("E099977028\t2026-09-20\t\tAglukark\t867 555 0119")
			e.decide(3)
			e.finish()
		}},
		{"biometrics, a family of five, two with other letters", "Minh Châu Nguyễn V304512999, Gia Bảo Nguyễn V304512999, Thu Hà Nguyễn V304512999, Quang Nguyễn W993830511, An Nguyễn W993830512", func(e *effort) {
			e.ctrl(fyne.Key3)
			e.write("V304512999\t2026-09-12\tMinh Châu\tNguyễn\t709 555 0143")
			e.decide(3)
			for _, person := range []string{"Gia Bảo\tNguyễn", "Thu Hà\tNguyễn", "Quang\tNguyễn\tW993830511", "An\tNguyễn\tW993830512"} {
				e.ctrl(fyne.KeyM)
				e.decide(1)
				e.write(person)
			}
			e.finish()
		}},
		{"passport, an adult", "Zoé Tremblay adult", func(e *effort) {
			e.ctrl(fyne.Key2)
			e.write("\t" + noTravel + "\tZoé\tTremblay\t613 555 0142\t\t\ta")
			e.decide(4) // travel, name, telephone, kind
			e.finish()
		}},
		{"passport, for two", "Zoé Tremblay adult, Éloïse Tremblay child", func(e *effort) {
			e.ctrl(fyne.Key2)
			e.write("2\t" + noTravel + "\tZoé\tTremblay\t613 555 0142\t\t\ta\t\tÉloïse\tTremblay\t" + child)
			e.decide(6)
			e.finish()
		}},
	}
}

// booked names the persons of the booking made last, each with application number or kind.
func (e *effort) booked() string {
	e.T.Helper()
	found, err := e.store.Find(e.T.Context(), "5", 1)
	e.Must(err)
	var persons []string
	for _, p := range found[0].Details.Persons {
		persons = append(persons, p.Given+" "+p.Family+" "+p.Application+string(p.Kind))
	}
	return strings.Join(persons, ", ")
}

// returning has the client booked already who calls again.
func (s *stage) returning() {
	s.T.Helper()
	o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Biometrics, Language: "en", Notice: "2026-10-01"}
	o.When.Date = calendar.NewDate(2026, 10, 26)
	o.Details.Contact = booking.Contact{Given: "Leila", Family: "Mansour", Phone: "705-555-0177"}
	o.Details.Persons = []booking.Person{{Given: "Leila", Family: "Mansour", Application: "V304512877"}}
	_, err := s.store.Book(s.T.Context(), o)
	s.Must(err)
}

// TestEffortIsWhatReadmeSays counts keys and seconds of six bookings, in both languages, and holds README to them.
func TestEffortIsWhatReadmeSays(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range translations.Languages() {
		if table := effortTable(t, language); !strings.Contains(string(readme), table) {
			t.Errorf("%s: README does not hold these rows:\n%s", language, table)
		}
	}
}

// effortTable makes all six bookings, each in a new window, and gives a row for each.
func effortTable(t *testing.T, language translations.Language) string {
	t.Helper()
	var table strings.Builder
	for i, b := range sixBookings(language) {
		s := fullStage(t, 0)
		s.returning()
		e := &effort{stage: s.show(language, nil)}
		b.make(e)
		if t.Failed() {
			t.Fatalf("%s was not booked in %s:\n%s", b.name, language, strings.Join(said(e.stage), "\n"))
		}
		if i == 0 && e.keys > mostReturning {
			t.Errorf("%s takes %d keys, %d at most", b.name, e.keys, mostReturning)
		}
		if got := e.booked(); got != b.want {
			t.Errorf("%s booked %q, not %q", b.name, got, b.want)
		}
		fmt.Fprintf(&table, "| %s | %d | %d | %.0f s |\n", b.name, e.keys, e.decisions, e.seconds())
	}
	return table.String()
}

// said is every text in the window.
func said(s *stage) (texts []string) {
	for _, seen := range uitest.Texts(s.Window) {
		texts = append(texts, seen.Text)
	}
	return texts
}
