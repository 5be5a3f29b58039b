// Package translations puts Daybook into words: the messages of both languages, and the way each language
// writes dates, times, numbers, amounts and lists (domain.md §8). Nothing outside it spells out text that a person reads.
package translations

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"regexp"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed en.json
var englishMessages []byte

//go:embed fr.json
var frenchMessages []byte

// Catalogue holds every message in both languages. It never changes once loaded and may be read from several goroutines.
type Catalogue struct {
	english, french *Words
}

// Load reads the catalogue built into the program. It fails only if a built-in file is damaged.
func Load() (*Catalogue, error) {
	return build(englishMessages, frenchMessages, false)
}

// In gives the words of a language; anything but French is English.
func (c *Catalogue) In(l Language) *Words {
	if l == French {
		return c.french
	}
	return c.english
}

func build(englishFile, frenchFile []byte, pseudo bool) (*Catalogue, error) {
	bundle := i18n.NewBundle(language.English)
	english, err := read(bundle, English, englishFile, pseudo)
	if err != nil {
		return nil, err
	}
	french, err := read(bundle, French, frenchFile, pseudo)
	if err != nil {
		return nil, err
	}
	// A bundle must not change while localizers read it, so they are made last.
	for _, w := range []*Words{english, french} {
		w.localizer = i18n.NewLocalizer(bundle, string(w.language))
	}
	return &Catalogue{english: english, french: french}, nil
}

func read(bundle *i18n.Bundle, l Language, file []byte, pseudo bool) (*Words, error) {
	messages, err := i18n.ParseMessageBytes(file, json.Unmarshal)
	if err != nil {
		return nil, fmt.Errorf("reading the messages in %s: %w", l, err)
	}
	if len(messages) == 0 {
		return nil, fmt.Errorf("reading the messages in %s: %w", l, io.ErrUnexpectedEOF)
	}
	w := &Words{language: l, pseudo: pseudo, plain: map[string]string{}, shaped: map[string]shape{}}
	for _, m := range messages {
		if pseudo {
			markMessage(m)
		}
		if s := shapeOf(m); s.plural || len(s.placeholders) > 0 {
			w.shaped[m.ID] = s
		} else {
			w.plain[m.ID] = m.Other
		}
	}
	if err := bundle.AddMessages(language.Make(string(l)), messages...); err != nil {
		return nil, fmt.Errorf("reading the messages in %s: %w", l, err)
	}
	return w, nil
}

// shape is what must be known of a message before it is filled in.
type shape struct {
	plural       bool
	placeholders []string
}

// placeholder is the only template action a message may hold.
var placeholder = regexp.MustCompile(`\{\{\.([A-Za-z]\w*)\}\}`)

func shapeOf(m *i18n.Message) shape {
	s := shape{plural: m.One != "" || m.Many != ""}
	for _, text := range []string{m.One, m.Many, m.Other} {
		for _, match := range placeholder.FindAllStringSubmatch(text, -1) {
			s.placeholders = append(s.placeholders, match[1])
		}
	}
	return s
}
