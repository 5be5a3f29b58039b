package usage

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// OnDay says which site-day a command is about.
type OnDay struct {
	Site string `placeholder:"ID"`
	Date string `placeholder:"DATE"`
}

// Check refuses what cannot be meant before anything is opened.
func (d OnDay) Check() error {
	if d.Site == "" {
		return Missing("--site")
	}
	return CheckDate("--date", d.Date)
}

// CheckDate refuses what cannot be a date before anything is opened.
func CheckDate(flag, text string) error {
	if text == "" || text == "today" || text == "tomorrow" {
		return nil
	}
	if _, err := calendar.ParseDate(text); err != nil {
		return Refused(flag, text)
	}
	return nil
}

// ParseNow reads an instant, or a date and time on this computer's clock.
func ParseNow(text string) (time.Time, error) {
	if t, err := time.Parse(time.RFC3339, text); err == nil {
		return t, nil
	}
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02 15:04:05"} {
		if t, err := time.ParseInLocation(layout, text, time.Local); err == nil {
			return t, nil
		}
	}
	return time.Time{}, Refused("--now", text)
}

// ParseEntry reads --entry; none is the zero entry.
func ParseEntry(text string) (uuid.UUID, error) {
	if text == "" {
		return uuid.Nil, nil
	}
	entry, err := uuid.Parse(text)
	if err != nil {
		return uuid.Nil, Refused("--entry", text)
	}
	return entry, nil
}

// ParseService checks a service before anything is opened.
func ParseService(name string) (site.Service, error) {
	for _, service := range site.Services() {
		if string(service) == name {
			return service, nil
		}
	}
	if name == "" {
		return "", Missing("--service")
	}
	return "", Error{fault.New("service.unknown", "Service", name)}
}
