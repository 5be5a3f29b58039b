package vault

import (
	"encoding/hex"
	"encoding/json"
	"testing"
)

// What an earlier version stored: it must open for as long as anybody has such a file.
const storedRecords = `{
  "slots": [
    {"id": 1, "kind": "passphrase", "salt": "re9pm7OYRIMhl17XHE0uDA==", "iterations": 100, "osSecret": true,
     "wrapped": "/qVhwKtZmkHXwJNpCH7L/ACKm6qQZ++DM3rkHpM5tqxfiV80G8yKXHNeBPTJ/4P6mhtmk9UBZt60BAkG"},
    {"id": 2, "kind": "recovery", "salt": "Y7XZc73hLRJcksrSsasiog==", "iterations": 0, "osSecret": false,
     "wrapped": "jIY60Ir/7L4xc5W/h0MLX8vYmZEJkMtQapKhNnsVFej4JSySGTdSNNIj21lIYWSKUAWj2f1lFaLa0iY7"}
  ],
  "dataKeys": [
    {"id": 1, "wrapped": "wR1nr2hwInBJmbwb40WSqDB/91ouQ1Cxa/ACLIjujSXcaLevc2CltIiqSgaFIPYsB/tHxFdc2UQ0zRll"},
    {"id": 2, "wrapped": "wSVI2P5uET8tdI23ROvVCb+zzrD93DWAiEDrI43lwFZOyYMCKCSN+ZWDc9rZa/RqnK9H8lg9P7+9JHMV"}
  ]
}`

const (
	storedPassphrase = "été boréal maple canoe"
	storedRecovery   = "MY61-5BNH-NCTB-K57B-Z5NN-627R-49PF"
	storedSealed     = "0100000002b9fa094b8233e306b47e96b629c169c6d5f7ca902f83f98ed6c24d9f1ba49f227172e66a9e1e82d39c2fb0"
	storedTag        = "711079f3f213eb6d797fc55d70ef875a" // computed by another program as well, from the definitions of HMAC and HKDF
)

func TestStoredFormatStillOpens(t *testing.T) {
	var r Records
	wantFault(t, json.Unmarshal([]byte(storedRecords), &r), "")
	secret := make([]byte, KeySize)
	for i := range secret {
		secret[i] = byte(i)
	}
	sealed, err := hex.DecodeString(storedSealed)
	wantFault(t, err, "")
	byPassphrase, err := Unlock(r, storedPassphrase, secret)
	wantFault(t, err, "")
	byRecovery, err := UnlockRecovery(r, storedRecovery)
	wantFault(t, err, "")
	for name, k := range map[string]*Keys{"passphrase": byPassphrase, "recovery": byRecovery} {
		plain, err := k.Open(sealed, []byte("entry 12"))
		wantFault(t, err, "")
		if string(plain) != "Łukasz Wójcik" {
			t.Errorf("%s: opened %q", name, plain)
		}
		tag, err := k.Tag(TagConfirmation, []byte("4F3K9TQW"))
		wantFault(t, err, "")
		if got := hex.EncodeToString(tag); got != storedTag {
			t.Errorf("%s: tag %s", name, got)
		}
	}
}
