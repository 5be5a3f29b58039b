# The main job, key by key, as somebody at a counter would do it. Sourced by tour, which sets `language` (en or fr), `data`
# (the data folder) and `pdf` (where the roster is to be saved), and calls the four parts in this order.
# Each part may call: key, typed, settle and picture_of NAME, which waits until the screen differs from the last picture.

# Who is booked. The letters é Œ Ł ễ are typed on purpose: they must come through to the printed roster.
given='Zoé Łucja'
family='Nguyễn-Œuvray'
phone='613 555 0142'
email='zoe@example.org'
letters='é Œ Ł ễ'

# first_run chooses the language and takes the sample data that is offered first.
first_run() {
	picture_of language
	if [ "$language" = fr ]; then key f; else key e; fi
	picture_of data
	key Return
	settle 15 # the invented clients are being made, which the screen counts
	picture_of overview
}

# book_passport opens the passport panel, names the person and the kind, reads the notice and confirms the first opening.
book_passport() {
	key ctrl+2
	picture_of passport
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
	picture_of filled
	key ctrl+d 1
	picture_of chosen
	key ctrl+r
	picture_of notice
	key Tab Return
	picture_of ready
	key ctrl+Return
	picture_of confirmed
}

# save_slip saves the client's confirmation slip.
save_slip() {
	key ctrl+p
	picture_of slip
	key ctrl+a
	typed "$slip"
	key Return
	picture_of slip-saved
}

# see_roster goes to the day's list, where the booking stands.
see_roster() {
	key alt+2
	picture_of roster
}

# save_roster saves the day's list as a PDF.
save_roster() {
	key ctrl+s
	picture_of save
	key ctrl+a
	typed "$pdf"
	key Return
	picture_of saved
}
