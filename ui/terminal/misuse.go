package terminal

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

// misuse turns what the parser says, which is English, into a fault that both languages have words for.
func misuse(err error) error {
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
		return usageError{fault.New("usage.command-missing", "Commands", names)}
	}
	if name := flagName.FindString(text); name != "" {
		return usageError{fault.New("usage.flag-value", "Flag", name)}
	}
	return usageError{fault.New("usage.not-understood")}
}

func unknown(plain, mistyped *fault.Fault, hint string) error {
	if hint != "" {
		return usageError{mistyped}
	}
	return usageError{plain}
}

func nameIn(text string) string {
	if found := quotedName.FindStringSubmatch(text); found != nil {
		return strings.TrimSuffix(found[1], `"`)
	}
	return text
}

// missing is a flag or an argument that the command cannot do without.
func missing(name string) error { return usageError{fault.New("usage.missing", "Name", name)} }

// valueRefused is a flag's value that cannot be meant.
func valueRefused(flag, value string) error {
	return usageError{fault.New("usage.value-refused", "Flag", flag, "Value", value)}
}
