# The window's states, key by key, as somebody at a counter would come to them. Sourced by tour, which sets `language` (en
# or fr), `data` (the data folder), `pdf` and `slip` (where papers are to be saved), and calls the parts in this order.
# Each part may call: key, typed, settle, changed, which waits until the screen shows something else, and picture_of NAME,
# which keeps the screen in every theme of the tour.

# Who is booked. The letters é Œ Ł ễ are typed on purpose: they must come through to the printed roster.
given='Zoé Łucja'
family='Nguyễn-Œuvray'
phone='613 555 0142'
email='zoe@example.org'
letters='é Œ Ł ễ'
application='V304512877'

# first_run chooses the language and takes the sample data that is offered first.
first_run() {
	changed
	if [ "$language" = fr ]; then key f; else key e; fi
	changed
	key Return
	settle 15 # the invented clients are being made, which the screen counts
	picture_of overview
}

# fill_biometrics scans a letter and types a family of five, two of them with letters of their own; nothing is booked.
fill_biometrics() {
	key ctrl+3
	changed
	typed "$application"
	key Return # as a scanner ends; the date is next
	typed 2026-09-12
	key Tab
	typed "$given"
	key Tab
	typed "$family"
	key Tab
	typed "$phone"
	local name
	for name in 'Gia' 'Thu' 'Quang' 'An'; do
		key ctrl+m
		typed "$name"
		key Tab
		typed "$family"
	done
	key ctrl+d 1
	picture_of biometrics
	key ctrl+n
	changed
	key Left Return # of the question, what throws it away
	changed
}

# book_passport opens the passport panel, names the person and the kind, reads the notice and confirms the first opening.
book_passport() {
	key ctrl+2
	changed
	local no_travel=n
	if [ "$language" = fr ]; then no_travel=a; fi
	key Tab $no_travel Tab
	typed "$given"
	key Tab
	typed "$family"
	key Tab
	typed "$phone"
	key Tab Tab Tab a Tab Tab Tab # past the names, which follow the contact's; an adult's application
	typed "$email"
	key ctrl+d 1
	changed
	key ctrl+r
	changed
	key Tab Return
	picture_of passport
	key ctrl+Return
	picture_of confirmed
}

# save_slip saves the client's confirmation slip.
save_slip() {
	key ctrl+p
	changed
	key Left Left Return # from Print past Open to Save
	changed
	key ctrl+a
	typed "$slip"
	key Return
	changed
	key Escape # what was said of it
	changed
}

# see_roster goes to the day's list, where the booking stands, and opens the first one.
see_roster() {
	key alt+4
	picture_of roster
	key Return
	picture_of booking
	key Escape
	changed
}

# save_roster saves the day's list as a PDF.
save_roster() {
	key ctrl+s
	changed
	key ctrl+a
	typed "$pdf"
	key Return
	changed
	key Escape
	changed
}

# find_anybody looks for the client by half a name, then for a command and people at once.
find_anybody() {
	key alt+3
	changed
	typed nguye
	picture_of find
	key ctrl+k
	changed
	if [ "$language" = fr ]; then typed li; else typed ro; fi
	picture_of palette
	key Escape
	changed
}
