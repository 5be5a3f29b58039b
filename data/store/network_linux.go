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
	if network(int64(stat.Type)) {
		return fault.New("store.network-drive")
	}
	return nil
}

// network reports whether a kind of file system lies on another machine.
func network(kind int64) bool {
	return slices.Contains([]int64{
		unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC,
		unix.AFS_SUPER_MAGIC, unix.V9FS_MAGIC, unix.CODA_SUPER_MAGIC, unix.NCP_SUPER_MAGIC,
	}, kind&0xffffffff)
}
