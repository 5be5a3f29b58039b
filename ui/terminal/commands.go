package terminal

// flags is the whole command line. What a command cannot do without is checked by the command itself, so that the
// refusal is in the reader's language.
type flags struct {
	Data           string `placeholder:"DIR"`
	Lang           string `placeholder:"en|fr"`
	JSON           bool   `name:"json"`
	Now            string `placeholder:"TIME"`
	PassphraseFile string `placeholder:"FILE"`
	Help           bool   `short:"h"`

	Window   windowCommand   `cmd:"" default:"1" hidden:""`
	Init     initCommand     `cmd:""`
	Sites    sitesCommand    `cmd:""`
	Openings openingsCommand `cmd:""`
	Book     bookCommand     `cmd:""`
	Amend    amendCommand    `cmd:""`
	Move     moveCommand     `cmd:""`
	Cancel   cancelCommand   `cmd:""`
	Undo     undoCommand     `cmd:""`
	Arrive   arriveCommand   `cmd:""`
	Join     joinCommand     `cmd:""`
	WalkIn   walkInCommand   `cmd:"" name:"walkin"`
	Next     nextCommand     `cmd:""`
	Call     callCommand     `cmd:""`
	Start    startCommand    `cmd:""`
	Finish   finishCommand   `cmd:""`
	TurnAway turnAwayCommand `cmd:""`
	Park     parkCommand     `cmd:""`
	Requeue  requeueCommand  `cmd:""`
	Leave    leaveCommand    `cmd:""`
	NoShow   noShowCommand   `cmd:"" name:"noshow"`
	Split    splitCommand    `cmd:""`
	Queue    queueCommand    `cmd:""`
	Counter  counterCommand  `cmd:""`
	Day      dayCommand      `cmd:""`
	Find     findCommand     `cmd:""`
	Show     showCommand     `cmd:""`
	Roster   rosterCommand   `cmd:""`
	Slip     slipCommand     `cmd:""`
	Sample   sampleCommand   `cmd:""`
	Simulate simulateCommand `cmd:""`
	Verify   verifyCommand   `cmd:""`
	Bench    benchCommand    `cmd:""`
}

type sitesCommand struct {
	Import sitesImportCommand `cmd:""`
	List   sitesListCommand   `cmd:""`
}

// helpID names the words of a command, or of one of its flags: its own where it has some, else those it shares.
func helpID(command, flag string) string {
	if flag == "" {
		return helpIDs[command]
	}
	if id, own := helpIDs[command+" --"+flag]; own {
		return id
	}
	return helpIDs["--"+flag]
}

// helpIDs names the words of every command and flag, by the names a person types. A flag that means something of its own
// in a command is named with it.
var helpIDs = map[string]string{
	"":                    "cli.help.daybook",
	"init":                "cli.help.init",
	"sites":               "cli.help.sites",
	"sites import":        "cli.help.sites-import",
	"sites list":          "cli.help.sites-list",
	"openings":            "cli.help.openings",
	"book":                "cli.help.book",
	"amend":               "cli.help.amend",
	"move":                "cli.help.move",
	"cancel":              "cli.help.cancel",
	"undo":                "cli.help.undo",
	"find":                "cli.help.find",
	"show":                "cli.help.show",
	"roster":              "cli.help.roster",
	"slip":                "cli.help.slip",
	"sample":              "cli.help.sample",
	"verify":              "cli.help.verify",
	"bench":               "cli.help.bench",
	"arrive":              "cli.help.arrive",
	"join":                "cli.help.join",
	"walkin":              "cli.help.walkin",
	"next":                "cli.help.next",
	"call":                "cli.help.call",
	"start":               "cli.help.start",
	"finish":              "cli.help.finish",
	"turn-away":           "cli.help.turn-away",
	"park":                "cli.help.park",
	"requeue":             "cli.help.requeue",
	"leave":               "cli.help.leave",
	"noshow":              "cli.help.noshow",
	"split":               "cli.help.split",
	"queue":               "cli.help.queue",
	"counter":             "cli.help.counter",
	"day":                 "cli.help.day",
	"simulate":            "cli.help.simulate",
	"counter open":        "cli.help.counter-open",
	"counter shut":        "cli.help.counter-shut",
	"day close":           "cli.help.day-close",
	"day reopen":          "cli.help.day-reopen",
	"arrive --persons":    "cli.help.persons-who",
	"join --persons":      "cli.help.persons-who",
	"finish --persons":    "cli.help.persons-who",
	"turn-away --persons": "cli.help.persons-who",
	"leave --persons":     "cli.help.persons-who",
	"split --persons":     "cli.help.persons-who",
	"turn-away --reason":  "cli.help.reason-turned-away",
	"walkin --reason":     "cli.help.reason-walkin",
	"day reopen --entry":  "cli.help.entry-closing",
	"--ticket":            "cli.help.flag-ticket",
	"--counter":           "cli.help.flag-counter",
	"--language":          "cli.help.flag-language",
	"--travel":            "cli.help.flag-travel",
	"--place":             "cli.help.flag-place",
	"--confirm":           "cli.help.flag-confirm",
	"--counters":          "cli.help.flag-counters",
	"--keep":              "cli.help.flag-keep",
	"--data":              "cli.help.data",
	"--lang":              "cli.help.lang",
	"--json":              "cli.help.json",
	"--now":               "cli.help.now",
	"--passphrase-file":   "cli.help.passphrase-file",
	"--help":              "cli.help.help",
	"--command":           "cli.help.command",
	"--booking":           "cli.help.booking",
	"--site":              "cli.help.site",
	"--service":           "cli.help.service",
	"--persons":           "cli.help.persons",
	"--from":              "cli.help.from",
	"--days":              "cli.help.days",
	"--part":              "cli.help.part",
	"--limit":             "cli.help.limit",
	"--side-by-side":      "cli.help.side-by-side",
	"--to":                "cli.help.to",
	"--reason":            "cli.help.reason",
	"--words":             "cli.help.words",
	"--entry":             "cli.help.entry",
	"--date":              "cli.help.date",
	"--pdf":               "cli.help.pdf",
	"--sites":             "cli.help.sites-file",
	"--bookings":          "cli.help.bookings",
	"--seed":              "cli.help.seed",
	"--digest":            "cli.help.digest",
}
