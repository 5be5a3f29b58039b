package paper

import (
	"fmt"
	"strings"
	"testing"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
)

func slipOf(row roster.Row) SlipData {
	return SlipData{Site: sampleSite(), Booking: row.Booking, Details: row.Details}
}

// family is the party of three of the sample day.
func family() SlipData { return slipOf(sampleDay().Rows[1]) }

func TestSlipInEnglish(t *testing.T) {
	document, result := printSlip(t, family(), translations.English)
	text := plain(t, document)
	contains(t, text,
		"Appointment confirmation", "Confirmation number", "4F3K-9T02", "Monday, October 5, 2026", "9:10–10:10 a.m.",
		"Thunder Bay Service Canada Centre", "975 Alloy Drive", "Suite 101", "Thunder Bay, Ontario P7B 5Z8",
		"Passport Service", "3 people: Éloïse, Bartosz and Zoé",
		"Adult passport renewal: Éloïse and Bartosz", "The last passport", "Child passport: Zoé", "Custody documents",
		"checked on September 30, 2026", "Tell the front desk", "Protected B / Protégé B", "page 1 of 1", "Printed October 2, 2026, 4:02 p.m.")
	lacks(t, text, "Łukasz", "D’Amours", "+33", "Wheelchair", "cancelled")
	if result.Pages != 1 || len(result.Missing) != 0 {
		t.Errorf("report %+v", result)
	}
}

func TestSlipInFrench(t *testing.T) {
	document, _ := printSlip(t, family(), translations.French)
	contains(t, plain(t, document),
		"Confirmation de rendez-vous", "Numéro de confirmation", "lundi 5 octobre 2026", "9 h 10 à 10 h 10",
		"Thunder Bay - Centre Service Canada", "975, promenade Alloy", "Thunder Bay (Ontario) P7B 5Z8", "Service de passeport",
		"3 personnes : Éloïse, Bartosz et Zoé", "Renouvellement de passeport pour adulte : Éloïse et Bartosz", "les documents de garde, s’il y en a",
		"vérifiée le 30 septembre 2026", "Avisez l’accueil", "page 1 de 1")
}

func TestSlipForBiometrics(t *testing.T) {
	document, _ := printSlip(t, slipOf(sampleDay().Rows[2]), translations.English)
	text := plain(t, document)
	contains(t, text, "Biometrics Collection", "1 person: Thị Hoa", "The biometric instruction letter")
	lacks(t, text, "W304556677", "parking", "photos")
}

func TestSlipTellsWhatChangesIt(t *testing.T) {
	data := family()
	data.Booking.Status = booking.Cancelled
	data.Site.Phone = "807-555-0100"
	data.Site.Note = calendar.Text{EN: "Use the side door.", FR: "Utilisez la porte de côté."}
	document, _ := printSlip(t, data, translations.English)
	contains(t, plain(t, document), "This appointment has been cancelled.", "Call 807-555-0100 or tell", "Use the side door.")
}

func TestSlipWithLittleToTell(t *testing.T) {
	document, _ := printSlip(t, SlipData{Booking: booking.Booking{Status: booking.Booked}}, translations.French)
	text := plain(t, document)
	contains(t, text, "Confirmation de rendez-vous", "0 personne", "page 1 de 1")
	lacks(t, text, "Quand", "Numéro", "⟪")
}

func TestSlipListsForKindsNotKnown(t *testing.T) {
	data := family()
	data.Details.Persons[0].Kind, data.Details.Persons[1].Kind = "", "from-a-later-version"
	document, _ := printSlip(t, data, translations.English)
	contains(t, plain(t, document), "Child passport: Zoé", "Éloïse and Bartosz ", "Any Canadian travel document")

	data.Booking.Facts.Kinds = []booking.Kind{booking.Adult}
	document, _ = printSlip(t, data, translations.English)
	contains(t, plain(t, document), "Adult passport: Éloïse")
}

func TestSlipOfALargePartyHasPages(t *testing.T) {
	row := someone(540, 1, "Bouteillerie", "Aa")
	row.Booking.Facts.Service, row.Details.Persons = site.Passport, nil
	for i := range 30 {
		kind := booking.Kinds()[i%len(booking.Kinds())]
		row.Details.Persons = append(row.Details.Persons, booking.Person{Given: fmt.Sprintf("Anne %02d", i), Kind: kind})
	}
	document, result := printSlip(t, slipOf(row), translations.English)
	if result.Pages < 2 {
		t.Errorf("%d pages", result.Pages)
	}
	for i, page := range pages(t, document) {
		contains(t, page, fmt.Sprintf("page %d of %d", i+1, result.Pages), "Protected B / Protégé B")
	}
	contains(t, plain(t, document), "30 people", "Anne 29", "Certificate of identity or refugee travel document")
}

func TestSlipIsRead(t *testing.T) {
	document, _ := printSlip(t, family(), translations.English)
	contains(t, strings.Join(outline(t, document, true), "\n"),
		"Document\nH1\n\"Appointment confirmation\"\nH2\n\"Confirmation number\"\nP\n\"4F3K-9T02\"", "Figure\n", "H2\n\"When\"\nP\n", "L\nLI\nLBody\n\"The application form")
	info := strings.Join(strings.Fields(poppler(t, document, "pdfinfo")), " ")
	contains(t, info, "Title: Appointment confirmation Creator", "Tagged: yes", "Page size: 612 x 792 pts (letter)")
}
