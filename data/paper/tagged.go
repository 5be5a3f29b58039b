package paper

import (
	"bytes"
	"fmt"
	"io"

	"codeberg.org/go-pdf/fpdf"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// tagged writes a drawn document with its structure tree, which the PDF writer cannot do itself (libraries.md §1).
func tagged(w io.Writer, pdf *fpdf.Fpdf, t *tags) error {
	var drawn bytes.Buffer
	if err := pdf.Output(&drawn); err != nil {
		return fmt.Errorf("drawing a document: %w", err)
	}
	conf := model.NewDefaultConfiguration()
	conf.Optimize, conf.OptimizeBeforeWriting, conf.PostProcessValidate = false, false, false
	ctx, err := api.ReadContext(bytes.NewReader(drawn.Bytes()), conf)
	if err != nil {
		return fmt.Errorf("reading a drawn document: %w", err)
	}
	tree := structure{ctx: ctx, owners: map[*element]types.IndirectRef{}}
	if err := tree.write(t); err != nil {
		return fmt.Errorf("adding the structure of a document: %w", err)
	}
	if err := api.WriteContext(ctx, w); err != nil {
		return fmt.Errorf("writing a document: %w", err)
	}
	return nil
}

// structure turns collected tags into PDF objects (ISO 32000-1, 14.7).
type structure struct {
	ctx    *model.Context
	pages  []types.IndirectRef
	owners map[*element]types.IndirectRef
}

func (s *structure) write(t *tags) error {
	if err := s.numberPages(); err != nil {
		return err
	}
	rootDict := types.Dict{"Type": types.Name("StructTreeRoot")}
	root, err := s.ctx.IndRefForNewObject(rootDict)
	if err != nil {
		return err
	}
	document, err := s.element(t.root, *root)
	if err != nil {
		return err
	}
	parents, err := s.parentTree(t)
	if err != nil {
		return err
	}
	rootDict["K"], rootDict["ParentTree"] = document, *parents
	rootDict["ParentTreeNextKey"] = types.Integer(len(t.pages))
	catalog, err := s.ctx.Catalog()
	if err != nil {
		return err
	}
	catalog["StructTreeRoot"] = *root
	catalog["MarkInfo"] = types.Dict{"Marked": types.Boolean(true)}
	catalog["ViewerPreferences"] = types.Dict{"DisplayDocTitle": types.Boolean(true)}
	return nil
}

// numberPages gives every page its key in the parent tree. The PDF writer lists all pages in one node.
func (s *structure) numberPages() error {
	root, err := s.ctx.Pages()
	if err != nil {
		return err
	}
	node, err := s.ctx.DereferenceDict(*root)
	if err != nil {
		return err
	}
	for i, kid := range node.ArrayEntry("Kids") {
		dict, err := s.ctx.DereferenceDict(kid)
		if err != nil {
			return err
		}
		dict["StructParents"] = types.Integer(i)
		dict["Tabs"] = types.Name("S")
		ref, ok := kid.(types.IndirectRef)
		if !ok {
			return fmt.Errorf("page %d is not an object of its own", i+1)
		}
		s.pages = append(s.pages, ref)
	}
	return nil
}

func (s *structure) element(e *element, parent types.IndirectRef) (types.IndirectRef, error) {
	dict := types.Dict{"Type": types.Name("StructElem"), "S": types.Name(e.role), "P": parent}
	if e.scope != "" {
		dict["A"] = types.Dict{"O": types.Name("Table"), "Scope": types.Name(e.scope)}
	}
	if e.lang != "" {
		dict["Lang"] = types.StringLiteral(e.lang)
	}
	if e.alt != "" {
		dict["Alt"] = types.NewHexLiteral([]byte(types.EncodeUTF16String(e.alt)))
	}
	ref, err := s.ctx.IndRefForNewObject(dict)
	if err != nil {
		return types.IndirectRef{}, err
	}
	s.owners[e] = *ref
	kids := make(types.Array, 0, len(e.kids))
	for _, k := range e.kids {
		object, err := s.kid(k, dict, *ref)
		if err != nil {
			return types.IndirectRef{}, err
		}
		kids = append(kids, object)
	}
	if len(kids) > 0 {
		dict["K"] = kids
	}
	return *ref, nil
}

// kid gives a child element, or content by its mark: bare on the element's own page, with the page named elsewhere.
func (s *structure) kid(k kid, parent types.Dict, ref types.IndirectRef) (types.Object, error) {
	if k.child != nil {
		return s.element(k.child, ref)
	}
	page := s.pages[k.page]
	if _, set := parent["Pg"]; !set {
		parent["Pg"] = page
	}
	if parent["Pg"] == page {
		return types.Integer(k.mark), nil
	}
	return types.Dict{"Type": types.Name("MCR"), "Pg": page, "MCID": types.Integer(k.mark)}, nil
}

// parentTree leads from the content of a page to the elements that own it.
func (s *structure) parentTree(t *tags) (*types.IndirectRef, error) {
	var numbers types.Array
	for i, owners := range t.pages {
		refs := make(types.Array, len(owners))
		for mark, owner := range owners {
			refs[mark] = s.owners[owner]
		}
		ref, err := s.ctx.IndRefForNewObject(refs)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, types.Integer(i), *ref)
	}
	return s.ctx.IndRefForNewObject(types.Dict{"Nums": numbers})
}
