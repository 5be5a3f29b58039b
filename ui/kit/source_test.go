package kit

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
)

// TestSource checks what the package comment promises: no goroutine, no timer, no hand-over to another goroutine, and
// nothing that needs a real window.
func TestSource(t *testing.T) {
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		checked++
		tree, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range tree.Imports {
			if p := strings.Trim(i.Path.Value, `"`); p == "fyne.io/fyne/v2/app" || strings.HasPrefix(p, "daybook/") {
				t.Errorf("%s imports %s", f.Name(), p)
			}
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				t.Errorf("%s starts a goroutine", f.Name())
			case *ast.SelectorExpr:
				x, _ := n.X.(*ast.Ident)
				if x == nil {
					return true
				}
				switch x.Name + "." + n.Sel.Name {
				case "fyne.Do", "fyne.DoAndWait", "time.Now", "time.AfterFunc", "time.Sleep", "time.NewTimer":
					t.Errorf("%s uses %s.%s", f.Name(), x.Name, n.Sel.Name)
				}
			}
			return true
		})
	}
	if checked < 10 {
		t.Errorf("only %d files checked", checked)
	}
}
