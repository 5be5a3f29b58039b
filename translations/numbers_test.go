package translations

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNumber(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	tests := []struct {
		n      int
		en, fr string
	}{
		{0, "0", "0"},
		{7, "7", "7"},
		{999, "999", "999"},
		{1000, "1,000", "1_000"},
		{12345, "12,345", "12_345"},
		{123456, "123,456", "123_456"},
		{1234567, "1,234,567", "1_234_567"},
		{-999, "-999", "-999"},
		{-1000, "-1,000", "-1_000"},
		{math.MinInt64, "-9,223,372,036,854,775,808", "-9_223_372_036_854_775_808"},
	}
	for _, test := range tests {
		if got := en.Number(test.n); got != test.en {
			t.Errorf("English %d: %q, want %q", test.n, got, test.en)
		}
		if got := visible(fr.Number(test.n)); got != test.fr {
			t.Errorf("French %d: %q, want %q", test.n, got, test.fr)
		}
	}
}

func TestNumberKeepsItsDigits(t *testing.T) {
	en := testWords(t, English)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int().Draw(t, "n")
		got := en.Number(n)
		if strings.ReplaceAll(got, ",", "") != strconv.Itoa(n) {
			t.Fatalf("%d became %q", n, got)
		}
		for i, group := range strings.Split(strings.TrimPrefix(got, "-"), ",") {
			if len(group) != 3 && (i > 0 || len(group) > 3 || group == "") {
				t.Fatalf("%d became %q", n, got)
			}
		}
	})
}

func TestMoney(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	tests := []struct {
		cents  int
		en, fr string
	}{
		{0, "$0", "0_$"},
		{5, "$0.05", "0,05_$"},
		{8500, "$85", "85_$"},
		{16350, "$163.50", "163,50_$"},
		{123456789, "$1,234,567.89", "1_234_567,89_$"},
		{-8500, "-$85", "-85_$"},
		{-50, "-$0.50", "-0,50_$"},
	}
	for _, test := range tests {
		if got := en.Money(test.cents); got != test.en {
			t.Errorf("English %d: %q, want %q", test.cents, got, test.en)
		}
		if got := visible(fr.Money(test.cents)); got != test.fr {
			t.Errorf("French %d: %q, want %q", test.cents, got, test.fr)
		}
	}
}

func TestList(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	tests := []struct {
		items  []string
		en, fr string
	}{
		{nil, "", ""},
		{[]string{"a"}, "a", "a"},
		{[]string{"a", "b"}, "a and b", "a et b"},
		{[]string{"a", "b", "c"}, "a, b and c", "a, b et c"},
		{[]string{"a", "b", "c", "d"}, "a, b, c and d", "a, b, c et d"},
	}
	for _, test := range tests {
		if got := en.List(test.items); got != test.en {
			t.Errorf("English %v: %q, want %q", test.items, got, test.en)
		}
		if got := fr.List(test.items); got != test.fr {
			t.Errorf("French %v: %q, want %q", test.items, got, test.fr)
		}
	}
}
