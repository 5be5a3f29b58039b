// Package answer puts what the commands answer into words and tables for people, or into JSON for programs.
//
// The shapes of the answers in JSON lie beside the words. Programs depend on them: fields may be added, never renamed or taken
// away. In the answers about a day, times that something takes are in whole minutes.
package answer

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"daybook/translations"
)

// Writer answers one command, on one stream what was asked for and on the other what went wrong or is to be heeded.
type Writer struct {
	Out, Err io.Writer
	Words    *translations.Words // of the reader's language
	JSON     bool                // for programs rather than people
}

// args are the values of a message's placeholders.
type args = translations.Args

// line writes one answer as one line of JSON, in one write so that lines of several processes never mix.
func (a *Writer) line(answer any) error {
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(answer); err != nil {
		return fmt.Errorf("encoding an answer: %w", err)
	}
	if _, err := fmt.Fprint(a.Out, text.String()); err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	return nil
}

// say writes one line of words.
func (a *Writer) say(text string) error {
	if _, err := fmt.Fprintln(a.Out, text); err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	return nil
}

// table writes rows in columns under their heads, which are message ids.
func (a *Writer) table(heads []string, rows [][]string) error {
	w := tabwriter.NewWriter(a.Out, 0, 0, 2, ' ', 0)
	names := make([]string, len(heads))
	for i, id := range heads {
		names[i] = a.Words.T(id)
	}
	fmt.Fprintln(w, strings.Join(names, "\t"))
	for _, row := range rows {
		fmt.Fprintln(w, strings.Join(row, "\t"))
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	return nil
}
