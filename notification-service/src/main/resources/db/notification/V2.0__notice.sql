-- Notices as the fold has them, and where the sending of the due ones stands.
create table notice (
    id            uuid        primary key,
    complaint     uuid        not null,
    cause         uuid        not null,
    at            timestamptz not null,
    due           boolean     not null,
    next_try      timestamptz not null default '-infinity',
    claimed_until timestamptz not null default '-infinity',
    tries         int         not null default 0
);
create index notice_due on notice (complaint, at, id) where due;
create index notice_next on notice (next_try) where due;
