// Package model_test keeps imports between the rooms one way (design.md §4). It lies here because it is a rule of the
// whole program and the model is where rules are kept; depguard says the same while one edits.
package model_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowed says which of our rooms each room may import; a room is a folder of the top level, "main" the top level itself.
var allowed = map[string][]string{
	"main":         {"ui", "data", "model", "translations", "assets"},
	"ui":           {"ui", "model", "translations", "assets"},
	"data":         {"data", "model"},
	"data/paper":   {"model", "translations", "assets"},
	"model":        {"model"},
	"translations": {},
	"assets":       {},
}

// helpers are packages for tests: no program may contain them.
var helpers = []string{
	"daybook/data/crashvfs", "daybook/data/leak", "daybook/model/capacity/internal/oracle",
	"daybook/ui/desktop/desk/desktest", "daybook/ui/desktop/stage", "daybook/ui/terminal/example", "daybook/ui/uitest", "fyne.io/fyne/v2/test",
	"testing", "pgregory.net/rapid", "github.com/google/go-cmp/cmp",
}

// outside are the packages of others that only some folders may import, each with the folders that may.
var outside = []struct {
	path string
	by   []string
}{
	{"fyne.io/fyne/v2/app", []string{"main.go"}},
	{"fyne.io", []string{"main.go", "window.go", "ui/desktop", "ui/kit", "ui/uitest"}},
	{"database/sql", []string{"data"}},
	{"github.com/mattn/go-sqlite3", []string{"data/store", "data/crashvfs"}},
	{"os", []string{"main.go", "window.go", "ui", "data"}},
	{"net/http", nil},
}

// within tells whether p is the path or lies below it.
func within(p, folder string) bool {
	return p == folder || strings.HasPrefix(p, folder+"/")
}

// withinAny tells whether p lies in one of the folders.
func withinAny(p string, folders []string) bool {
	return slices.ContainsFunc(folders, func(f string) bool { return within(p, f) })
}

// room names the room a path of ours, relative to the module, belongs to.
func room(p string) string {
	if within(p, "data/paper") {
		return "data/paper"
	}
	first, _, _ := strings.Cut(p, "/")
	if _, ok := allowed[first]; ok {
		return first
	}
	return "main"
}

// objection says why the file (slashes, relative to the module) may not import the package; empty when it may.
// Tests may read files, use helpers, and in ui run over the real store, as the top level holds nothing but the wiring; the
// helpers of ui may run over it too.
func objection(file, imported string) string {
	test, helper := strings.HasSuffix(file, "_test.go"), withinAny("daybook/"+path.Dir(file), helpers)
	if !test && !helper && withinAny(imported, helpers) {
		return "is for tests only"
	}
	if ours, ok := strings.CutPrefix(imported, "daybook/"); ok {
		from, to := room(file), room(ours)
		if to == "data/paper" {
			to = "data"
		}
		if slices.Contains(allowed[from], to) || within("daybook/"+path.Dir(file), imported) || (test || helper) && from == "ui" && to == "data" {
			return ""
		}
		return from + " may not import " + to
	}
	if test && !within(imported, "fyne.io") {
		return ""
	}
	for _, o := range outside {
		if within(imported, o.path) && !withinAny(file, o.by) {
			return "only allowed in " + strings.Join(o.by, ", ")
		}
		if within(imported, o.path) {
			return ""
		}
	}
	return ""
}

