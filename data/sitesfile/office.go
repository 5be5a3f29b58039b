package sitesfile

import (
	"fmt"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// office is one office while it is read. Its fields are taken one by one; what remains is not known.
type office struct {
	*reader
	at     value
	fields map[string]value
	site   site.Site
}

// office takes one office, or refuses it for its identity or its zone.
func (r *reader) office(v value, number int) {
	o := &office{reader: r, at: v}
	row := fmt.Sprintf("offices %d", number)
	var ok bool
	if o.fields, ok = v.fields(); !ok {
		r.refuse(site.Refusal{Row: row, Fault: r.unexpected(v), Office: true}, v)
		return
	}
	if err := o.identity(); err != nil {
		r.refuse(site.Refusal{ID: o.site.ID, Name: o.site.Name, Row: row, Fault: because(err), Office: true}, v)
		return
	}
	r.ids[o.site.ID] = true
	o.describe()
	o.schedule()
	o.equip()
	r.ignore("offices.", o.fields)
	o.remark()
	r.kinds[o.site.Kind]++
	r.out.Sites = append(r.out.Sites, o.site)
}

// identity reads what an office cannot do without. Its faults refuse the office, so nothing of it is noted here.
func (o *office) identity() error {
	id, err := o.identifier("id")
	if err != nil {
		return err
	}
	o.site.ID = id
	if name, given := o.take("name"); given {
		if o.site.Name, err = o.text(name, "name"); err != nil {
			return err
		}
	}
	if id == "" || o.site.Name.IsZero() {
		return fault.New("site.identity-missing", "Site", id)
	}
	if o.ids[id] {
		return fault.New("site.duplicate", "Site", id)
	}
	if o.site.Zone, err = o.identifier("time_zone"); err != nil {
		return err
	}
	_, err = o.site.Location()
	return err
}

func (o *office) identifier(name string) (string, error) {
	v, given := o.take(name)
	if !given {
		return "", nil
	}
	return o.line(v)
}

// describe reads what visitors are told. Nothing in it can refuse the office.
func (o *office) describe() {
	s := &o.site
	s.AsOf = o.out.AsOf
	s.City = o.both("city")
	s.Note = o.both("note")
	s.Address.Postal = o.single("postal")
	s.Phone = o.single("phone")
	s.Schedule.Province = o.province()
	if v, given := o.take("address"); given {
		fields, ok := v.fields()
		if !ok {
			o.refuseRow("address", v, o.unexpected(v))
			return
		}
		s.Address.EN = o.lines(fields, "en")
		s.Address.FR = o.lines(fields, "fr")
		o.ignore("offices.address.", fields)
	}
}

func (o *office) lines(fields map[string]value, language string) []string {
	v, given := fields[language]
	delete(fields, language)
	if !given || v.null() {
		return nil
	}
	return o.strings(v, "address."+language, nil)
}

func (o *office) province() string {
	v, given := o.take("province")
	if !given {
		o.refuseRow("province", o.at, fault.New("site.province-unknown", "Province", ""))
		return ""
	}
	code, err := o.line(v)
	if err == nil && !provinces[code] {
		err = fault.New("site.province-unknown", "Province", code)
	}
	if err != nil {
		o.refuseRow("province", v, err)
		return ""
	}
	return code
}

// provinces are the thirteen provinces and territories: holidays differ between them.
var provinces = map[string]bool{
	"AB": true, "BC": true, "MB": true, "NB": true, "NL": true, "NS": true, "NT": true,
	"NU": true, "ON": true, "PE": true, "QC": true, "SK": true, "YT": true,
}

// remark notes what a person should look at.
func (o *office) remark() {
	s := o.site
	if len(s.Schedule.Hours) == 0 {
		o.note(s.ID, "import.no-schedule", fault.Args{"Name": s.Name})
	}
	for _, date := range s.Schedule.VisitsOnHolidays() {
		holiday, _ := s.Schedule.Holiday(date)
		o.note(s.ID, "import.visit-on-holiday", fault.Args{"Name": s.Name, "Date": date, "Holiday": holiday.Name})
	}
	if outside := lunchOutside(s.Schedule); outside > 0 {
		o.note(s.ID, "import.lunch-outside", fault.Args{
			"Name": s.Name, "From": s.Schedule.Lunch.From, "To": s.Schedule.Lunch.To, "Count": outside,
		})
	}
	if !s.Offers(site.Passport) && !s.Offers(site.Biometrics) {
		o.note(s.ID, "import.no-service", fault.Args{"Name": s.Name})
	}
}

// lunchOutside counts the rows of hours that do not hold the whole lunch.
func lunchOutside(s calendar.Schedule) int {
	count := 0
	for _, r := range s.Hours {
		if !s.Lunch.IsZero() && !r.Open.Contains(s.Lunch) {
			count++
		}
	}
	return count
}
