package paper

// column is one column of the roster.
type column struct {
	header string  // message id
	width  float64 // in millimetres
	mark   mark
}

// mark says what a column offers the pen.
type mark int

const (
	noMark   mark = iota
	tick          // a box for every person
	tickTime      // a box and a line for the time
	blank         // a line to write on
)

// The columns of the roster, in order. What is ticked stands in the middle, beside the names.
const (
	timeColumn = iota
	counterColumn
	nameColumn
	applicationColumn
	arrivedColumn
	servedColumn
	notServedColumn
	absentColumn
	initialsColumn
	phoneColumn
	languageColumn
	notesColumn
	numberColumn
)

// columns fill the width of a landscape Letter page between the roster's margins.
func columns() []column {
	return []column{
		timeColumn:        {header: "paper.column.time", width: 19.5},
		counterColumn:     {header: "paper.column.counter", width: 14},
		nameColumn:        {header: "paper.column.name", width: 44},
		applicationColumn: {header: "paper.column.application", width: 27.5},
		arrivedColumn:     {header: "paper.column.arrived", width: 20, mark: tickTime},
		servedColumn:      {header: "paper.column.served", width: 12, mark: tick},
		notServedColumn:   {header: "paper.column.not-served", width: 12, mark: tick},
		absentColumn:      {header: "paper.column.absent", width: 13, mark: tick},
		initialsColumn:    {header: "paper.column.initials", width: 13, mark: blank},
		phoneColumn:       {header: "paper.column.phone", width: 26.5},
		languageColumn:    {header: "paper.column.language", width: 10.5},
		notesColumn:       {header: "paper.column.notes", width: 29.9},
		numberColumn:      {header: "paper.column.number", width: 21.5},
	}
}