func TestObjection(t *testing.T) {
	cases := []struct {
		file, imported string
		fine           bool
	}{
		{"main.go", "daybook/data/store", true},
		{"main.go", "daybook/ui/desktop", true},
		{"main.go", "fyne.io/fyne/v2/app", true},
		{"window.go", "fyne.io/fyne/v2/app", false},
		{"window.go", "fyne.io/fyne/v2", true},
		{"main.go", "daybook/data/crashvfs", false},
		{"data/store/book.go", "daybook/data/leak", false},
		{"model/capacity/search.go", "daybook/model/capacity/internal/oracle", false},
		{"ui/desktop/book/form.go", "daybook/model/booking", true},
		{"ui/desktop/book/form.go", "daybook/translations", true},
		{"ui/desktop/book/form.go", "daybook/ui/kit", true},
		{"ui/desktop/book/form.go", "fyne.io/fyne/v2/widget", true},
		{"ui/desktop/book/form.go", "fyne.io/fyne/v2/app", false},
		{"ui/desktop/book/form.go", "fyne.io/fyne/v2/test", false},
		{"ui/desktop/book/form.go", "daybook/data/store", false},
		{"ui/desktop/book/form.go", "daybook/ui/uitest", false},
		{"ui/desktop/book/form.go", "daybook/ui/desktop/stage", false},
		{"ui/desktop/book/form_test.go", "daybook/ui/desktop/stage", true},
		{"ui/desktop/stage/office.go", "daybook/data/store", true},
		{"ui/desktop/stage/office.go", "daybook/ui/uitest", true},
		{"ui/desktop/staged/office.go", "daybook/data/store", false},
		{"ui/desktop/book/form.go", "database/sql", false},
		{"ui/desktop/book/form_test.go", "daybook/ui/uitest", true},
		{"ui/desktop/book/form_test.go", "fyne.io/fyne/v2/test", true},
		{"ui/desktop/book/form_test.go", "fyne.io/fyne/v2/app", false},
		{"ui/terminal/book.go", "fyne.io/fyne/v2", false},
		{"ui/terminal/book.go", "os", true},
		{"ui/terminal/book_test.go", "daybook/data/store", true},
		{"ui/uitest/press.go", "fyne.io/fyne/v2/test", true},
		{"data/store/book.go", "daybook/data/vault", true},
		{"data/store/book.go", "daybook/model/capacity", true},
		{"data/store/book.go", "database/sql/driver", true},
		{"data/store/book.go", "daybook/translations", false},
		{"data/store/book.go", "daybook/ui/terminal", false},
		{"data/store/book.go", "daybook/data/crashvfs", false},
		{"data/store/power_test.go", "daybook/data/crashvfs", true},
		{"data/store/book_test.go", "daybook/ui/terminal", false},
		{"data/paper/roster.go", "daybook/translations", true},
		{"data/paper/roster.go", "daybook/assets", true},
		{"data/paper/roster_test.go", "daybook/data/paper", true},
		{"data/paper/roster.go", "daybook/data/store", false},
		{"data/papers/roster.go", "daybook/assets", false},
		{"data/vault/vault.go", "github.com/mattn/go-sqlite3", false},
		{"data/vault/vault.go", "fyne.io/fyne/v2", false},
		{"data/vault/vault.go", "net/http", false},
		{"model/booking/order.go", "daybook/model/site", true},
		{"model/booking/order.go", "daybook/data/sitesfile", false},
		{"model/booking/order_test.go", "daybook/data/sitesfile", false},
		{"model/booking/order.go", "daybook/translations", false},
		{"model/booking/order.go", "database/sql", false},
		{"model/booking/order.go", "fyne.io/fyne/v2", false},
		{"model/booking/order.go", "os", false},
		{"model/booking/order.go", "pgregory.net/rapid", false},
		{"model/booking/order_test.go", "pgregory.net/rapid", true},
		{"model/imports_test.go", "os", true},
		{"translations/catalogue.go", "daybook/model/fault", false},
		{"translations/catalogue_test.go", "daybook/model/fault", false},
		{"translations/catalogue_test.go", "daybook/translations", true},
		{"assets/assets.go", "fyne.io/fyne/v2", false},
		{"assets/assets.go", "embed", true},
	}
	for _, c := range cases {
		if why := objection(c.file, c.imported); (why == "") != c.fine {
			t.Errorf("%s imports %s: allowed = %v, want %v (%s)", c.file, c.imported, why == "", c.fine, why)
		}
	}
}

// clockReads lists the calls by which a parsed file asks the computer for the time.
func clockReads(f *ast.File) []token.Pos {
	var found []token.Pos
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if pkg, ok := call.X.(*ast.Ident); ok && pkg.Name == "time" && slices.Contains([]string{"Now", "Since", "Until"}, call.Sel.Name) {
			found = append(found, call.Pos())
		}
		return true
	})
	return found
}

func TestClockReads(t *testing.T) {
	const source = `package p
import "time"
var a = time.Now()
var b = time.Since(a)
var c = time.Hour`
	f, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(clockReads(f)); got != 2 {
		t.Errorf("found %d readings of the clock, want 2", got)
	}
}

// sources calls visit with every Go file of the module, parsed, whatever its build tags.
func sources(t *testing.T, visit func(name string, at func(token.Pos) token.Position, f *ast.File)) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(".."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (name == "out" || name != "." && strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, filepath.Join("..", filepath.FromSlash(name)), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		visit(name, set.Position, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestImports(t *testing.T) {
	seen := map[string]bool{}
	sources(t, func(name string, at func(token.Pos) token.Position, f *ast.File) {
		seen[room(name)] = true
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatalf("%s: %v", at(spec.Pos()), err)
			}
			if why := objection(name, imported); why != "" {
				t.Errorf("%s imports %s: %s", at(spec.Pos()), imported, why)
			}
		}
	})
	for r := range allowed {
		if !seen[r] {
			t.Errorf("no file of %s was read", r)
		}
	}
}

func TestModelHasNoClock(t *testing.T) {
	sources(t, func(name string, at func(token.Pos) token.Position, f *ast.File) {
		if !within(name, "model") || strings.HasSuffix(name, "_test.go") {
			return
		}
		for _, pos := range clockReads(f) {
			t.Errorf("%s reads the clock; now is an argument of the model's functions", at(pos))
		}
	})
}
