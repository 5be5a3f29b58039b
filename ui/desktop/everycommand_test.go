package desktop_test

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop"
	"daybook/ui/kit"
)

// commandsAmiss tells what is wrong with the commands there are now. Menu, palette and sheet of keys are looked through
// when nothing lies over the page and there is a set of commands not checked before.
func (s *stage) commandsAmiss(checked map[string]bool) []string {
	all := s.desk.Listed()
	wrong := keysTwice(all)
	var ids, possible []string
	for _, c := range all {
		ids = append(ids, c.ID)
		if c.ID != "palette" && (c.Enabled == nil || c.Enabled()) {
			possible = append(possible, "command."+c.ID)
		}
	}
	set := fmt.Sprint(ids, possible)
	if checked[set] || kit.ModalOpen(s.Window.Canvas()) {
		return wrong
	}
	checked[set] = true
	wrong = append(wrong, s.wordless(ids)...)
	wrong = append(wrong, differences("menu", ids, s.menuIDs())...)
	if uncover := !slices.Contains(ids, "lock") && s.store.Sample(); uncover {
		return wrong // the cover over sample data goes with any key
	}
	s.Press(fyne.KeyF1)
	wrong = append(wrong, differences("sheet of keys", ids, onlyCommands(rowsOver(s)))...)
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyK, fyne.KeyModifierControl)
	wrong = append(wrong, differences("palette", possible, rowsOver(s))...)
	s.Press(fyne.KeyEscape)
	return wrong
}

// keysTwice lists the keys that stand for two commands that can be given.
func keysTwice(all []desktop.Listed) []string {
	var wrong []string
	seen := map[string]string{}
	for _, c := range all {
		if c.Enabled != nil && !c.Enabled() {
			continue
		}
		for _, key := range []string{c.Key, c.Also} {
			if other := seen[key]; key != "" && other != "" {
				wrong = append(wrong, fmt.Sprintf("%s stands for %s and %s", key, other, c.ID))
			}
			seen[key] = c.ID
		}
	}
	return wrong
}

// wordless lists the commands without words in a language.
func (s *stage) wordless(ids []string) []string {
	var wrong []string
	for _, l := range translations.Languages() {
		w := s.Catalogue.In(l)
		for _, id := range ids {
			if !w.Has("command." + id) {
				wrong = append(wrong, id+" has no words in "+string(l))
			}
		}
	}
	return wrong
}

// menuIDs are the commands of the menu, by their words.
func (s *stage) menuIDs() []string {
	said := map[string]string{}
	w := s.Catalogue.In(translations.English)
	for _, c := range s.desk.Listed() {
		said[w.T("menu."+c.Menu)+": "+w.T("command."+c.ID)] = c.ID
	}
	var ids []string
	for _, label := range menuOf(s) {
		ids = append(ids, said[label])
	}
	return ids
}

// onlyCommands leaves out the keys that mean the same everywhere.
func onlyCommands(rows []string) []string {
	return slices.DeleteFunc(rows, func(id string) bool { return strings.HasPrefix(id, "keys.") })
}

// differences tells what one list has and another has not, either way.
func differences(where string, want, got []string) []string {
	var wrong []string
	if missing := without(want, got); len(missing) > 0 {
		wrong = append(wrong, fmt.Sprintf("the %s lacks %v", where, missing))
	}
	if more := without(got, want); len(more) > 0 {
		wrong = append(wrong, fmt.Sprintf("the %s has %v besides", where, more))
	}
	return wrong
}
