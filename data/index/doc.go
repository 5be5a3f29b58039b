// Package index finds people while their names are being typed (design.md
// section 8). It lives in memory only: it is built when the book is unlocked
// and wiped when it is locked; it writes no file and knows no database.
//
// A person, or a booking with all its people, is a number (id) and some
// Fields. Every field gives tokens: folded words of names, digit fragments of
// phones and application numbers. A token is kept as eight bytes of packed
// letters and four of id, so nothing of a name past its first letters stays
// in memory. A search is a prefix range in a sorted array for each word typed,
// and the ranges are intersected.
//
// Because only the beginning of a token is kept, Search is exact for words of
// up to ten Latin letters or digits (five letters of other alphabets with a
// short code, two of Chinese or Korean) and may give false hits beyond that.
// The caller passes what it decrypts for showing through Matches, which is
// exact.
package index
