package store

import (
	"slices"

	"golang.org/x/sys/unix"

	"daybook/model/fault"
)

// refuseNetworkDrive refuses folders on file servers: SQLite's shared memory and locks do not work across machines.
func refuseNetworkDrive(folder string) error {
	var stat unix.Statfs_t
	if err := unix.Statfs(existing(folder), &stat); err != nil {
		return nil // the folder's own error shows when it is opened
	}
	network := []int64{
		unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC,
		unix.AFS_SUPER_MAGIC, unix.V9FS_MAGIC, unix.CODA_SUPER_MAGIC, unix.NCP_SUPER_MAGIC,
	}
	if slices.Contains(network, int64(stat.Type)&0xffffffff) {
		return fault.New("store.network-drive")
	}
	return nil
}
