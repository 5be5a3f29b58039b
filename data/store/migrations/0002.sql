-- The day of service. Rows of bookings made before have neither steps nor walk-ins.

alter table booking add column walk_in integer not null default 0 check (walk_in in (0, 1)); -- came without an appointment, and has no place

create table visit (
  booking integer primary key references booking, -- only bookings that ever had a step have a row
  site    integer not null references site,
  date    integer not null,
  state   text not null,
  counter integer not null,
  body    blob not null -- JSON
) strict;
create index visit_day on visit (site, date, state);

create table ticket ( -- every ticket that was ever given, also by an arrival that was undone: none is given again
  site    integer not null references site,
  date    integer not null,
  service text not null,
  number  integer not null,
  booking integer not null references booking,
  primary key (site, date, service, number, booking) -- two devices may give the same
) strict, without rowid;
create index ticket_booking on ticket (booking);

create table day (
  site    integer not null references site,
  date    integer not null,
  closed  integer not null check (closed in (0, 1)),
  body    blob not null, -- JSON of the fold of the entries about the site-day
  primary key (site, date)
) strict, without rowid;
