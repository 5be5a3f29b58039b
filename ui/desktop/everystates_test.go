package desktop_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/sitesfile"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
)

// state is one of the window's, and the keys by which it is reached from the one before.
type state struct {
	name string
	keys string
	also func(*stage) // what happens besides, as another desk's booking; before the keys
}

// route is a window made ready and the states it goes through.
type route struct {
	ready  func(*testing.T) *stage
	states []state
}

// everyState is the table of all states of the window.
func everyState() []route {
	return []route{
		{atWork, bookStates},
		{atWork, bookedStates},
		{atWork, amendStates},
		{atWork, overStates},
		{aMorning, deskStates},
		{quietDay, quietDeskStates},
		{shutDay, shutDeskStates},
		{atWork, rosterStates},
		{atWork, recordStates},
		{afterCrash, []state{{name: "book-restored"}}},
		{damagedFile, []state{{name: "damaged"}, {"spoilt", "Enter", nil}}},
		{onRealData, settingsStates},
		{firstRun, firstStates},
		{firstRunFailing, []state{{"first-sample-failed", "Enter 1", nil}}},
	}
}

var bookStates = []state{
	{name: "overview"},
	{"passport-empty", "Ctrl+2", nil},
	{"passport-wrong", "Ctrl+Enter", nil},
	{"passport-band", "Ctrl+2 Tab Enter", nil},
	{"passport-filled", "Enter Ctrl+2 2 Tab Down Down Tab Maya Tab Singh Tab 4165550199 Tab Tab Tab Down Tab Tab Arjun Tab Gill Tab Down Down Down", nil},
	{"passport-start-over", "Ctrl+N", nil},
	{"biometrics-empty", "Tab Enter Ctrl+3", nil},
	{"biometrics-caller", "V304512877 Enter", nil},
	{"biometrics-misplaced", "Ctrl+N Tab Enter Ctrl+3 Tab Tab W993830598 Enter", nil},
	{"biometrics-family", "Ctrl+N Tab Enter Ctrl+3 X100200300 Tab 2026-08-30 Tab Minh␣Châu Tab Nguyễn-Beaulieu Tab 7095550142 " +
		"Ctrl+M Gia␣Bảo Tab Nguyễn Ctrl+M Lan Tab Trần Tab W993830598 Ctrl+M An Tab Trần Tab W993830598 Ctrl+M Hoa Tab Nguyễn Tab 12 Tab", nil},
	{"openings", "Ctrl+D 3", nil},
	{"openings-taken", "", taken},
	{"week", "Ctrl+Shift+D Right Down", nil},
	{"other-sites", "Ctrl+Shift+O", nil},
	{"at-another-site", "Down Enter", nil},
	{"notice", "Ctrl+Shift+H Ctrl+R", nil},
	{"quit-question", "Esc Ctrl+Q", nil},
	{"idle-warning", "", func(s *stage) { s.keys("Esc"); s.Queue.Advance(4*time.Minute + 30*time.Second) }},
	{"lock-idle", "", func(s *stage) { s.Queue.Advance(31 * time.Second) }},
	{"expired", "Enter", func(s *stage) { s.Queue.Advance(26 * time.Minute) }},
}

var bookedStates = []state{
	{"confirmed", "Ctrl+2 Tab Down Tab Zoé Tab Tremblay Tab 6135550142 Tab Tab Tab Down Down Ctrl+R Right Enter Ctrl+D 1 Ctrl+Enter", nil},
	{"slip", "Ctrl+P", nil},
	{"slip-save", "Left Left Enter", nil},
	{"slip-exists", "Enter Ctrl+P Left Left Enter Enter", nil},
	{"again", "Esc Esc Esc Tab Enter", nil},
	{"flyer", "Ctrl+1 Ctrl+Shift+F", nil},
	{"flyer-printed", "Enter", nil},
}

var amendStates = []state{
	{"amend-passport", "Alt+4 Home M", nil},
	{"amend-wrong", "Tab Tab Ctrl+A Delete Tab Ctrl+A Delete Ctrl+Enter", nil},
	{"amend-leave", "Ctrl+N", nil},
	{"amend-biometrics", "Tab Enter Alt+4 Home Down Ctrl+M", nil},
}

var overStates = []state{
	{"find-empty", "Alt+3", nil},
	{"find-hits", "zo", nil},
	{"find-none", "qq", nil},
	{"palette-empty", "Ctrl+K", nil},
	{"palette-typed", "to", nil},
	{"palette-people", "Ctrl+A tremblay", nil},
	{"palette-none", "Ctrl+A qqq", nil},
	{"keys-find", "Esc F1", nil},
	{"messages-none", "Esc Ctrl+H", nil},
	{"toast", "", func(s *stage) { s.keys("Esc"); s.desk.Toast("Zoé Tremblay") }},
	{"messages", "Ctrl+H", func(s *stage) { s.desk.Toast("Éloïse Bélanger") }},
	{"sites", "Esc Ctrl+O", nil},
	{"sites-none", "zzz", nil},
	{"keys-book", "Esc Alt+1 Ctrl+3 F1", nil},
	{"settings-sample", "Esc Alt+5", nil},
	{"lock-sample", "Ctrl+Shift+L", nil},
}

