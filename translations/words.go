package translations

import (
	"errors"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// Words speaks one language. It never changes and may be used from several goroutines.
type Words struct {
	language  Language
	pseudo    bool
	localizer *i18n.Localizer
	plain     map[string]string // messages that take no arguments: most of them, so they cost one look-up
	shaped    map[string]shape
}

// Language is the language spoken.
func (w *Words) Language() Language { return w.language }

// Has reports whether the catalogue holds a message.
func (w *Words) Has(id string) bool {
	_, plain := w.plain[id]
	_, shaped := w.shaped[id]
	return plain || shaped
}

// T gives a message's text with its placeholders filled in. A message with plural forms takes its form from a whole
// number named Count. An unknown id comes back as ⟪id⟫ and a missing argument as ⟪Name⟫, so that they show.
func (w *Words) T(id string, args ...Args) string {
	merged := merge(args)
	if s := w.shaped[id]; s.plural {
		if count, ok := wholeNumber(merged["Count"]); ok {
			return w.fill(id, count, merged)
		}
	}
	return w.fill(id, nil, merged)
}

// N gives a message's text in the form that goes with a count, which the message may show as {{.Count}}.
// In French 0 and 1 are singular, and whole millions have a form of their own.
func (w *Words) N(id string, count int, args ...Args) string {
	merged := merge(args)
	merged["Count"] = count
	return w.fill(id, count, merged)
}

// Fault gives words for an error: the text of the first fault in its chain, or else a general sentence, because
// any other error is technical. No error gives no text.
func (w *Words) Fault(err error) string {
	if err == nil {
		return ""
	}
	var fault interface {
		MessageID() string
		Arguments() map[string]any
	}
	if errors.As(err, &fault) {
		return w.T(fault.MessageID(), Args(fault.Arguments()))
	}
	return w.T("fault.internal")
}

func (w *Words) fill(id string, count any, args Args) string {
	if text, ok := w.plain[id]; ok {
		return text
	}
	s, ok := w.shaped[id]
	if !ok {
		return visibly(id)
	}
	values := make(map[string]string, len(s.placeholders))
	for _, name := range s.placeholders {
		values[name] = visibly(name)
		if value, given := args[name]; given {
			values[name] = w.value(value)
		}
	}
	// With a form missing, go-i18n gives the general form and an error: the text is better than nothing.
	text, _ := w.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: values, PluralCount: count})
	if text == "" {
		return visibly(id)
	}
	return onePeriod.Replace(text)
}

// onePeriod ends a sentence once when its last word is a time of day.
var onePeriod = strings.NewReplacer("a.m..", "a.m.", "p.m..", "p.m.")

func visibly(name string) string { return "⟪" + name + "⟫" }
