package store

import (
	"io/fs"
	"testing"
)

func TestSchemaVersionIsTheLastMigration(t *testing.T) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil || len(names) != schemaVersion {
		t.Errorf("%d migrations, version %d, %v", len(names), schemaVersion, err)
	}
}
