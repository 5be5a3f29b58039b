package vault

import "time"

const longestDelay = time.Minute

// Delay is how long to wait after so many wrong passphrases in a row before the next is taken: nothing after none, then
// 1 s, 2 s, 4 s and so on, at most a minute. It slows a person at the keyboard; what slows a copied file is [Iterations].
func Delay(failures int) time.Duration {
	if failures <= 0 {
		return 0
	}
	doublings := min(failures-1, 6) // 2^6 s is past the longest already
	return min(time.Second<<doublings, longestDelay)
}
