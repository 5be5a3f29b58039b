package index

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"
)

// crowd makes n invented people, the same each time: names of uneven
// frequency, a phone and an application number each.
type crowd struct {
	rand        *rand.Rand
	first, last []string
}

func newCrowd() *crowd {
	c := &crowd{rand: rand.New(rand.NewPCG(7, 9))}
	c.first = c.names(2000, []string{"", "ne", "lle", "tte", "c", "n"})
	c.last = c.names(40000, []string{"", "ay", "é", "eault", "sen", "ski", "ø", "-Roy", "son", "ngh"})
	return c
}

func (c *crowd) names(n int, ends []string) []string {
	starts := []string{"Tremb", "Jea", "Ma", "Gag", "Ng", "Łu", "Bé", "O’", "Sa", "Sin", "Wó", "Da", "Ro", "Le", "An", "Pa", "Mo", "Kh"}
	middles := []string{"la", "ri", "non", "uy", "kas", "lan", "bri", "int", "vi", "te", "ro", "che", "mi", "ou", "ham", "dé"}
	names := make([]string, n)
	for i := range names {
		names[i] = c.of(starts) + c.of(middles) + c.of(middles) + c.of(ends)
	}
	return names
}

// of picks one, those at the front more often.
func (c *crowd) of(list []string) string {
	r := c.rand.Float64()
	return list[int(r*r*float64(len(list)))]
}

func (c *crowd) person() Fields {
	areas := []int{613, 819, 416, 514, 438, 604, 780, 902}
	return Fields{
		Words:   []string{c.of(c.first) + " " + c.of(c.first), c.of(c.last)},
		Phones:  []string{fmt.Sprintf("+1%d%07d", areas[c.rand.IntN(len(areas))], c.rand.IntN(1e7))},
		Numbers: []string{fmt.Sprintf("V30%07d", c.rand.IntN(1e7))},
	}
}

// people makes n people beforehand, so that making them is not measured.
func (c *crowd) people(n int) []Fields {
	list := make([]Fields, n)
	for i := range list {
		list[i] = c.person()
	}
	return list
}

func (ix *Index) tokens() (n int) {
	for _, r := range ix.runs {
		n += len(r.keys)
	}
	return n + len(ix.tail.keys)
}

func benchSizes(b *testing.B, f func(b *testing.B, people []Fields)) {
	for _, n := range []int{100_000, 1_000_000} {
		people := newCrowd().people(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) { f(b, people) })
	}
}

func BenchmarkBuild(b *testing.B) {
	benchSizes(b, func(b *testing.B, people []Fields) {
		for b.Loop() {
			b.StopTimer()
			runtime.GC()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			b.StartTimer()
			ix := New()
			ix.Build(len(people), feed(1, people...))
			b.StopTimer()
			runtime.GC()
			runtime.ReadMemStats(&after)
			held := float64(after.HeapAlloc) - float64(before.HeapAlloc)
			b.ReportMetric(held/1e6, "MB")
			b.ReportMetric(held/float64(ix.tokens()), "B/token")
			b.ReportMetric(float64(ix.tokens())/float64(len(people)), "tokens/person")
			b.StartTimer()
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	texts := map[string][]string{
		"1 letter":  {"t", "m", "s", "v", "1", "6"},
		"2 letters": {"tr", "ma", "ro", "61"},
		"3 letters": {"tre", "mar", "613", "v30"},
		"name":      {"trembla", "gagnonla", "luukas", "xxyyzz"},
		"two words": {"tremb jea", "m j", "t m", "s ma", "613 v30"},
		"three":     {"tremb jea ma", "t m j", "tre 613 v"},
		"phone 4":   {"0142", "5550", "9917"},
		"phone 7":   {"555 0142", "613 9917", "819-4431"},
		"number":    {"V301234567", "v30123", "30123"},
	}
	benchSizes(b, func(b *testing.B, people []Fields) {
		ix := New()
		ix.Build(len(people), feed(1, people...))
		for _, f := range newCrowd().people(300) {
			ix.Put(uint32(ix.Len()+1), f)
		}
		for name, list := range texts {
			b.Run(name, func(b *testing.B) { benchTexts(b, ix, list) })
		}
	})
}

func benchTexts(b *testing.B, ix *Index, list []string) {
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		ix.Search(list[i%len(list)], 50)
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-us")
}

func BenchmarkPut(b *testing.B) {
	people := newCrowd().people(100_000)
	ix := New()
	ix.Build(len(people), feed(1, people...))
	for i := 0; b.Loop(); i++ {
		ix.Put(uint32(len(people)+i+1), people[i%len(people)])
	}
}

func BenchmarkFold(b *testing.B) {
	for b.Loop() {
		Fold("Nguyễn Thị Saint-Pierre O’Brien")
	}
}
