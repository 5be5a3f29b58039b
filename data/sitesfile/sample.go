package sitesfile

import (
	"bytes"
	_ "embed"
)

//go:embed offices.json
var offices []byte

// Sample gives the sites file that comes with the program: 64 real offices as published on 2026-09-30.
func Sample() []byte { return bytes.Clone(offices) }
