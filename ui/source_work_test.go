package ui_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
)

// meddling lists what work given to a Runner does to the interface, and tells how many such works there are.
func (p *files) meddling() (found []string, works int) {
	for _, tree := range p.trees {
		for _, d := range tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				work, ok := workOf(n)
				if !ok {
					return true
				}
				works++
				c := &check{files: p, in: f, known: imports(tree), seen: map[*ast.FuncDecl]bool{}, contexts: map[string]bool{}}
				c.given(work)
				found = append(found, c.found...)
				return true
			})
		}
	}
	return found, works
}

// workOf is the second argument of a call like runner.Run(slot, work). Commands' own Run methods take no slot and work.
func workOf(n ast.Node) (ast.Expr, bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) != 2 {
		return nil, false
	}
	s, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || s.Sel.Name != "Run" {
		return nil, false
	}
	switch x := s.X.(type) {
	case *ast.SelectorExpr:
		ok = x.Sel.Name == "Runner" || x.Sel.Name == "runner"
	case *ast.Ident:
		ok = x.Name == "runner" || x.Name == "r"
	case *ast.CallExpr:
		ok = true
	}
	_, literal := call.Args[1].(*ast.FuncLit)
	return call.Args[1], ok || literal
}

// check goes through one work and the functions of its package it calls.
type check struct {
	*files
	in    *ast.FuncDecl // the function the work stands in
	known map[string]string
	seen  map[*ast.FuncDecl]bool
	found []string

	contexts map[string]bool // what parameters of that type are called
}

func (c *check) report(n ast.Node, what string) {
	c.found = append(c.found, fmt.Sprintf("%s: %s in work that runs beside the interface", c.set.Position(n.Pos()), what))
}

// given checks a work, whether written in place or named.
func (c *check) given(work ast.Expr) {
	if lit, ok := work.(*ast.FuncLit); ok {
		c.body(lit.Type, lit.Body)
		return
	}
	if call, ok := work.(*ast.CallExpr); ok { // a function that returns the work
		if f := c.declared(call.Fun); f != nil {
			for _, r := range returned(f.Body) {
				if lit, ok := r.(*ast.FuncLit); ok {
					c.in = f
					c.body(lit.Type, lit.Body)
				}
			}
		}
		return
	}
	c.follow(work)
}

// follow checks a function of this package called from the work, or named as it.
func (c *check) follow(fun ast.Expr) {
	f := c.declared(fun)
	if f == nil || c.seen[f] {
		return
	}
	c.seen[f] = true
	outer := c.in
	c.in = f
	c.body(f.Type, f.Body)
	c.in = outer
}

// declared finds a function of this package, or a method of the receiver at hand.
func (c *check) declared(fun ast.Expr) *ast.FuncDecl {
	name, on := "", ""
	switch f := fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		x, ok := f.X.(*ast.Ident)
		if !ok || x.Name == "" || x.Name != receiverName(c.in) {
			return nil
		}
		name, on = f.Sel.Name, receiverType(c.in)
	}
	for _, tree := range c.trees {
		for _, d := range tree.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil && f.Name.Name == name && receiverType(f) == on {
				return f
			}
		}
	}
	return nil
}

// body checks what runs beside the interface: all but the functions it returns, which run on it.
func (c *check) body(typ *ast.FuncType, body *ast.BlockStmt) {
	later := handedOver(body)
	own := names(typ, body)
	for _, f := range typ.Params.List {
		if s, ok := f.Type.(*ast.SelectorExpr); ok && s.Sel.Name == "Context" {
			for _, n := range f.Names {
				c.contexts[n.Name] = true
			}
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return !later[n]
		case *ast.CallExpr:
			c.call(n)
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				for _, target := range n.Lhs {
					c.write(target, own)
				}
			}
		case *ast.IncDecStmt:
			c.write(n.X, own)
		}
		return true
	})
}

func (c *check) call(n *ast.CallExpr) {
	s, ok := n.Fun.(*ast.SelectorExpr)
	if !ok {
		c.follow(n.Fun)
		return
	}
	x, plain := s.X.(*ast.Ident)
	switch {
	case plain && c.known[x.Name] == "daybook/ui/kit" && s.Sel.Name != "ParseWidths" && s.Sel.Name != "WidthsText":
		c.report(n, "kit."+s.Sel.Name)
	case plain && c.known[x.Name] != "":
	case slices.Contains(mutators, s.Sel.Name) && !c.takesContext(n):
		c.report(n, s.Sel.Name)
	default:
		c.follow(n.Fun)
	}
}

// takesContext tells a store's method from a widget's of the same name, as Show: widgets are given no context.
func (c *check) takesContext(n *ast.CallExpr) bool {
	if len(n.Args) == 0 {
		return false
	}
	switch a := n.Args[0].(type) {
	case *ast.Ident:
		return c.contexts[a.Name]
	case *ast.CallExpr: // context.Background()
		s, ok := a.Fun.(*ast.SelectorExpr)
		if !ok {
			return false
		}
		x, ok := s.X.(*ast.Ident)
		return ok && c.known[x.Name] == "context"
	}
	return false
}

// write reports a write to what the work shares with the interface: a field of something from outside, or an outer variable.
func (c *check) write(target ast.Expr, own map[string]bool) {
	for {
		switch t := target.(type) {
		case *ast.SelectorExpr:
			target = t.X
		case *ast.IndexExpr:
			target = t.X
		case *ast.StarExpr:
			target = t.X
		case *ast.ParenExpr:
			target = t.X
		case *ast.Ident:
			if t.Name != "_" && !own[t.Name] {
				c.report(t, "a write to "+t.Name)
			}
			return
		default:
			return
		}
	}
}
