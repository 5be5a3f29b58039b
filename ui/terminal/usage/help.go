package usage

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/alecthomas/kong"

	"daybook/translations"
)

// Guide tells how commands are used.
type Guide struct {
	Out   io.Writer
	Words *translations.Words
	Root  *kong.Node                        // of all commands
	ID    func(command, flag string) string // names the words of a command, or of one of its flags
}

// Help describes the command that the arguments name, as far as they name one.
func (g Guide) Help(given []string) error {
	node, path := g.Root, []string(nil)
	for _, arg := range given {
		for _, child := range node.Children {
			if child.Name == arg && !child.Hidden {
				node, path = child, append(path, arg)
				break
			}
		}
	}
	name := strings.Join(path, " ")
	w := tabwriter.NewWriter(g.Out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, g.Words.T("cli.usage", translations.Args{"Usage": usageOf(node, name)}))
	fmt.Fprintf(w, "\n%s\n", g.Words.T(g.ID(name, "")))
	if len(node.Children) > 0 {
		fmt.Fprintf(w, "\n%s\n", g.Words.T("cli.commands"))
		g.listCommands(w, node, path)
	}
	if node != g.Root && len(node.Flags) > 0 {
		fmt.Fprintf(w, "\n%s\n", g.Words.T("cli.flags"))
		g.listFlags(w, name, node.Flags)
	}
	fmt.Fprintf(w, "\n%s\n", g.Words.T("cli.flags-everywhere"))
	g.listFlags(w, "", g.Root.Flags)
	fmt.Fprintf(w, "\n%s\n", g.Words.T("cli.exit-codes"))
	return w.Flush()
}

func usageOf(node *kong.Node, name string) string {
	parts := []string{"daybook"}
	if name != "" {
		parts = append(parts, name)
	}
	if len(node.Children) > 0 {
		parts = append(parts, "COMMAND")
	}
	for _, argument := range node.Positional {
		parts = append(parts, placeholder(argument))
	}
	return strings.Join(append(parts, "[--…]"), " ")
}

func placeholder(argument *kong.Positional) string {
	return strings.ToUpper(argument.Name)
}

func (g Guide) listCommands(w io.Writer, node *kong.Node, path []string) {
	for _, child := range node.Children {
		if child.Hidden {
			continue
		}
		name := strings.Join(append(path[:len(path):len(path)], child.Name), " ")
		fmt.Fprintf(w, "  %s\t%s\n", name, g.Words.T(g.ID(name, "")))
	}
}

func (g Guide) listFlags(w io.Writer, command string, list []*kong.Flag) {
	for _, flag := range list {
		shown := "--" + flag.Name
		if !flag.IsBool() {
			shown += " " + flag.FormatPlaceHolder()
		}
		fmt.Fprintf(w, "  %s\t%s\n", shown, g.Words.T(g.ID(command, flag.Name)))
	}
}
