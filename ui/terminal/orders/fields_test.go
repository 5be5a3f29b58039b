package orders

import (
	"errors"
	"slices"
	"testing"

	"daybook/model/fault"
)

func opened(t *testing.T, text string) *object {
	t.Helper()
	whole, err := open([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return whole.object("contact.")
}

// TestFieldsThatAreNotGivenKeepTheirValue whatever their type; null is not given.
func TestFieldsThatAreNotGivenKeepTheirValue(t *testing.T) {
	for _, text := range []string{`{}`, `{"text":null,"flag":null,"texts":null,"code":null}`, `{"code":""}`} {
		name, yes, list, code := "Zoé", true, []string{"asl"}, "phone"
		o := opened(t, text)
		o.text("text", &name)
		o.flag("flag", &yes)
		o.texts("texts", &list)
		read(o, "code", &code, oneOf([]string{"web"}, fault.New("source.unknown")))
		if err := o.done(); err != nil || name != "Zoé" || !yes || !slices.Equal(list, []string{"asl"}) || code != "phone" {
			t.Errorf("%s: %q %t %q %q, %v", text, name, yes, list, code, err)
		}
	}
}

func TestFieldsAreRead(t *testing.T) {
	name, yes, list, code := "", true, []string(nil), ""
	o := opened(t, `{"code":"web","texts":["a","é"],"flag":false,"text":"x\ny"}`)
	o.text("text", &name)
	o.flag("flag", &yes)
	o.texts("texts", &list)
	read(o, "code", &code, oneOf([]string{"web"}, fault.New("source.unknown")))
	if err := o.done(); err != nil || name != "x\ny" || yes || !slices.Equal(list, []string{"a", "é"}) || code != "web" {
		t.Errorf("%q %t %q %q, %v", name, yes, list, code, err)
	}
}

// TestOnlyTheFirstProblemOfAnObjectIsKept and what comes after it is read all the same.
func TestOnlyTheFirstProblemOfAnObjectIsKept(t *testing.T) {
	name, yes := "", false
	o := opened(t, `{"unknown":1,"text":3,"flag":true}`)
	o.text("text", &name)
	o.flag("flag", &yes)
	refused(t, o.done(), "file.value-unexpected", 1, 21)
	if !yes {
		t.Error("the rest was not read")
	}
	for text, want := range map[string]string{`[]`: "file.value-unexpected", `{"a":1,"a":2}`: "book.field-repeated", `{"a":1}`: "book.field-unknown"} {
		at, located := errors.AsType[Located](opened(t, text).done())
		if !located || at.Code != want || want != "file.value-unexpected" && at.Args["Field"] != "contact.a" {
			t.Errorf("%s: %+v", text, at)
		}
	}
}

func TestParseCommand(t *testing.T) {
	if id, err := ParseCommand(command.String()); id != command || err != nil {
		t.Errorf("%s, %v", id, err)
	}
	for _, text := range []string{"", "7", "00000000-0000-0000-0000-000000000000"} {
		if _, err := ParseCommand(text); fault.Code(err) != "command.invalid" {
			t.Errorf("%q: %v", text, err)
		}
	}
}
