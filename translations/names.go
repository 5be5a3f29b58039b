package translations

// The names of months and weekdays. French writes them in lower case; weekdays are indexed by time.Weekday.
var (
	englishMonths = [12]string{
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	}
	frenchMonths = [12]string{
		"janvier", "février", "mars", "avril", "mai", "juin",
		"juillet", "août", "septembre", "octobre", "novembre", "décembre",
	}
	frenchShortMonths = [12]string{
		"janv.", "févr.", "mars", "avr.", "mai", "juin",
		"juill.", "août", "sept.", "oct.", "nov.", "déc.",
	}
	englishWeekdays = [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	frenchWeekdays  = [7]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}
)

// shortEnglish is how many letters a month or weekday keeps when it is cut in English.
const shortEnglish = 3
