package store

import (
	"path/filepath"
	"testing"
)

func TestNetworkFileSystems(t *testing.T) {
	for kind, want := range map[int64]bool{
		0x6969: true, 0xff534d42: true, 0xfe534d42: true, 0x517b: true, // NFS, CIFS, SMB 2, SMB
		int64(int32(-11317950)): true,                                                           // CIFS as 32-bit kernels give it
		0xef53:                  false, 0x01021994: false, 0x9123683e: false, 0x794c7630: false, // ext4, tmpfs, btrfs, overlay
	} {
		if network(kind) != want {
			t.Errorf("file system %#x: %v, want %v", kind, !want, want)
		}
	}
}

func TestLocalFolderIsAccepted(t *testing.T) {
	if err := refuseNetworkDrive(filepath.Join(t.TempDir(), "not", "there", "yet")); err != nil {
		t.Error(err)
	}
}
