# The main job, key by key, as somebody at a counter would do it. Sourced by tour, which sets `language` (en or fr), `data`
# (the data folder) and `pdf` (where the roster is to be saved), and calls the four parts in this order.
# Each part may call: key, typed, settle and picture_of NAME, which waits until the screen differs from the last picture.

# Who is booked. The letters é Œ Ł ễ are typed on purpose: they must come through to the printed roster.
given='Zoé Łucja'
family='Nguyễn-Œuvray'
phone='613 555 0142'
email='zoe@example.org'
letters='é Œ Ł ễ'

# first_run chooses the language and takes the sample data that is offered first. It sets `data` anew if the program keeps
# the sample in a folder below it.
first_run() {
	picture_of language
	if [ "$language" = fr ]; then key Down; fi
	key Return
	picture_of offer
	key Return
	picture_of ready
}

# book_passport opens the passport panel, reads the notice, names the person, takes the first opening and confirms.
book_passport() {
	key ctrl+n
	picture_of overview
	key ctrl+2
	picture_of passport
	key space Tab
	typed "$given"
	key Tab
	typed "$family"
	key Tab
	typed "$phone"
	key Tab
	typed "$email"
	picture_of filled
	key ctrl+Return
	picture_of confirmed
}

# see_roster goes to the day of the booking in the roster.
see_roster() {
	key Escape ctrl+5
	picture_of roster
}

# save_roster saves the day's roster as a PDF.
save_roster() {
	key ctrl+p
	picture_of save
	key ctrl+a
	typed "$pdf"
	key Return
	picture_of saved
}
