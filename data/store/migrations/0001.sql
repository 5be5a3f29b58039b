-- The journal: everything else is derived from it, or is about this installation alone.

create table device (
  number integer primary key,
  id     blob not null unique check (length(id) = 16),
  head   integer not null default 0, -- the last sequence up to which the chain is whole and checked
  hash   blob not null check (length(hash) = 32),
  clock  integer not null default 0  -- the latest of its entries
) strict;

create table entry (
  position      integer primary key, -- in order of arrival here; the one change feed
  id            blob not null unique check (length(id) = 16),
  device        integer not null references device,
  sequence      integer not null check (sequence > 0),
  clock         integer not null,
  actor         blob not null check (length(actor) = 16),
  subject       blob not null check (length(subject) = 16),
  kind          text not null,
  reason        text not null,
  facts         blob not null,
  personal      blob, -- sealed; null when there is none, or it is withheld or erased
  personal_hash blob not null check (length(personal_hash) = 32),
  previous      blob not null check (length(previous) = 32),
  unique (device, sequence)
) strict;
create index entry_subject on entry (subject);

create trigger entry_stays before delete on entry
begin
  select raise(abort, 'entries are never deleted');
end;
create trigger entry_is_immutable before update on entry
when new.personal is not null
  or (new.position, new.id, new.device, new.sequence, new.clock, new.actor, new.subject, new.kind, new.reason, new.facts,
      new.personal_hash, new.previous)
  is not
     (old.position, old.id, old.device, old.sequence, old.clock, old.actor, old.subject, old.kind, old.reason, old.facts,
      old.personal_hash, old.previous)
begin
  select raise(abort, 'only the personal part of an entry may go');
end;

-- Projections: the fold of the journal, kept in step by every transaction that writes entries.

create table site (
  number  integer primary key,
  id      text not null unique,
  subject blob not null unique,
  body    blob not null -- JSON of the site as its last settings say
) strict;

create table booking (
  number   integer primary key, -- in order of arrival here
  id       blob not null unique check (length(id) = 16),
  site     integer not null references site,
  date     integer not null, -- days since 1970-01-01
  status   text not null,
  reason   text not null,
  held     integer not null check (held in (0, 1)), -- whether it holds its places
  facts    blob not null,   -- JSON
  personal integer not null references entry, -- the entry with the present personal part
  head     blob not null,
  undoable blob not null,
  clock    integer not null, -- the claim on the places
  device   blob not null,
  sequence integer not null,
  tag      blob not null,   -- keyed hash of the confirmation number; two devices may collide, so not unique
  flagged  integer not null -- how many contradictions
) strict;
create index booking_day on booking (site, date);
create index booking_tag on booking (tag);

create table taken (
  site    integer not null,
  date    integer not null,
  counter integer not null,
  cell    integer not null,
  booking integer not null references booking,
  primary key (site, date, counter, cell) -- two bookings can never hold one cell
) strict, without rowid;
create index taken_booking on taken (booking);

create table revision (
  site    integer not null,
  date    integer not null,
  entries integer not null, -- how many entries concern this site-day
  primary key (site, date)
) strict, without rowid;

-- Aids that need keys to make and are not part of the fold.

create table application (
  tag     blob not null, -- keyed hash of an application number
  booking integer not null references booking,
  primary key (tag, booking)
) strict, without rowid;
create index application_booking on application (booking);

-- This installation.

create table command (
  id      blob primary key check (length(id) = 16),
  content blob not null, -- keyed hash of what was asked
  entry   integer not null references entry
) strict, without rowid;

create table draft (
  name    text primary key,
  id      blob not null check (length(id) = 16),
  sealed  blob not null
) strict, without rowid;

create table setting (
  name  text primary key,
  value text not null
) strict, without rowid;
