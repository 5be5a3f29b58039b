package store_test

import (
	"fmt"
	"testing"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/site"
)

// racePlaces are 300 places: four days of five counters, 15 a counter.
func racePlaces() [][]site.Place {
	var places [][]site.Place
	for day := range 4 {
		for counter := range 5 {
			for i := range 15 {
				start := calendar.Minute(510 + 20*i)
				if start > 700 { // no booking of 20 minutes ends before lunch any more
					start += 60
				}
				places = append(places, []site.Place{{Counter: counter + 1, Date: calendar.NewDate(2026, 10, 6+day), Start: start, End: start + 20}})
			}
		}
	}
	return places
}

func TestEightProcessesRaceForThreeHundredPlaces(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", 5)}); err != nil {
		t.Fatal(err)
	}
	const racers = 8
	var answers [racers]<-chan said
	var waits [racers]func() error
	for i := range racers {
		command := child(t, "race", folder, fmt.Sprint("DAYBOOK_OFFSET=", i%2*150)) // all meet, half from the middle on
		answers[i], waits[i] = lines(t, command), command.Wait
	}
	won := map[string]int{}
	told, other := 0, 0
	for i := range racers {
		for answer := range answers[i] {
			switch answer.Refused {
			case "":
				won[fmt.Sprint(answer.Date, answer.Counter, answer.Start)]++
			case "booking.place-taken":
				told++
			default:
				other++
				t.Errorf("unexpected answer: %s", answer.Refused)
			}
		}
		if err := waits[i](); err != nil {
			t.Errorf("process %d: %v", i, err)
		}
	}
	places := len(racePlaces())
	if places != 300 || len(won) != places || told != (racers-1)*places || other > 0 {
		t.Errorf("%d places: %d won, %d losers told, %d other answers", places, len(won), told, other)
	}
	for place, winners := range won {
		if winners != 1 {
			t.Errorf("%s was won %d times", place, winners)
		}
	}
	sound(t, s)
}
