package store_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
)

// The tests of several processes run this test program again as a child that does one thing.
func TestMain(m *testing.M) {
	switch os.Getenv("DAYBOOK_CHILD") {
	case "race":
		os.Exit(childRace())
	case "clients":
		os.Exit(childClients())
	case "stream":
		os.Exit(childStream())
	case "call":
		os.Exit(childCall())
	}
	code := m.Run()
	if folder, err := keyedFolder(); err == nil {
		os.RemoveAll(folder)
	}
	os.Exit(code)
}

// said is one line a child prints, after the store answered.
type said struct {
	Confirmation string
	Start        calendar.Minute
	Counter      int
	Date         calendar.Date
	Refused      string
	Ticket       int
}

func child(t *testing.T, what, folder string, environment ...string) *exec.Cmd {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), append(environment, "DAYBOOK_CHILD="+what, "DAYBOOK_FOLDER="+folder)...)
	command.Stderr = os.Stderr
	return command
}

func lines(t *testing.T, command *exec.Cmd) <-chan said {
	t.Helper()
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	all := make(chan said, 100_000)
	go func() {
		defer close(all)
		for scanner := bufio.NewScanner(out); scanner.Scan(); {
			var line said
			if json.Unmarshal(scanner.Bytes(), &line) == nil {
				all <- line
			}
		}
	}()
	return all
}

func childStore() (*store.Store, error) {
	s, err := store.Open(os.Getenv("DAYBOOK_FOLDER"), store.Options{Now: func() time.Time { return monday }})
	if err != nil {
		return nil, err
	}
	return s, s.UnlockSample()
}

func say(receipt booking.Receipt, err error) {
	line := said{Refused: fault.Code(err), Confirmation: receipt.Confirmation}
	if err != nil && line.Refused == "" {
		line.Refused = err.Error()
	}
	if len(receipt.Places) > 0 {
		line.Start, line.Counter, line.Date = receipt.Places[0].Start, receipt.Places[0].Counter, receipt.Places[0].Date
	}
	text, _ := json.Marshal(line)
	fmt.Println(string(text)) // one write: a line is there whole or not at all
}

// childRace goes after every place of a list, in an order of its own.
func childRace() int {
	s, err := childStore()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer s.Close()
	places := racePlaces()
	offset, _ := strconv.Atoi(os.Getenv("DAYBOOK_OFFSET"))
	for i := range places {
		o := order("Zoé")
		o.When = booking.When{Places: places[(i+offset)%len(places)]}
		say(s.Book(context.Background(), o))
	}
	return 0
}

// childStream books the first opening, one after the other, until it is killed.
func childStream() int {
	s, err := childStore()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	for i := 0; ; i++ {
		o := order(fmt.Sprint("Zoé ", i))
		o.Command = uuid.New()
		receipt, err := s.Book(context.Background(), o)
		say(receipt, err)
		if err != nil {
			return 1
		}
	}
}

// patiently asks again while the file is busy, as who stands at a counter does: the command is carried out once.
func patiently(ask func() (desk.Receipt, error)) (receipt desk.Receipt, err error) {
	for range 20 {
		if receipt, err = ask(); fault.Code(err) != "store.busy" {
			break
		}
	}
	return receipt, err
}

// childCall calls from a queue to a counter of its own, starts and finishes whom it was given, until nobody waits.
func childCall() int {
	s, err := childStore()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer s.Close()
	counter, _ := strconv.Atoi(os.Getenv("DAYBOOK_COUNTER"))
	for {
		next := desk.Next{Command: uuid.New(), Site: "A", Counter: counter}
		receipt, err := patiently(func() (desk.Receipt, error) { return s.Next(context.Background(), next) })
		text, _ := json.Marshal(said{Ticket: receipt.Visit.Ticket.Number, Counter: receipt.Visit.Counter, Refused: fault.Code(err)})
		fmt.Println(string(text))
		if err != nil {
			return 0
		}
		finish := desk.Order{Booking: receipt.Booking, Counter: counter}
		for _, move := range []visit.Move{visit.Start, visit.Finish} {
			finish.Command, finish.Move = uuid.New(), move
			if _, err := patiently(func() (desk.Receipt, error) { return s.Step(context.Background(), finish) }); err != nil {
				fmt.Fprintln(os.Stderr, err)
				return 1
			}
		}
	}
}
