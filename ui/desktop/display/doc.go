// Package display is what the public sees on a second screen: which ticket goes to which counter, in both languages, and
// nothing about anybody.
package display
