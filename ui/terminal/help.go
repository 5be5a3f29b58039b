package terminal

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/alecthomas/kong"
)

// help describes the command that the arguments name, as far as they name one.
func (j *job) help(given []string) error {
	node, path := j.root, []string(nil)
	for _, arg := range given {
		for _, child := range node.Children {
			if child.Name == arg && !child.Hidden {
				node, path = child, append(path, arg)
				break
			}
		}
	}
	name := strings.Join(path, " ")
	w := tabwriter.NewWriter(j.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, j.words.T("cli.usage", args{"Usage": usageOf(node, name)}))
	fmt.Fprintf(w, "\n%s\n", j.words.T(helpIDs[name]))
	if len(node.Children) > 0 {
		fmt.Fprintf(w, "\n%s\n", j.words.T("cli.commands"))
		j.listCommands(w, node, path)
	}
	if node != j.root && len(node.Flags) > 0 {
		fmt.Fprintf(w, "\n%s\n", j.words.T("cli.flags"))
		j.listFlags(w, name, node.Flags)
	}
	fmt.Fprintf(w, "\n%s\n", j.words.T("cli.flags-everywhere"))
	j.listFlags(w, "", j.root.Flags)
	fmt.Fprintf(w, "\n%s\n", j.words.T("cli.exit-codes"))
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

func (j *job) listCommands(w io.Writer, node *kong.Node, path []string) {
	for _, child := range node.Children {
		if child.Hidden {
			continue
		}
		name := strings.Join(append(path[:len(path):len(path)], child.Name), " ")
		fmt.Fprintf(w, "  %s\t%s\n", name, j.words.T(helpIDs[name]))
	}
}

func (j *job) listFlags(w io.Writer, command string, list []*kong.Flag) {
	for _, flag := range list {
		shown := "--" + flag.Name
		if !flag.IsBool() {
			shown += " " + flag.FormatPlaceHolder()
		}
		fmt.Fprintf(w, "  %s\t%s\n", shown, j.words.T(helpID(command, flag.Name)))
	}
}
