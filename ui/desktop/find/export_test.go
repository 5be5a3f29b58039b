package find

import "github.com/google/uuid"

// Shown lists the bookings in the list, as they stand there.
func (s *Screen) Shown() []uuid.UUID {
	var ids []uuid.UUID
	for _, row := range s.view.search.List.Rows() {
		ids = append(ids, uuid.MustParse(row.ID))
	}
	return ids
}
