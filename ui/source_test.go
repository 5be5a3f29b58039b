// Package ui_test checks the source of everything below this folder: who may start work beside the interface's goroutine,
// and that such work leaves the interface alone.
package ui_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowed are the only places that wait or start something themselves: where, and what.
var allowed = map[string]string{
	"terminal/passphrase.go": "time.After", // the wait after a wrong passphrase; commands have no interface
}

// starters are the functions that start a goroutine or a timer, or hand over to the interface's goroutine: run.Runner and
// kit.Env.After do it for all.
var starters = map[string][]string{
	"time":                       {"After", "AfterFunc", "NewTimer", "NewTicker", "Tick", "Sleep"},
	"context":                    {"AfterFunc"},
	"fyne.io/fyne/v2":            {"Do", "DoAndWait"},
	"os/signal":                  {"Notify"},
	"golang.org/x/sync/errgroup": {"WithContext"},
}

// mutators are methods by which widgets and windows are changed or asked to act. Names that stores have too, as Close and
// Move, are told apart by what they are called on.
var mutators = []string{
	"SetText", "SetLabel", "SetRows", "SetColumns", "SetWidths", "SortBy", "SetError", "SetWarning", "SetBad", "SetChosen", "SetSelected", "SetItems",
	"SetCount", "SetDate", "SetTime", "SetNote", "SetCaret", "SetContent", "SetMainMenu", "SetTitle", "SetOnTapped", "Settle", "Refresh", "Show", "Hide", "Move", "Select",
	"Focus", "Unfocus", "FocusNext", "FocusPrevious", "Enable", "Disable", "Resize", "RemoveAll", "Dismiss", "DismissAll", "Toast", "Committed",
	"ScrollToTop", "ScrollToOffset", "TypedKey", "TypedRune", "Tapped", "Canvas", "Clipboard", "CloseAll",
}

// files are the parsed files of one package.
type files struct {
	dir   string
	set   *token.FileSet
	trees []*ast.File
	names []string
}

// packages parses every file below root that is not a test.
func packages(root string) (map[string]*files, error) {
	all := map[string]*files{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return add(all, filepath.ToSlash(path), string(text))
	})
	return all, err
}

func add(all map[string]*files, path, text string) error {
	dir := filepath.ToSlash(filepath.Dir(path))
	if all[dir] == nil {
		all[dir] = &files{dir: dir, set: token.NewFileSet()}
	}
	p := all[dir]
	tree, err := parser.ParseFile(p.set, path, text, parser.SkipObjectResolution)
	p.trees, p.names = append(p.trees, tree), append(p.names, path)
	return err
}

// imports are the names a file calls packages by.
func imports(tree *ast.File) map[string]string {
	names := map[string]string{}
	for _, i := range tree.Imports {
		path, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			continue
		}
		name := path[strings.LastIndex(path, "/")+1:]
		if path == "fyne.io/fyne/v2" {
			name = "fyne"
		}
		if i.Name != nil {
			name = i.Name.Name
		}
		names[name] = path
	}
	return names
}

// started lists what a package starts by itself.
func (p *files) started() []string {
	var found []string
	for i, tree := range p.trees {
		known := imports(tree)
		report := func(n ast.Node, what string) {
			if allowed[p.names[i]] != what {
				found = append(found, fmt.Sprintf("%s: %s", p.set.Position(n.Pos()), what))
			}
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				report(n, "go")
			case *ast.CallExpr:
				s, ok := n.Fun.(*ast.SelectorExpr)
				group := known["sync"] != "" || known["errgroup"] != ""
				if ok && s.Sel.Name == "Go" && group {
					report(n, "WaitGroup.Go")
				}
			case *ast.SelectorExpr: // also where it is only named, as to be called by another
				x, ok := n.X.(*ast.Ident)
				if path := ""; ok {
					path = known[x.Name]
					if slices.Contains(starters[path], n.Sel.Name) {
						report(n, x.Name+"."+n.Sel.Name)
					}
				}
			}
			return true
		})
	}
	return found
}

func TestNothingStartsGoroutinesItself(t *testing.T) {
	all, err := packages(".")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, p := range all {
		checked += len(p.trees)
		if p.dir == "run" {
			continue
		}
		for _, f := range p.started() {
			t.Error(f, "is for ui/run and main.go alone")
		}
	}
	if checked < 150 {
		t.Errorf("only %d files were checked", checked)
	}
	for path, what := range allowed {
		p := all[filepath.ToSlash(filepath.Dir(path))]
		if p == nil || !slices.Contains(p.names, path) {
			t.Errorf("%s, which may use %s, is not there", path, what)
		}
	}
}

// TestWorkLeavesTheInterfaceAlone checks what is given to run.Runner: what runs beside the interface's goroutine changes no
// widget and writes nothing it shares; what it returns may.
func TestWorkLeavesTheInterfaceAlone(t *testing.T) {
	all, err := packages(".")
	if err != nil {
		t.Fatal(err)
	}
	works := 0
	for _, p := range all {
		found, n := p.meddling()
		works += n
		for _, f := range found {
			t.Error(f)
		}
	}
	if works < 15 {
		t.Errorf("only %d works were found: the way they are started must have changed", works)
	}
}

func TestChecksFindWhatIsPlanted(t *testing.T) {
	for name, c := range planted() {
		all := map[string]*files{}
		if err := add(all, "planted/x.go", c.source); err != nil {
			t.Fatal(name, err)
		}
		p := all["planted"]
		meddling, _ := p.meddling()
		if got := len(p.started()) + len(meddling); got != c.faults {
			t.Errorf("%s: %d faults found, want %d: %q %q", name, got, c.faults, p.started(), meddling)
		}
	}
}
