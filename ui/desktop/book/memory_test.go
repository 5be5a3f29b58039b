package book_test

import (
	"reflect"
	"strings"
)

// holds tells whether a text stands anywhere in memory that can be reached from a value. Neither the store nor the window
// is looked into: they are others'.
func holds(v reflect.Value, text string, seen map[any]bool) bool {
	switch v.Kind() {
	case reflect.String:
		return strings.Contains(v.String(), text)
	case reflect.Pointer, reflect.Map:
		key := [2]any{v.Type(), v.Pointer()}
		if v.IsNil() || seen[key] {
			return false
		}
		seen[key] = true
		if v.Kind() == reflect.Pointer {
			return holds(v.Elem(), text, seen)
		}
		for _, k := range v.MapKeys() {
			if holds(k, text, seen) || holds(v.MapIndex(k), text, seen) {
				return true
			}
		}
	case reflect.Interface:
		return !v.IsNil() && holds(v.Elem(), text, seen)
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if holds(v.Index(i), text, seen) {
				return true
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "store" && name != "ctx" && name != "options" && holds(v.Field(i), text, seen) {
				return true
			}
		}
	}
	return false
}

func (d *desk) remembers(text string) bool {
	return holds(reflect.ValueOf(d.screen), text, map[any]bool{})
}
