package store

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"daybook/model/fault"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks the file as Daybook's in its header ("DAYB").
const applicationID = 0x44415942

// migrate brings the schema up to this version, each step in a transaction of its own.
func (s *Store) migrate(ctx context.Context) error {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	var version, id, objects int
	if err := s.write.QueryRowContext(ctx, `select user_version, application_id, (select count(*) from sqlite_schema)
		from pragma_user_version, pragma_application_id`).Scan(&version, &id, &objects); err != nil {
		return fault.New("store.not-daybook")
	}
	switch {
	case id != applicationID && (version != 0 || objects != 0):
		return fault.New("store.not-daybook")
	case version > len(names):
		return fault.New("store.later-version")
	}
	for ; version < len(names); version++ {
		if err := s.migrateStep(ctx, names[version], version+1); err != nil {
			return fmt.Errorf("migrating to version %d: %w", version+1, words(err))
		}
	}
	return nil
}

func (s *Store) migrateStep(ctx context.Context, name string, version int) error {
	script, err := migrations.ReadFile(name)
	if err != nil {
		return err
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var now int
	if err := tx.QueryRowContext(ctx, `select user_version from pragma_user_version`).Scan(&now); err != nil || now >= version {
		return err // another process was faster
	}
	marks := fmt.Sprintf("pragma user_version = %d; pragma application_id = %d;", version, applicationID)
	if _, err := tx.ExecContext(ctx, string(script)+marks); err != nil {
		return err
	}
	return tx.Commit()
}
