package vault

import (
	"crypto/fips140"
	"os"
	"os/exec"
	"strings"
	"testing"
)

const approvedOnly = "fips140=only"

// The tests of keys run once more in a process that is refused everything but approved cryptography (design.md §8).
// In that process this test asserts that the mode is on.
func TestApprovedCryptographyOnly(t *testing.T) {
	if strings.Contains(os.Getenv("GODEBUG"), approvedOnly) {
		if !fips140.Enabled() || !fips140.Enforced() {
			t.Fatal("the mode was asked for and is not on")
		}
		return
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	again := exec.CommandContext(t.Context(), self, "-test.run=^Test(ApprovedCryptographyOnly|CreateAnd|ChangePassphrase$|AddEpoch|NewRecovery|Seal|Tag|Stored|Keyring|Propose$)", "-test.v")
	again.Env = append(os.Environ(), "GODEBUG="+approvedOnly)
	out, err := again.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, ran := range []string{"TestApprovedCryptographyOnly", "TestCreateAndUnlock", "TestSealRoundTrip", "TestTag", "TestAddEpoch"} {
		if !strings.Contains(string(out), "--- PASS: "+ran+" ") {
			t.Errorf("%s did not run", ran)
		}
	}
}
