package store

import (
	"context"
	"embed"
	"fmt"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks the file as Daybook's in its header ("DAYB").
const applicationID = 0x44415942

// schemaVersion is the number of the last migration.
const schemaVersion = 2

// migrate brings the schema up to this version, each step in a transaction of its own.
func (s *Store) migrate(ctx context.Context) error {
	var version int
	if err := s.write.QueryRowContext(ctx, `select user_version from pragma_user_version`).Scan(&version); err != nil {
		return damage(err)
	}
	for version++; version <= schemaVersion; version++ {
		if err := s.migrateStep(ctx, version); err != nil {
			return fmt.Errorf("migrating to version %d: %w", version, words(err))
		}
	}
	return nil
}

func (s *Store) migrateStep(ctx context.Context, version int) error {
	script, err := migrations.ReadFile(fmt.Sprintf("migrations/%04d.sql", version))
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
