package store

import (
	"os"
	"path/filepath"
)

// existing gives the nearest folder above a path that is there, since a new data folder is not yet.
func existing(folder string) string {
	path, err := filepath.Abs(folder)
	if err != nil {
		return folder
	}
	for {
		if _, err := os.Stat(path); err == nil || filepath.Dir(path) == path {
			return path
		}
		path = filepath.Dir(path)
	}
}
