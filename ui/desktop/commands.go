package desktop

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// group is a menu: the message "menu."+name and its commands.
type group struct {
	name     string
	commands []screen.Command
}

// groups are all commands there are now. The menu, the palette, the sheet of keys and what the menu leaves to F-keys all
// come from here.
func (d *Desktop) groups() []group {
	groups := []group{{"daybook", d.programCommands()}}
	if d.cover == nil {
		groups = append(groups, group{"go", d.goCommands()})
		if own := d.shown().Commands(); len(own) > 0 {
			groups = append(groups, group{d.o.Screens[d.current].Name, own})
		}
	}
	return append(groups, group{"view", d.viewCommands()})
}

func control(key fyne.KeyName, more ...fyne.KeyModifier) fyne.Shortcut {
	m := fyne.KeyModifierControl
	for _, x := range more {
		m |= x
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: m}
}

func (d *Desktop) programCommands() []screen.Command {
	keys := screen.Command{ID: "keys", Key: "F1", Run: d.showKeys}
	anything := screen.Command{ID: "palette", Shortcut: control(fyne.KeyK), Key: "Ctrl+K", Run: d.findAnything}
	if d.cover != nil {
		return []screen.Command{anything, keys, {ID: "quit", Shortcut: control(fyne.KeyQ), Key: "Ctrl+Q", Run: d.quit}}
	}
	commands := append([]screen.Command{anything}, d.o.Records.Commands(d.context())...)
	if _, own := d.shown().(screen.Undoer); own {
		for i := range commands {
			if commands[i].Also == "Ctrl+Z" {
				commands[i].Also = "" // it is the screen's own here
			}
		}
	}
	return append(commands, []screen.Command{
		{ID: "site", Shortcut: control(fyne.KeyO), Key: "Ctrl+O", Run: d.chooseSite},
		{ID: "lock", Anywhere: true, Shortcut: control(fyne.KeyL, fyne.KeyModifierShift), Key: "Ctrl+Shift+L", Run: d.lock},
		{ID: "messages", Shortcut: control(fyne.KeyH), Key: "Ctrl+H", Run: d.showMessages},
		keys,
		{ID: "quit", Shortcut: control(fyne.KeyQ), Key: "Ctrl+Q", Run: d.quit},
	}...)
}

func (d *Desktop) goCommands() []screen.Command {
	var commands []screen.Command
	for i, p := range d.o.Screens {
		digit := strconv.Itoa(i + 1)
		commands = append(commands, screen.Command{
			ID: "go-" + p.Name, Key: "Alt+" + digit, Run: func() { d.open(p.Name, nil) }, Leaves: true,
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyName(digit), Modifier: fyne.KeyModifierAlt},
		})
	}
	return commands
}

func (d *Desktop) viewCommands() []screen.Command {
	look := func(v kit.Variant) func() { return func() { d.setLook(v) } }
	return []screen.Command{
		{ID: "language", Anywhere: true, Shortcut: control(fyne.KeyL), Key: "Ctrl+L", Run: d.otherLanguage},
		{ID: "text-larger", Anywhere: true, Shortcut: control(fyne.KeyEqual), Key: "Ctrl+=", Run: func() { d.setText(d.percent() + screen.TextStep) }},
		{ID: "text-smaller", Anywhere: true, Shortcut: control(fyne.KeyMinus), Key: "Ctrl+-", Run: func() { d.setText(d.percent() - screen.TextStep) }},
		{ID: "text-normal", Anywhere: true, Shortcut: control(fyne.Key0), Key: "Ctrl+0", Run: func() { d.setText(100) }},
		{ID: "look-next", Anywhere: true, Shortcut: control(fyne.KeyT, fyne.KeyModifierShift), Key: "Ctrl+Shift+T", Run: d.nextLook},
		{ID: "look-light", Anywhere: true, Run: look(kit.Light)},
		{ID: "look-dark", Anywhere: true, Run: look(kit.Dark)},
		{ID: "look-contrast", Anywhere: true, Run: look(kit.HighContrast)},
	}
}

// menu offers every command. Its shortcuts come before the focused field's, so all of ours work while people type.
func (d *Desktop) menu() *fyne.MainMenu {
	var menus []*fyne.Menu
	for _, g := range d.groups() {
		var items []*fyne.MenuItem
		for _, c := range g.commands {
			item := fyne.NewMenuItem(d.words.T("command."+c.ID), func() { d.run(c) })
			item.Shortcut = c.Shortcut
			item.IsQuit = c.ID == "quit" // or the toolkit adds one of its own
			items = append(items, item)
		}
		menus = append(menus, fyne.NewMenu(d.words.T("menu."+g.name), items...))
	}
	return fyne.NewMainMenu(menus...)
}

// run gives a command, while a dialog is open only one that may be given then: the toolkit runs all menu shortcuts.
func (d *Desktop) run(c screen.Command) {
	d.input()
	if c.Enabled != nil && !c.Enabled() {
		return
	}
	canvas := d.window.Canvas()
	if c.Anywhere || !kit.ModalOpen(canvas) || c.Leaves && d.env.LeaveLight(canvas) {
		c.Run()
	}
}

// key gets the keys no widget wanted.
func (d *Desktop) key(ev *fyne.KeyEvent) bool {
	if d.shown().Key(ev) {
		return true
	}
	for _, g := range d.groups() {
		for _, c := range g.commands {
			if c.Shortcut == nil && c.Key != "" && c.Key == string(ev.Name) {
				d.run(c)
				return true
			}
		}
	}
	if ev.Name == fyne.KeyEscape {
		return d.toasts.DismissAll()
	}
	return false
}

func (d *Desktop) rune(r rune) bool { return d.shown().Rune(r) }

// scanned gives what was scanned while no field had the focus to the screen in front, or looks for it. It never answers a
// question.
func (d *Desktop) scanned(text string) {
	scanner, ok := d.shown().(screen.Scanner)
	switch {
	case d.cover != nil:
	case ok:
		scanner.Scanned(text)
	case !d.env.LeaveLight(d.window.Canvas()):
		d.toasts.Show(kit.Toast{Tone: kit.ToneLate, Text: d.words.T("scan.not-now")})
	default:
		d.open("find", text)
	}
}
