# Helpers to drive a real window on a virtual screen. Sourced, not run. Everything waits with a limit and says what it
# waited for. Callers set `work`, a scratch folder, first; screen_close undoes screen_open and may be called twice.

export LC_ALL=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
screen_pid='' manager_pid='' program_pid='' window='' last_picture=''

# fail says what went wrong where, with the end of the program's own words, leaves a picture, and ends.
fail() {
	echo "FAILED${step:+ at $step}: $*" >&2
	if [ -n "$screen_pid" ] && kill -0 "$screen_pid" 2>/dev/null; then
		import -silent -window root "${failure_picture:-$work/failed.png}" 2>/dev/null &&
			echo "the screen then: ${failure_picture:-$work/failed.png}" >&2
	fi
	[ -s "$work/program.log" ] && tail -n 15 "$work/program.log" >&2
	exit 1
}

# until_true SECONDS WHAT COMMAND… runs the command until it succeeds.
until_true() {
	local deadline=$((SECONDS + $1)) what=$2
	shift 2
	until "$@" >/dev/null 2>&1; do
		alive
		[ $SECONDS -lt "$deadline" ] || fail "waited too long for $what"
		sleep 0.05
	done
}

# screen_open WIDTH HEIGHT starts a screen on a free display number and a window manager that opens windows maximised.
screen_open() {
	rm -f "$work/display"
	mkdir -p "$work/pixels" # the screen's memory as a file, for measuring
	Xvfb -displayfd 3 -screen 0 "$1x$2x24" -fbdir "$work/pixels" -dpi 96 -nolisten tcp +extension GLX 3>"$work/display" >"$work/screen.log" 2>&1 &
	screen_pid=$!
	until_true 15 'the virtual screen' test -s "$work/display"
	DISPLAY=":$(tr -d '[:space:]' <"$work/display")"
	export DISPLAY
	cat >"$work/openbox.xml" <<-'XML'
		<?xml version="1.0" encoding="UTF-8"?>
		<openbox_config xmlns="http://openbox.org/3.4/rc">
		<focus><focusNew>yes</focusNew></focus>
		<applications><application type="normal"><maximized>yes</maximized></application></applications>
		</openbox_config>
	XML
	openbox --config-file "$work/openbox.xml" >"$work/openbox.log" 2>&1 &
	manager_pid=$!
	until_true 15 'the window manager' manager_there
	last_picture=''
}

# keyboard TEXT gives every character of the text that the plain keyboard lacks a key of its own. Without it xdotool
# changes the keyboard for one letter at a time, and the window, which learns of it later, loses some.
keyboard() {
	local number code keys='' i
	number=210
	for ((i = 0; i < ${#1}; i++)); do
		printf -v code '%d' "'${1:i:1}"
		[ "$code" -gt 126 ] || continue
		printf -v code 'U%04X' "$code"
		[[ $keys != *" $code "* ]] || continue
		[ $number -le 250 ] || fail 'the keyboard has too few spare keys for this text'
		keys+="key <I$number> { [ $code ] };"$'\n'
		number=$((number + 1))
	done
	xkbcomp "$DISPLAY" "$work/keys.xkb" 2>/dev/null
	awk -v keys="$keys" '/^ *key <I2[1-5][0-9]>/ { next } { print } /^xkb_symbols / { print keys }' "$work/keys.xkb" >"$work/keys-more.xkb"
	xkbcomp -w0 "$work/keys-more.xkb" "$DISPLAY" 2>"$work/keys.log" || fail "the keyboard was refused: $(head -n 3 "$work/keys.log")"
}

# manager_there tells whether a window manager answers on this screen.
manager_there() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }

# end_process PID ends one process that was started here, and waits for it.
end_process() {
	[ -n "$1" ] || return 0
	kill "$1" 2>/dev/null || return 0
	for _ in {1..50}; do
		kill -0 "$1" 2>/dev/null || break
		sleep 0.1
	done
	kill -KILL "$1" 2>/dev/null || true
	wait "$1" 2>/dev/null || true
}

# screen_close ends the program, the window manager and the screen.
screen_close() {
	end_process "$program_pid"
	end_process "$manager_pid"
	end_process "$screen_pid"
	program_pid='' manager_pid='' screen_pid='' window=''
	rm -f "$work/program.log"
}

# program COMMAND… starts the program whose window is driven; its words go to $work/program.log.
program() {
	"$@" >"$work/program.log" 2>&1 </dev/null &
	program_pid=$!
}

# find_window looks for the visible window that xdotool's search arguments describe.
find_window() { window=$(xdotool search --onlyvisible "$@" 2>/dev/null | tail -n 1) && [ -n "$window" ]; }

# wait_window SECONDS SEARCH… waits for a visible window, gives it the keyboard, and waits until it has it.
wait_window() {
	local limit=$1
	shift
	until_true "$limit" "a window ($*)" find_window "$@"
	xdotool windowactivate --sync "$window" 2>/dev/null || true
	until_true 10 'the window to have the keyboard' has_keyboard
}

# has_keyboard tells whether the window has the keyboard.
has_keyboard() { [ "$(xdotool getactivewindow)" = "$window" ]; }

# alive fails when the program has ended by itself.
alive() { [ -z "$program_pid" ] || kill -0 "$program_pid" 2>/dev/null || fail 'the program ended by itself'; }

# picture prints a digest of what the screen shows: of the pixels, not of a file that holds the time.
picture() { import -silent -window root -depth 8 rgb:- | sha256sum | cut -d' ' -f1; }

# key KEY… presses keys one after another: key Tab ctrl+k Return
key() {
	alive
	local k
	for k in "$@"; do
		xdotool key --delay 20 "$k"
		sleep 0.08
	done
}

# typed TEXT types a text into what has the focus.
typed() {
	alive
	xdotool type --delay 35 -- "$1"
	sleep 0.1
}

# settle [TIMES] waits until the screen shows the same so many times running, three if not said, at most 30 s.
settle() {
	local before='' now same=1 deadline=$((SECONDS + 30))
	while [ "$same" -lt "${1:-3}" ]; do
		alive
		[ $SECONDS -lt "$deadline" ] || fail 'the screen does not come to rest'
		sleep 0.1
		now=$(picture)
		if [ "$now" = "$before" ]; then same=$((same + 1)); else same=1; fi
		before=$now
	done
	settled=$before
}

# differs waits until the screen is at rest and shows something else than at the last shot, at most 10 s.
differs() {
	local deadline=$((SECONDS + 10))
	settle
	while [ "$settled" = "$last_picture" ]; do
		[ $SECONDS -lt "$deadline" ] || fail 'nothing changed on the screen'
		settle
	done
	last_picture=$settled
}

# shot FILE waits for a screen that differs from the last shot, and keeps its picture. A screen of a few colours was not drawn.
shot() {
	differs
	import -silent -window root "$1"
	local colours
	colours=$(identify -format '%k' "$1")
	[ "$colours" -ge "${least_colours:-32}" ] || fail "$1 shows $colours colours only: the window was not drawn"
}
