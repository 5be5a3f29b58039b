package sitesfile

import (
	"maps"
	"slices"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
)

// What an import assumes, since no file states it (design.md §12). All in minutes.
const (
	assumedStep       = 10
	assumedPassport   = 20 // an application
	assumedBiometrics = 10 // a person
)

// kinds lists the kinds of offices with the counters each is assumed to have.
var kinds = []struct {
	kind     site.Kind
	counters int
	note     string
}{
	{site.ServiceCentre, 2, "import.assumed-service-centre"},
	{site.ServiceCentrePassport, 4, "import.assumed-service-centre-passport"},
	{site.PassportOffice, 6, "import.assumed-passport-office"},
	{site.Outreach, 1, "import.assumed-outreach"},
}

// equip reads the services and gives the office its counters: passport where a tier is stated, biometrics where flagged.
// An office with neither keeps its counters, which then serve nothing until a supervisor says what.
func (o *office) equip() {
	s := &o.site
	s.Kind = o.kind()
	s.Tiers = o.words("passport_tiers", "urgent", "express", "pickup10", "mail20")
	s.AppointOnly = o.flag(o.fields, "appointment_only", "appointment_only")
	s.ExpressDays = o.expressDays()
	o.languages()
	o.accessibility()
	var services []site.Service
	if len(s.Tiers) > 0 {
		services = append(services, site.Passport)
	}
	if o.flag(o.fields, "biometrics", "biometrics") {
		services = append(services, site.Biometrics)
	}
	s.Step = assumedStep
	s.Minutes = map[site.Service]int{site.Passport: assumedPassport, site.Biometrics: assumedBiometrics}
	for number := range countersOf(s.Kind) {
		s.Counters = append(s.Counters, site.Counter{Number: number + 1, Services: slices.Clone(services)})
	}
}

func countersOf(kind site.Kind) int {
	for _, k := range kinds {
		if k.kind == kind {
			return k.counters
		}
	}
	return 1
}

// kind falls back to the kind with the fewest counters, so that nothing is given away that may not be there.
func (o *office) kind() site.Kind {
	at, word := o.at, ""
	v, given := o.take("kind")
	if given {
		at = v
		var err error
		if word, err = o.line(v); err != nil {
			o.refuseRow("kind", v, err)
			return site.Outreach
		}
	}
	for _, k := range kinds {
		if string(k.kind) == word {
			return k.kind
		}
	}
	o.refuseRow("kind", at, fault.New("site.kind-unknown", "Kind", word))
	return site.Outreach
}

// languages falls back to both: everyone has a right to either until a supervisor says what the office can do.
func (o *office) languages() {
	o.site.Languages = o.words("service_languages", "en", "fr")
	if len(o.site.Languages) == 0 {
		o.site.Languages = []string{"en", "fr"}
		o.note(o.site.ID, "import.assumed-languages", fault.Args{"Name": o.site.Name})
	}
}

func (o *office) accessibility() {
	v, given := o.take("accessibility")
	if !given {
		return
	}
	fields, ok := v.fields()
	if !ok {
		o.refuseRow("accessibility", v, o.unexpected(v))
		return
	}
	o.site.Wheelchair = o.flag(fields, "wheelchair", "accessibility.wheelchair")
	if signs, given := fields["sign_languages"]; given && !signs.null() {
		o.site.SignLanguages = o.strings(signs, "accessibility.sign_languages", []string{"asl", "lsq"})
	}
	delete(fields, "sign_languages")
	o.ignore("offices.accessibility.", fields)
}

// expressDays reads the least and the most business days of the express tier.
func (o *office) expressDays() (days [2]int) {
	v, given := o.take("express_days")
	if !given {
		return days
	}
	count := 0
	for number, item := range v.items() {
		n, ok := decode[int](item)
		if count = number; !ok || number > len(days) {
			count = 0
			break
		}
		days[number-1] = n
	}
	if count != len(days) || days[0] < 1 || days[1] < days[0] {
		o.refuseRow("express_days", v, o.unexpected(v))
		return [2]int{}
	}
	return days
}

// noteAssumptions tells what was assumed of each kind that the file has, and of every office.
func (r *reader) noteAssumptions() {
	for _, k := range kinds {
		if offices := r.kinds[k.kind]; offices > 0 {
			r.note("", k.note, fault.Args{"Count": offices, "Counters": k.counters})
		}
	}
	if len(r.out.Sites) > 0 {
		r.note("", "import.assumed-services", nil)
		r.note("", "import.assumed-minutes",
			fault.Args{"Passport": assumedPassport, "Biometrics": assumedBiometrics, "Step": assumedStep})
	}
}

// A file may hold any number of unknown fields under any names; only some are worth naming.
const (
	maxIgnored     = 50
	maxIgnoredName = 80 // bytes
	otherIgnored   = "…"
)

// ignore counts the fields that nobody took.
func (r *reader) ignore(path string, fields map[string]value) {
	for name := range fields {
		name = booking.Line(path + name)
		_, known := r.ignored[name]
		if len(name) > maxIgnoredName || !known && len(r.ignored) >= maxIgnored {
			name = otherIgnored
		}
		r.ignored[name]++
	}
}

func (r *reader) noteIgnored() []site.Note {
	var notes []site.Note
	for _, name := range slices.Sorted(maps.Keys(r.ignored)) {
		notes = append(notes, site.Note{Code: "import.field-ignored", Args: fault.Args{"Field": name, "Count": r.ignored[name]}})
	}
	return notes
}
