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
	Find     findCommand     `cmd:""`
	Show     showCommand     `cmd:""`
	Roster   rosterCommand   `cmd:""`
	Slip     slipCommand     `cmd:""`
	Sample   sampleCommand   `cmd:""`
	Verify   verifyCommand   `cmd:""`
	Bench    benchCommand    `cmd:""`
}

type sitesCommand struct {
	Import sitesImportCommand `cmd:""`
	List   sitesListCommand   `cmd:""`
}

// helpIDs names the words of every command and flag, by the names a person types.
var helpIDs = map[string]string{
	"":                  "cli.help.daybook",
	"init":              "cli.help.init",
	"sites":             "cli.help.sites",
	"sites import":      "cli.help.sites-import",
	"sites list":        "cli.help.sites-list",
	"openings":          "cli.help.openings",
	"book":              "cli.help.book",
	"amend":             "cli.help.amend",
	"move":              "cli.help.move",
	"cancel":            "cli.help.cancel",
	"undo":              "cli.help.undo",
	"find":              "cli.help.find",
	"show":              "cli.help.show",
	"roster":            "cli.help.roster",
	"slip":              "cli.help.slip",
	"sample":            "cli.help.sample",
	"verify":            "cli.help.verify",
	"bench":             "cli.help.bench",
	"--data":            "cli.help.data",
	"--lang":            "cli.help.lang",
	"--json":            "cli.help.json",
	"--now":             "cli.help.now",
	"--passphrase-file": "cli.help.passphrase-file",
	"--help":            "cli.help.help",
	"--command":         "cli.help.command",
	"--booking":         "cli.help.booking",
	"--site":            "cli.help.site",
	"--service":         "cli.help.service",
	"--persons":         "cli.help.persons",
	"--from":            "cli.help.from",
	"--days":            "cli.help.days",
	"--part":            "cli.help.part",
	"--limit":           "cli.help.limit",
	"--side-by-side":    "cli.help.side-by-side",
	"--to":              "cli.help.to",
	"--reason":          "cli.help.reason",
	"--words":           "cli.help.words",
	"--entry":           "cli.help.entry",
	"--date":            "cli.help.date",
	"--pdf":             "cli.help.pdf",
	"--sites":           "cli.help.sites-file",
	"--bookings":        "cli.help.bookings",
	"--seed":            "cli.help.seed",
	"--digest":          "cli.help.digest",
}
