package translations

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// beginsIDs tells a literal that a code is added to from other texts. Faults are known by their codes.
var beginsIDs = regexp.MustCompile(`^[a-z]+(-[a-z]+)*\.([a-z-]+[.-])?$`)

// tableOfBeginnings tells a literal in a table that a code is added to elsewhere: it ends in a dot.
var tableOfBeginnings = regexp.MustCompile(`^[a-z-]+(\.[a-z-]+)*\.$`)

// usage is what a piece of Go source asks of the catalogue.
type usage struct {
	calls    []call
	literals map[string]bool // every string literal
	prefixes map[string]bool // what ids begin with that are put together from a code, as in "status." + code
}

// call is one request for a message by a literal id.
type call struct {
	at     token.Position
	id     string
	args   []string // the names of its arguments
	listed bool     // whether all the names can be read from the source
}

// read adds what one file uses.
func (u *usage) read(files *token.FileSet, file *ast.File) {
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.BasicLit:
			if text, ok := literal(node); ok {
				u.literals[text] = true
				if tableOfBeginnings.MatchString(text) && text != "fault." {
					u.prefixes[text] = true
				}
			}
		case *ast.BinaryExpr:
			if text, ok := literal(node.X); ok && node.Op == token.ADD && beginsIDs.MatchString(text) && text != "fault." {
				u.prefixes[text] = true
			}
		case *ast.CallExpr:
			if c, ok := readCall(node); ok {
				c.at = files.Position(node.Pos())
				u.calls = append(u.calls, c)
			}
		case *ast.CompositeLit:
			if c, ok := readFault(node); ok {
				c.at = files.Position(node.Pos())
				u.calls = append(u.calls, c)
			}
		}
		return true
	})
}

// readCall recognises x.T("id", …), x.N("id", n, …) and fault.New("code", …).
func readCall(node *ast.CallExpr) (call, bool) {
	selector, ok := node.Fun.(*ast.SelectorExpr)
	if !ok || len(node.Args) == 0 {
		return call{}, false
	}
	id, ok := literal(node.Args[0])
	if !ok {
		return call{}, false
	}
	rest := node.Args[1:]
	switch name := selector.Sel.Name; {
	case name == "T":
		args, listed := keysOf(rest)
		return call{id: id, args: args, listed: listed && !node.Ellipsis.IsValid()}, true
	case name == "N" && len(rest) > 0:
		args, listed := keysOf(rest[1:])
		return call{id: id, args: append(args, "Count"), listed: listed && !node.Ellipsis.IsValid()}, true
	case name == "New" && isName(selector.X, "fault"):
		c := call{id: "fault." + id, listed: !node.Ellipsis.IsValid()}
		for i := 0; i < len(rest); i += 2 {
			name, ok := literal(rest[i])
			c.args, c.listed = append(c.args, name), c.listed && ok
		}
		return c, true
	}
	return call{}, false
}

// readFault recognises fault.Fault{Code: "code", …}.
func readFault(node *ast.CompositeLit) (call, bool) {
	selector, ok := node.Type.(*ast.SelectorExpr)
	if !ok || selector.Sel.Name != "Fault" || !isName(selector.X, "fault") {
		return call{}, false
	}
	for _, element := range node.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok && isName(pair.Key, "Code") {
			code, ok := literal(pair.Value)
			return call{id: "fault." + code}, ok
		}
	}
	return call{}, false
}

// keysOf reads the argument names out of literals such as translations.Args{"Name": …}.
func keysOf(args []ast.Expr) (names []string, listed bool) {
	for _, arg := range args {
		composite, ok := arg.(*ast.CompositeLit)
		if !ok {
			return nil, false
		}
		for _, element := range composite.Elts {
			pair, ok := element.(*ast.KeyValueExpr)
			if !ok {
				return nil, false
			}
			name, ok := literal(pair.Key)
			if !ok {
				return nil, false
			}
			names = append(names, name)
		}
	}
	return names, true
}

func literal(node ast.Expr) (string, bool) {
	basic, ok := node.(*ast.BasicLit)
	if !ok || basic.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(basic.Value)
	return text, err == nil
}

func isName(node ast.Expr, name string) bool {
	identifier, ok := node.(*ast.Ident)
	return ok && identifier.Name == name
}

