package paper

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"daybook/translations"
)

// both gives the words of both languages, one of them first.
func both(t testing.TB, first translations.Language) [2]*translations.Words {
	t.Helper()
	second := translations.French
	if first == translations.French {
		second = translations.English
	}
	_, a := printer(t, first)
	_, b := printer(t, second)
	return [2]*translations.Words{a, b}
}

// printFlyer prints the flyer and checks that it is a document. With DAYBOOK_GALLERY naming a folder it leaves it there.
func printFlyer(t *testing.T, first translations.Language) ([]byte, Report) {
	t.Helper()
	p, _ := printer(t, first)
	var document bytes.Buffer
	result, err := p.Flyer(&document, both(t, first), printedAt())
	if err != nil {
		t.Fatal(err)
	}
	valid(t, document.Bytes())
	if folder := os.Getenv("DAYBOOK_GALLERY"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, "flyer-"+string(first)+".pdf"), document.Bytes(), 0o600); err != nil {
			t.Error(err)
		}
	}
	return document.Bytes(), result
}

func TestFlyer(t *testing.T) {
	for _, first := range translations.Languages() {
		document, result := printFlyer(t, first)
		text := strings.ReplaceAll(plain(t, document), "- ", "-") // a word broken at its hyphen
		contains(t, text,
			"Don’t wait in line. Apply for immigration services online.", "New work permit", "Extend a work permit", "Become a permanent resident",
			"Extend temporary resident status", "Restore temporary resident status", "“maintained status”", "Since December 23, 2024",
			"eServiceCanada Appointment Booking Tool", "eservices.canada.ca/en/reservation/", "Addresses checked on September 30, 2026.",
			"Ne faites pas la file. Présentez votre demande de services d’immigration en ligne.", "Si vous renouvelez votre permis de travail",
			"continuer à travailler, puisque votre statut sera celui de « statut conservé »", "Depuis le 23 décembre 2024",
			"Outil de prise de rendez-vous eServiceCanada", "eservices.canada.ca/fr/reservation/", "Adresses vérifiées le 30 septembre 2026.")
		lacks(t, text, "renouvez", "permis d’études", "étudier", "de eServiceCanada", "flagpol", "⟪", "Protected", "Tremblay", "wordmark")
		if result.Pages != 1 || len(result.Missing) != 0 {
			t.Errorf("report %+v", result)
		}
	}
}

// TestFlyerAddresses reads every address without the ends of lines it was broken at. What they share is said once.
func TestFlyerAddresses(t *testing.T) {
	document, _ := printFlyer(t, translations.English)
	text := strings.Join(strings.Fields(poppler(t, document, "pdftotext", "-raw")), "")
	for _, address := range []string{
		"canada.ca/en/immigration-refugees-citizenship/services/…",
		"…/work-canada/permit/temporary/work-permit.html", "…/work-canada/permit/temporary/extend.html", "…/work-canada/permit/temporary/restore.html",
		"…/work-canada/permit/temporary/extend/change-jobs-employers.html", "…/immigrate-canada.html", "…/visit-canada/extend-stay.html",
		"…/work-canada.html", "canada.ca/en/immigration-refugees-citizenship/corporate/contact-ircc.html", "offices.service.canada.ca/en/SearchPassport",
		"canada.ca/fr/immigration-refugies-citoyennete/services/…",
		"…/travailler-canada/permis/temporaire/permis-travail.html", "…/travailler-canada/permis/temporaire/prolongez-modifiez.html",
		"…/travailler-canada/permis/temporaire/restorer.html", "…/immigrer-canada.html", "…/visiter-canada/prolonger-sejour/demande.html",
		"…/travailler-canada.html", "canada.ca/fr/immigration-refugies-citoyennete/organisation/contactez-ircc.html", "bureaux.service.canada.ca/fr/RecherchePasseport",
	} {
		contains(t, text, address)
	}
}

