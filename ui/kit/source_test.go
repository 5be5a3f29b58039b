package kit

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// TestSource checks what the package comment promises: no goroutine, no timer, no hand-over to another goroutine, and
// nothing of ours from outside the kit or that needs a real window. What lies below the kit keeps it too.
func TestSource(t *testing.T) {
	files, err := filepath.Glob("*.go")
	below, err2 := filepath.Glob("*/*.go")
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, name := range append(files, below...) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		checked++
		tree, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range tree.Imports {
			if p := strings.Trim(i.Path.Value, `"`); p == "fyne.io/fyne/v2/app" || strings.HasPrefix(p, "daybook/") && !strings.HasPrefix(p, "daybook/ui/kit/") {
				t.Errorf("%s imports %s", name, p)
			}
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				t.Errorf("%s starts a goroutine", name)
			case *ast.SelectorExpr:
				x, _ := n.X.(*ast.Ident)
				if x == nil {
					return true
				}
				switch x.Name + "." + n.Sel.Name {
				case "fyne.Do", "fyne.DoAndWait", "time.Now", "time.AfterFunc", "time.Sleep", "time.NewTimer":
					t.Errorf("%s uses %s.%s", name, x.Name, n.Sel.Name)
				}
			}
			return true
		})
	}
	if checked < 10 {
		t.Errorf("only %d files checked", checked)
	}
}
