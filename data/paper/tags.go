package paper

import "fmt"

// element is a node of a document's structure: what a screen reader walks through. Its kids are other elements and
// pieces of page content, in reading order.
type element struct {
	role  string // standard structure type: Document, Sect, H1, P, Table, TR, TH, TD, L, LI, Figure
	lang  string // of a Sect in another language than the document's: fr-CA
	scope string // of a TH: Column
	alt   string // of a Figure: what it shows, in words
	kids  []kid
}

// kid is either a child element or, without one, a piece of content on a page.
type kid struct {
	child      *element
	page, mark int
}

// add gives an element a new child.
func (e *element) add(role string) *element {
	child := &element{role: role}
	e.kids = append(e.kids, kid{child: child})
	return child
}

// tags collects the structure of a document while it is drawn.
type tags struct {
	root  *element
	pages [][]*element // by page and mark, who owns the content
}

func newTags() *tags { return &tags{root: &element{role: "Document"}} }

// turn begins the next page.
func (t *tags) turn() { t.pages = append(t.pages, nil) }

// mark makes the content that follows on the current page a kid of an element, and gives the operator that says so.
func (t *tags) mark(e *element) string {
	page := len(t.pages) - 1
	number := len(t.pages[page])
	t.pages[page] = append(t.pages[page], e)
	e.kids = append(e.kids, kid{page: page, mark: number})
	return fmt.Sprintf("/%s <</MCID %d>> BDC", e.role, number)
}
