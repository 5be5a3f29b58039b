package bench

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
)

// resident gives the bytes of memory this process holds, after a collection. Where the system does not tell, it is what
// the Go runtime has taken.
func resident() (int64, error) {
	debug.FreeOSMemory()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		return int64(memory.Sys), nil
	}
	for row := range bytes.Lines(status) {
		if fields := bytes.Fields(row); len(fields) >= 2 && string(fields[0]) == "VmRSS:" {
			kilobytes, err := strconv.ParseInt(string(fields[1]), 10, 64)
			return kilobytes << 10, err
		}
	}
	return 0, fmt.Errorf("the system does not tell how much memory is used")
}
