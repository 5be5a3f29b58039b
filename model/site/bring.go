package site

import "daybook/model/calendar"

// Notice names a version of the privacy notice that a client is read before booking (domain.md §3.5). Its words are in
// the catalogue under its message id, so that the version a person accepted can be shown again.
type Notice struct {
	Version string // the date it took effect
	Service Service
}

// MessageID names the notice's text in the catalogues.
func (n Notice) MessageID() string { return "notice." + string(n.Service) }

// CurrentNotice is the notice in force for a service.
func CurrentNotice(service Service) Notice { return Notice{Version: "2026-10-01", Service: service} }

// Sheet is what a client must bring: message ids, with the date on which their source was read.
type Sheet struct {
	Items []string      // message ids
	AsOf  calendar.Date // when the facts were read from their source
}

// Bring lists what to bring for a service and a kind of application (domain.md §1.2, §2.1). An unknown kind gets what
// every client of the service must bring.
func Bring(service Service, kind string) Sheet {
	sheet := Sheet{AsOf: calendar.NewDate(2026, 9, 30)}
	if service == Biometrics {
		sheet.Items = []string{"bring.letter", "bring.document-used"}
		return sheet
	}
	sheet.Items = append(sheet.Items, "bring.form")
	switch kind {
	case "adult-renewal":
		sheet.Items = append(sheet.Items, "bring.last-passport", "bring.photos", "bring.references", "bring.fee")
	case "child", "child-one-parent":
		sheet.Items = append(sheet.Items, "bring.citizenship", "bring.photos-signed", "bring.parent", "bring.custody", "bring.fee")
	case "travel-document": // for people who are not citizens
		sheet.Items = append(sheet.Items, "bring.identity", "bring.photos-signed", "bring.references",
			"bring.valid-travel-document", "bring.fee")
	default:
		sheet.Items = append(sheet.Items, "bring.citizenship", "bring.identity", "bring.photos-signed",
			"bring.references", "bring.valid-travel-document", "bring.fee")
	}
	return sheet
}
