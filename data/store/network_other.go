//go:build !linux

package store

import (
	"strings"

	"daybook/model/fault"
)

// refuseNetworkDrive refuses what a path itself shows to be on a file server.
func refuseNetworkDrive(folder string) error {
	path := existing(folder)
	if strings.HasPrefix(path, `\\`) || strings.HasPrefix(path, "//") {
		return fault.New("store.network-drive")
	}
	return nil
}