var rosterStates = []state{
	{"roster", "Alt+4", nil},
	{"roster-sorted", "s S", nil},
	{"roster-filtered", "Ctrl+F tremblay", nil},
	{"roster-no-hit", "␣nobody", nil},
	{"roster-print", "Esc Ctrl+P", nil},
	{"roster-save", "Esc Ctrl+S", nil},
	{"roster-saved", "Enter", nil},
	{"roster-exists", "Ctrl+S Enter", nil},
	{"roster-date", "Esc Esc Esc Ctrl+G x Enter", nil},
	{"roster-closed", "Esc Ctrl+G 2026-10-12 Enter", nil},
	{"roster-empty", "Alt+Left Alt+Left", nil},
}

var recordStates = []state{
	{"record", "Alt+4 Down Enter", nil},
	{"move", "R", nil},
	{"move-chosen", "4", nil},
	{"record-moved", "Enter", nil},
	{"cancel", "X", nil},
	{"cancel-reason", "Tab Tab Tab Enter", nil},
	{"undo", "Esc Z", nil},
	{"record-cancelled", "Esc Esc Alt+4 Home Down Down Enter", nil},
	{"record-undo-cancelled", "Z", nil},
}

var settingsStates = []state{
	{"settings", "Alt+5", nil},
	{"passphrase", "Tab Tab Tab Tab Enter", nil},
	{"passphrase-wrong", "Enter", nil},
	{"recovery", "Esc Tab Enter", nil},
	{"recovery-page", "otter␣violin␣harbour␣cedar Enter", nil},
	{"recovery-print", "Enter", nil},
	{"lock", "Esc Ctrl+Shift+L", nil},
	{"lock-wrong", "wrong Enter", nil},
	{"lock-recovery", "F2", nil},
	{"lock-palette", "Ctrl+K", nil},
	{"lock-keys", "Esc F1", nil},
}

var firstStates = []state{
	{name: "first-language"},
	{"first-data", "Enter", nil},
	{"first-file", "2 Tab /nowhere Enter", nil},
	{"first-report", "", func(s *stage) {
		file := filepath.Join(s.folder, "sites.json")
		s.Must(os.WriteFile(file, sitesfile.Sample(), 0o600))
		s.keys("Ctrl+A " + file + " Enter")
	}},
	{"first-site", "Enter st␣john", nil},
	{"first-passphrase", "Enter mistyped Enter", nil},
	{"first-recovery", "", func(s *stage) { s.keys("Ctrl+A"); s.Write(passphrase + "\n") }},
	{"first-recovery-save", "Enter", nil},
}

// atWork is a window on sample data at the start of a day with bookings.
func atWork(t *testing.T) *stage {
	s := fullStage(t, 14)
	s.spool = tray{s.folder}
	return s
}

// taken has another desk take all places that are offered first.
func taken(s *stage) {
	for range 9 {
		o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Biometrics, Language: "en", Notice: "2026-10-01"}
		o.When.Date = calendar.NewDate(2026, 10, 5)
		o.Details.Contact = booking.Contact{Given: "Wei", Family: "Chen", Phone: "705-555-0199"}
		for range 5 {
			o.Details.Persons = append(o.Details.Persons, booking.Person{Given: "Wei", Family: "Chen", Application: "V304512877"})
		}
		_, err := s.store.Book(s.T.Context(), o)
		s.Must(err)
	}
	s.Queue.Advance(2 * time.Second)
}

// afterCrash is a window opened again after something half typed was not saved.
func afterCrash(t *testing.T) *stage {
	s := atWork(t).show("en", nil)
	s.keys("Ctrl+3 V304512877 Tab Tab Zoé Tab Tremblay")
	s.Queue.Advance(3 * time.Second)
	return s.again()
}

func damagedFile(t *testing.T) *stage {
	s := newStage(t)
	s.spoilt = true
	return s
}

// onRealData is a window on data with a passphrase.
func onRealData(t *testing.T) *stage {
	s := newStage(t)
	_, err := s.store.SetUp(passphrase)
	s.Must(err)
	s.Must(s.store.ImportSites(t.Context(), uuid.New(), offices()))
	s.Must(s.store.SetSetting("window.site", "1137"))
	s.real, s.spool = true, tray{s.folder}
	return s
}

func firstRun(t *testing.T) *stage { return newStage(t) }

func firstRunFailing(t *testing.T) *stage {
	s := newStage(t)
	s.sample = func(context.Context, func(int, int)) error { return errors.New("no words for this") }
	return s
}
