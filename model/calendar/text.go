package calendar

// Text is one text in both official languages.
type Text struct {
	EN string `json:"en"`
	FR string `json:"fr"`
}

// In gives the text in a language ("en" or "fr"), falling back to the other where one is missing.
func (t Text) In(language string) string {
	if language == "fr" && t.FR != "" || t.EN == "" {
		return t.FR
	}
	return t.EN
}

// IsZero reports whether there is no text in either language.
func (t Text) IsZero() bool { return t == Text{} }
