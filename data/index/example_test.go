package index_test

import (
	"fmt"

	"daybook/data/index"
)

func Example() {
	ix := index.New()
	ix.Put(1, index.Fields{Words: []string{"Zoé Tremblay"}, Phones: []string{"613 555-0142"}})
	ix.Put(2, index.Fields{Words: []string{"Łukasz Wójcik"}, Numbers: []string{"V304512877"}})
	ix.Put(3, index.Fields{Words: []string{"Jeanne Tremblay-O’Brien"}})
	fmt.Println(ix.Search("TREMB", 10))
	fmt.Println(ix.Search("obrien jea", 10))
	fmt.Println(ix.Search("lukasz", 10), ix.Search("0142", 10), ix.Search("v304 512", 10))
	ix.Wipe()
	fmt.Println(ix.Search("t", 10))
	// Output:
	// [3 1]
	// [3]
	// [2] [1] [2]
	// []
}

func ExampleIndex_Build() {
	people := []string{"Zoé Tremblay", "Hoa Nguyễn", "Anne Nguyen"}
	id := 0
	ix := index.New()
	ix.Build(len(people), func() (uint32, index.Fields, bool) {
		if id == len(people) {
			return 0, index.Fields{}, false
		}
		id++
		return uint32(id), index.Fields{Words: people[id-1 : id]}, true
	})
	fmt.Println(ix.Len(), ix.Search("nguyen", 10))
	// Output:
	// 3 [3 2]
}

func ExampleMatches() {
	one := index.Fields{Words: []string{"Maximiliana Roy"}}
	other := index.Fields{Words: []string{"Maximilianus Roy"}}
	fmt.Println(index.Matches(one, "roy maximiliana"), index.Matches(other, "roy maximiliana"))
	// Output:
	// true false
}

func ExampleFold() {
	fmt.Printf("%q\n", index.Fold("Œuvray-D’Amours, Zoé"))
	// Output:
	// ["oeuvray" "damours" "zoe"]
}
