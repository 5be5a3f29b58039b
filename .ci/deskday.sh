# A small day at the front desk, key by key, with other desks at work beside the window. Sourced by tour, after journey.sh.

# at TIME COMMAND… does at a time of this day what somebody at another desk would.
at() {
	local now="2026-10-05T$1:00-02:30" # of the office at hand
	shift
	daybook "$@" >>"$work/day" 2>&1 || fail "at $now, daybook $*: $(tail -n 3 "$work/day")"
}

# expected N gives the booking that is Nth on the list of who is expected, from 0.
expected() {
	daybook queue --site "$site" --json | sed -n '/"expected"/,/"waiting"/p' | grep -oE '"booking": ?"[^"]+"' | cut -d'"' -f4 | sed -n "$(($1 + 1))p"
}

# the_morning is what happens before the window opens again at 10:24: two counters serve, five clients wait, one is late.
the_morning() {
	step="$language $size, the morning"
	site=1137
	local first second third
	first=$(expected 0) second=$(expected 1) third=$(expected 2)
	at 09:14 walkin --site $site --service passport
	at 09:15 next --site $site --counter 2
	at 09:16 start --site $site --ticket P001
	at 09:20 arrive --booking "$first"
	at 09:24 walkin --site $site --service biometrics --persons 3 --reason missed
	at 09:30 next --site $site --counter 1
	at 09:31 start --booking "$first"
	at 09:38 finish --site $site --ticket P001
	at 09:40 next --site $site --counter 3
	at 09:43 start --site $site --ticket B001
	at 09:50 arrive --booking "$second"
	at 09:52 finish --booking "$first"
	at 09:55 walkin --site $site --service passport --travel within-2
	at 10:02 walkin --site $site --service passport
	at 10:04 arrive --booking "$third"
	at 10:07 finish --site $site --ticket B001 --persons 1
	at 10:11 walkin --site $site --service biometrics --reason letter-expiring
	at 10:23 next --site $site --counter 2
}

# reopen ends the program as a power cut would and opens it again at a time of this day.
reopen() {
	kill -KILL "$program_pid"
	wait "$program_pid" 2>/dev/null || true
	now="2026-10-05T$1:00-02:30"
	how=exec program daybook
	wait_window 30 --name Daybook
	changed
}

# see_display shows the public display in every theme.
see_display() {
	local theme
	number=$((number + 1))
	step="$language $size, state $number (display)"
	for theme in $themes; do
		key d
		wait_window 10 --name 'Public display'
		shot "$out/$(printf %02d $number)-display-$language-$theme-$size.png"
		key Escape
		wait_window 10 --name Daybook
		key ctrl+shift+t
		settle
	done
}

# work_the_day works at counter 4: a walk-in, a call, a service, a crash, the history of a client, and the end of the day.
work_the_day() {
	the_morning
	reopen 10:24
	key alt+2
	picture_of desk
	key w
	picture_of walk-in
	key Return
	changed
	key m 4 Return
	changed
	key c
	changed
	key s
	picture_of counters
	see_display
	key f
	changed
	at 10:25 finish --site $site --ticket B001
	at 10:26 start --site $site --ticket P004
	at 10:31 finish --site $site --ticket P004
	reopen 10:32
	must_show 'daybook queue after a crash' '"waiting"' daybook queue --site $site --json
	key alt+3
	changed
	typed P002
	key Return
	picture_of history
	key Escape alt+2
	changed
	key ctrl+k
	changed
	if [ "$language" = fr ]; then typed 'clore la j'; else typed 'close the d'; fi
	key Return
	picture_of closing
	key Right Return # past "not yet"
	changed
	must_show 'daybook queue when the day is over' '"closed":true' daybook queue --site $site --json
	must_show 'daybook verify' '"problems":[]' daybook verify --json
}
