// Package kit holds the widgets every screen is built from: theme, texts, buttons, fields, lists, dialogs.
//
// # Keys
//
// A window has one *Env, given to every widget at construction. A focused widget acts on its own keys and passes
// the rest on: Env asks the topmost open dialog first, then, only if no dialog is open, the window's OnKey and OnRune.
// Widgets made elsewhere do the same by Env.Pass and Env.PassRune, and have what they mark scrolled to by Env.Reveal.
// Env.Attach hands the canvas's keys to the same place, so a key means the same with and without focus.
// Commands on letters and digits belong in OnRune: done on the key, the rune that follows would be typed into whatever
// the command opened. A field never passes characters on.
//
// Every widget calls Env.Input first thing, so that the window knows when somebody last did something.
//
// A nil *Env is allowed: the widget then keeps its own keys and drops the others.
//
// Space acts on the typed rune, never on the key: the toolkit sends both, and a button that closes its dialog on the
// key would leave the rune to the field behind it.
//
// # Looks
//
// Colours are roles (palette.go), looked up in the current theme whenever a widget is drawn, so a change of theme or
// text size shows at once. Every measure goes through Unit, every text through one of the sizes of theme.go.
// The focus ring is drawn outside a widget's own bounds: leave at least Unit(Gap) around widgets.
//
// # Texts
//
// Texts come in as strings from the caller; the few words widgets say on their own are in Words.
// Nothing here starts a goroutine or a timer; time comes in through Env.After and
// Env.Now.
package kit
