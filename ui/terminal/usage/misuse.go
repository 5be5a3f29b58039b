package usage

import (
	"regexp"
	"strings"

	"daybook/model/fault"
)

var (
	quotedName = regexp.MustCompile(`^"?([^",\s]+)`)
	suggestion = regexp.MustCompile(`did you mean "([^"]+)"\?$`)
	flagName   = regexp.MustCompile(`^(--?[\w-]+)`)
)

// Misuse turns what the parser says, which is English, into a fault that both languages have words for.
func Misuse(err error) error {
	text := err.Error()
	hint := ""
	if found := suggestion.FindStringSubmatch(text); found != nil {
		hint = found[1]
	}
	if rest, ok := strings.CutPrefix(text, "unknown flag "); ok {
		return unknown(fault.New("usage.flag-unknown", "Flag", nameIn(rest)),
			fault.New("usage.flag-mistyped", "Flag", nameIn(rest), "Hint", hint), hint)
	}
	if rest, ok := strings.CutPrefix(text, "unexpected argument "); ok {
		return unknown(fault.New("usage.argument-unexpected", "Argument", nameIn(rest)),
			fault.New("usage.argument-mistyped", "Argument", nameIn(rest), "Hint", hint), hint)
	}
	if rest, ok := strings.CutPrefix(text, "expected one of "); ok {
		names := strings.ReplaceAll(rest, `"`, "")
		return Error{fault.New("usage.command-missing", "Commands", names)}
	}
	if name := flagName.FindString(text); name != "" {
		return Error{fault.New("usage.flag-value", "Flag", name)}
	}
	return Error{fault.New("usage.not-understood")}
}

func unknown(plain, mistyped *fault.Fault, hint string) error {
	if hint != "" {
		return Error{mistyped}
	}
	return Error{plain}
}

func nameIn(text string) string {
	if found := quotedName.FindStringSubmatch(text); found != nil {
		return strings.TrimSuffix(found[1], `"`)
	}
	return text
}
