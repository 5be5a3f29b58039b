package ui_test

import (
	"go/ast"
	"go/token"
)

func receiverName(f *ast.FuncDecl) string {
	if f.Recv == nil || len(f.Recv.List[0].Names) == 0 {
		return ""
	}
	return f.Recv.List[0].Names[0].Name
}

func receiverType(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	t := f.Recv.List[0].Type
	if p, ok := t.(*ast.StarExpr); ok {
		t = p.X
	}
	if id, ok := t.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}

// returned are the results of a body's own return statements, not of functions within it.
func returned(body *ast.BlockStmt) []ast.Expr {
	var results []ast.Expr
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			results = append(results, n.Results...)
		}
		return true
	})
	return results
}

// handedOver are the functions a body returns, as such, in a variable, or wrapped by a call.
func handedOver(body *ast.BlockStmt) map[*ast.FuncLit]bool {
	later, variables := map[*ast.FuncLit]bool{}, map[string]bool{}
	mark := func(e ast.Expr) {
		ast.Inspect(e, func(n ast.Node) bool {
			if lit, ok := n.(*ast.FuncLit); ok {
				later[lit] = true
				return false
			}
			return true
		})
	}
	for _, r := range returned(body) {
		mark(r)
		if id, ok := r.(*ast.Ident); ok {
			variables[id.Name] = true
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && len(a.Lhs) == len(a.Rhs) {
			for i, target := range a.Lhs {
				if id, ok := target.(*ast.Ident); ok && variables[id.Name] {
					mark(a.Rhs[i])
				}
			}
		}
		return true
	})
	return later
}

// names are the parameters and variables of a function and of what stands within it.
func names(typ *ast.FuncType, body *ast.BlockStmt) map[string]bool {
	own := map[string]bool{}
	fields := func(l *ast.FieldList) {
		if l == nil {
			return
		}
		for _, f := range l.List {
			for _, n := range f.Names {
				own[n.Name] = true
			}
		}
	}
	fields(typ.Params)
	fields(typ.Results)
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			fields(n.Type.Params)
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE {
				for _, e := range n.Lhs {
					if id, ok := e.(*ast.Ident); ok {
						own[id.Name] = true
					}
				}
			}
		case *ast.RangeStmt:
			for _, e := range []ast.Expr{n.Key, n.Value} {
				if id, ok := e.(*ast.Ident); ok {
					own[id.Name] = true
				}
			}
		case *ast.ValueSpec:
			for _, id := range n.Names {
				own[id.Name] = true
			}
		}
		return true
	})
	return own
}
