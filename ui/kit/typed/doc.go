// Package typed reads what people type into a field: dates and times of day as either language writes them, texts with
// what no field keeps, and the first letters of what they look for in a list. It draws nothing and has no clock.
package typed
