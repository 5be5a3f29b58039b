package desktest

import (
	"fmt"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// ADay is the day of the picture: five counters, the third served by the person at the screen.
func ADay() desk.Day {
	P, B := site.Passport, site.Biometrics
	d := desk.Day{Site: Office(6), Date: Monday(), Position: 1}
	for _, c := range d.Site.Counters {
		span := calendar.Span{From: 510, To: 960}
		if c.Number == 6 {
			span = calendar.Span{From: 780, To: 960}
		}
		d.Counters = append(d.Counters, desk.Counter{Counter: c, Spans: []calendar.Span{span}})
	}
	belanger := Client(B, 620, "Bélanger", "Bélanger", "Bélanger", "Bélanger")
	nguyen := Client(B, 640, "Nguyễn", "Trần")
	nguyen.Details.Needs = []string{"interpreter:Vietnamese"}
	obrien := Client(P, 630, "O’Brien")
	obrien.Details.Needs = []string{"wheelchair"}
	ortiz := Client(B, 600, "Ortiz", "Ortiz", "Ortiz")
	for i, given := range []string{"Camila", "Mateo", "Lucía"} {
		ortiz.Details.Persons[i].Given = given
	}
	nameless := Client(P, 0)
	urgent := Client(P, 0, "Kowalczyk")
	urgent.Details.Travel = booking.Within2
	one := Client(P, 650, "Aglukark")
	one.Details.Persons[0].Given = ""
	d.Clients = []desk.Client{
		Client(P, 600, "Roy"), belanger, Client(P, 625, "Singh"), obrien, nguyen, one, Client(B, 660, "Wójcik"), Client(P, 670, "Hébert"),
		After(Client(P, 610, "Tremblay"), 12, Arrived(14)), After(Client(B, 620, "Chen", "Chen", "Chen"), 7, Arrived(9)),
		After(nameless, 13, Arrived(18)), After(Client(P, 630, "Diallo"), 14, Arrived(6)), After(urgent, 16, Arrived(5)),
		After(Client(P, 0, "MacDonald"), 15, Arrived(2)),
		After(Client(P, 590, "Gagnon"), 9, Arrived(20), CalledTo(1, 9), Started(7)),
		After(Client(B, 590, "Haile", "Haile"), 5, Arrived(20), CalledTo(2, 5), Started(3)),
		After(ortiz, 6, Arrived(21), CalledTo(3, 12), Started(11), visit.Step{Move: visit.Finish, Persons: []int{0, 1}, At: Ago(2)}),
		After(Client(P, 600, "Park"), 11, Arrived(16), CalledTo(4, 1)),
		After(Client(P, 580, "Nowak"), 8, Arrived(40), CalledTo(1, 30), Started(29), visit.Step{Move: visit.Park, At: Ago(15)}),
		After(Client(P, 540, "Lavoie"), 1, Arrived(90), CalledTo(1, 80), Started(79), Finished(60)),
		After(Client(P, 540, "Cormier", "Cormier"), 2, Arrived(88), CalledTo(2, 80), Started(78), Finished(50)),
		After(Client(B, 550, "Osei"), 1, Arrived(80), CalledTo(3, 70), Started(69), visit.Step{Move: visit.TurnAway, Reason: "no-letter", At: Ago(68)}),
		After(Client(B, 550, "Ahmadi"), 2, Arrived(75), visit.Step{Move: visit.Leave, At: Ago(40)}),
		After(Client(P, 520, "Fortin"), 0, visit.Step{Move: visit.GiveUp, At: Ago(30)}),
	}
	return d
}

// Busy is a day of 500 expected, 80 waiting, 12 counters and 200 finished.
func Busy() desk.Day {
	d := desk.Day{Site: Office(12), Date: Monday(), Position: 1}
	for _, c := range d.Site.Counters {
		d.Counters = append(d.Counters, desk.Counter{Counter: c, Spans: []calendar.Span{{From: 510, To: 960}}})
	}
	services := site.Services()
	for i := range 500 {
		d.Clients = append(d.Clients, Client(services[i%2], calendar.Minute(600+i%300), fmt.Sprintf("Tremblay%03d", i)))
	}
	for i := range 80 {
		c := Client(services[i%2], calendar.Minute(560+i), fmt.Sprintf("Singh%03d", i))
		d.Clients = append(d.Clients, After(c, 300+i, Arrived(80-i)))
	}
	for i := range 11 {
		c := Client(services[i%2], 570, fmt.Sprintf("Chen%03d", i))
		d.Clients = append(d.Clients, After(c, 400+i, Arrived(50), CalledTo(i+1, 20), Started(19)))
	}
	for i := range 200 {
		c := Client(services[i%2], 540, fmt.Sprintf("Roy%03d", i))
		d.Clients = append(d.Clients, After(c, 1+i, Arrived(100), CalledTo(12, 90), Started(89), Finished(60)))
	}
	return d
}
