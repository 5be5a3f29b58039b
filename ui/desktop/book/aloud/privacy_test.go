package aloud_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/aloud"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// notice is the card of the privacy notice in a window.
type notice struct {
	*stage.Stage
	form  form.Form
	card  *aloud.Privacy
	chose int
}

func newNotice(t *testing.T, language translations.Language, panel int) *notice {
	t.Helper()
	n := &notice{Stage: stage.New(t, time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC), nil, language), form: form.New()}
	n.form.Panel = panel
	n.card = aloud.NewPrivacy(n.Context, &n.form, func() { n.chose++ })
	n.card.Show()
	n.Window.SetContent(kit.NewGround(kit.Canvas, kit.Column(0, n.card.Object())))
	uitest.Relayout()
	return n
}

// TestPrivacyNeedsAService: without one there is nothing to read and nothing to understand.
func TestPrivacyNeedsAService(t *testing.T) {
	for _, language := range translations.Languages() {
		n := newNotice(t, language, form.Overview)
		n.Says(n.Words.T("book.notice.with-service"))
		n.card.Read()
		for _, f := range []fyne.Focusable{n.card.Open(), n.card.Check()} {
			if d, ok := f.(fyne.Disableable); !ok || !d.Disabled() {
				t.Errorf("%s: %T can be used", language, f)
			}
		}
		if n.Modal() || n.chose != 0 {
			t.Errorf("%s: a notice of no service is read", language)
		}
		n.form.Panel = form.Passport
		n.card.Show()
		uitest.Relayout()
		n.Says(n.Words.T("book.notice.of", translations.Args{"Date": site.CurrentNotice(site.Passport).Version}))
		if n.card.Open().(fyne.Disableable).Disabled() {
			t.Errorf("%s: the notice cannot be opened", language)
		}
	}
}

// TestPrivacyIsReadAloud: the notice of the service that is open, in full; who understood it is kept, with the language.
func TestPrivacyIsReadAloud(t *testing.T) {
	for panel, service := range map[int]site.Service{form.Passport: site.Passport, form.Biometrics: site.Biometrics} {
		n := newNotice(t, translations.French, panel)
		n.Window.Canvas().Focus(n.card.Open())
		n.Keys(fyne.KeyReturn)
		uitest.Relayout()
		if !n.Modal() {
			t.Fatal("nothing was opened")
		}
		n.Says(n.Words.T("book.guide.contact.text"))
		n.Keys(fyne.KeyEscape)
		if n.form.Reading(service).Version != "" {
			t.Error("closing it is understanding it")
		}
		n.Keys(fyne.KeyReturn)
		n.Keys(fyne.KeyRight, fyne.KeyReturn)
		want := form.Reading{Version: site.CurrentNotice(service).Version, Language: "fr"}
		if got := n.form.Reading(service); got != want || n.chose != 1 || n.Modal() {
			t.Errorf("%s: kept %+v, chosen %d times", service, got, n.chose)
		}
		n.Window.Canvas().Focus(n.card.Check())
		n.Keys(fyne.KeySpace)
		if n.form.Reading(service).Version != "" || n.chose != 2 {
			t.Errorf("%s: it cannot be taken back", service)
		}
	}
}

// TestPrivacySays what is missing, until it is not.
func TestPrivacySays(t *testing.T) {
	n := newNotice(t, translations.English, form.Passport)
	missing := n.Words.T("book.notice.missing")
	n.card.Say(missing, "")
	uitest.Relayout()
	n.Says(n.Env.Words.Error + " " + missing)
	n.card.Say("", "")
	uitest.Relayout()
	n.SaysNot(missing)
}