// missing lists the calls that the messages cannot answer: unknown ids, and placeholders left without an argument.
func (u *usage) missing(messages map[string]forms) []string {
	var problems []string
	for _, c := range u.calls {
		texts, ok := messages[c.id]
		if !ok {
			problems = append(problems, fmt.Sprintf("%s: no message %q", c.at, c.id))
			continue
		}
		for _, name := range placeholdersOf(texts) {
			if c.listed && !slices.Contains(c.args, name) {
				problems = append(problems, fmt.Sprintf("%s: %q is not given {{.%s}}", c.at, c.id, name))
			}
		}
	}
	slices.Sort(problems)
	return problems
}

// unused lists the messages no source names: neither whole, nor by what they begin with, nor, for a fault, by its code.
func (u *usage) unused(messages map[string]forms) []string {
	var ids []string
	for id := range messages {
		code, isFault := strings.CutPrefix(id, "fault.")
		begun := func(prefix string) bool { return strings.HasPrefix(id, prefix) }
		if !u.literals[id] && !(isFault && u.literals[code]) && !slices.ContainsFunc(slices.Collect(maps.Keys(u.prefixes)), begun) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// readModule reads all the Go source of the module above this folder, except tests.
func readModule(t *testing.T) *usage {
	t.Helper()
	root := os.DirFS("..")
	if _, err := fs.Stat(root, "go.mod"); err != nil {
		t.Fatal(err)
	}
	u, files := &usage{literals: map[string]bool{}, prefixes: map[string]bool{}}, token.NewFileSet()
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if base := path.Base(name); entry.IsDir() && name != "." && (strings.HasPrefix(base, ".") || base == "testdata" || base == "vendor") {
			return fs.SkipDir
		}
		if entry.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		source, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(files, name, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		u.read(files, file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestEveryMessageAskedForExists(t *testing.T) {
	u := readModule(t)
	if len(u.calls) == 0 {
		t.Errorf("no call was found in the whole module")
	}
	for _, problem := range u.missing(readForms(t, englishMessages)) {
		t.Error(problem)
	}
}

func TestEveryMessageIsUsed(t *testing.T) {
	messages := readForms(t, englishMessages)
	for _, id := range readModule(t).unused(messages) {
		t.Errorf("%s is never used", id)
	}
}

func TestUsageIsRead(t *testing.T) {
	const source = `package x
const later = "book.later"
func f(w words, n int, id string, args Args) {
	w.T("book.title")
	a.b.w.T("book.absent")
	w.T("book.name", Args{"Name": n})
	w.T("book.name", Args{"Nom": n})
	w.T("book.name", args)
	w.T("book.name", args...)
	w.N("book.persons", n)
	w.N("book.persons", n, translations.Args{"Site": n})
	w.T(id)
	w.T("service." + id)
	w.N("book.persons")
	fault.New("full", "Date", n)
	fault.New("full")
	fault.New("absent")
	errors.New("book.error")
	_ = &fault.Fault{Code: "closed", Args: nil}
	_ = fault.Fault{Code: "lost"}
	f("plain")
}
var table = map[string]string{"a": "turned-away.", "b": "fault.", "c": "Ends like this."}`
	messages := map[string]forms{
		"book.title":            {"other": "Book"},
		"book.name":             {"other": "{{.Name}}"},
		"book.persons":          {"one": "{{.Count}} at {{.Site}}", "other": "{{.Count}} at {{.Site}}"},
		"book.later":            {"other": "Later"},
		"book.unused":           {"other": "Unused"},
		"fault.full":            {"other": "Full on {{.Date}}"},
		"fault.closed":          {"other": "Closed on {{.Date}}"},
		"fault.unused":          {"other": "Unused"},
		"service.first":         {"other": "First"},
		"turned-away.no-letter": {"other": "No letter"},
	}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "x.go", source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	u := &usage{literals: map[string]bool{}, prefixes: map[string]bool{}}
	u.read(files, file)
	wantMissing := []string{
		`x.go:10:2: "book.persons" is not given {{.Site}}`,
		`x.go:16:2: "fault.full" is not given {{.Date}}`,
		`x.go:17:2: no message "fault.absent"`,
		`x.go:20:6: no message "fault.lost"`,
		`x.go:5:2: no message "book.absent"`,
		`x.go:7:2: "book.name" is not given {{.Name}}`,
	}
	if got := u.missing(messages); !slices.Equal(got, wantMissing) {
		t.Errorf("missing:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(wantMissing, "\n"))
	}
	if got, want := u.unused(messages), []string{"book.unused", "fault.unused"}; !slices.Equal(got, want) {
		t.Errorf("unused: %q, want %q", got, want)
	}
}