// TestFlyerHalves has the language of the window at the left, as much room for the other, and nothing across the fold.
func TestFlyerHalves(t *testing.T) {
	for _, first := range translations.Languages() {
		document, _ := printFlyer(t, first)
		all := placed(t, document)
		if len(all) != 1 {
			t.Fatalf("%d pages", len(all))
		}
		const width, height, margin = 792.0, 612.0, flyerMargin / millimetres
		lowest := map[bool]float64{}
		for _, w := range all[0] {
			left := w.Right <= width/2-flyerGutter/2/millimetres+1
			right := w.Left >= width/2+flyerGutter/2/millimetres-1
			if !left && !right || w.Left < margin-1 || w.Right > width-margin+1 || w.Top < margin-2 || w.Bottom > height-margin+3 {
				t.Errorf("%s: %q stands at %.0f to %.0f, %.0f to %.0f", first, w.Text, w.Left, w.Right, w.Top, w.Bottom)
			}
			english := slices.Contains([]string{"online.", "checked", "employers"}, w.Text)
			french := slices.Contains([]string{"file.", "vérifiées", "d’employeur"}, w.Text)
			if english && left != (first == translations.English) || french && left != (first == translations.French) {
				t.Errorf("%s: %q is on the wrong side", first, w.Text)
			}
			if w.Text != "checked" && w.Top < height-margin-20 { // but for the foot
				lowest[left] = max(lowest[left], w.Bottom)
			}
		}
		foot := height - margin - 8*leading
		if lowest[true] > foot || lowest[false] > foot || min(lowest[true], lowest[false]) < height/2 {
			t.Errorf("%s: the halves end at %.0f and %.0f, the foot begins at %.0f", first, lowest[true], lowest[false], foot)
		}
	}
}

func TestFlyerIsRead(t *testing.T) {
	document, _ := printFlyer(t, translations.French)
	lines := outline(t, document, true)
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], "\u00a0", " ")
	}
	text := strings.Join(lines, "\n")
	contains(t, text, "Document\nSect\nP\n\"Renseignements pour les travailleurs étrangers temporaires au Canada\"\nH1\n",
		"Sect\nP\n\"Information for temporary foreign workers in Canada\"\nH1\n", "L\nLI\nLBody\nP\n\"Nouveau permis de travail\"\nP\n\"…/travailler-canada/permis")
	for role, want := range map[string]int{"Sect": 2, "H1": 2, "H2": 10, "LI": 10} {
		n := 0
		for _, line := range lines {
			if line == role {
				n++
			}
		}
		if n != want {
			t.Errorf("%d %s, want %d", n, role, want)
		}
	}
	info := strings.Join(strings.Fields(poppler(t, document, "pdfinfo")), " ")
	contains(t, info, "Title: Renseignements pour les travailleurs étrangers temporaires / Information for temporary foreign workers Creator",
		"Tagged: yes", "Pages: 1", "Page size: 792 x 612 pts (letter)")
}

// TestFlyerTellsItsLanguages lets a screen reader speak each half in its own language.
func TestFlyerTellsItsLanguages(t *testing.T) {
	document, _ := printFlyer(t, translations.French)
	ctx := read(t, document)
	catalog, err := ctx.Catalog()
	if err != nil {
		t.Fatal(err)
	}
	root := dictionary(t, ctx, dictionary(t, ctx, catalog["StructTreeRoot"])["K"])
	var languages []string
	for _, half := range root.ArrayEntry("K") {
		languages = append(languages, dictionary(t, ctx, half)["Lang"].String())
	}
	if got, want := catalog["Lang"].String()+" "+strings.Join(languages, " "), "(fr-CA) (fr-CA) (en-CA)"; got != want {
		t.Errorf("languages %s, want %s", got, want)
	}
}

func TestFlyerOnAFullDisk(t *testing.T) {
	p, _ := printer(t, translations.English)
	if _, err := p.Flyer(broken{}, both(t, translations.English), printedAt()); err == nil {
		t.Error("no error")
	}
}
