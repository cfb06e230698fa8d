-- Consults as those who are asked find them.
create table consult (
    id        uuid        primary key,
    complaint uuid        not null,
    receiver  text,
    spending  boolean     not null,
    state     text        not null,
    opened_at timestamptz not null
);
create index consult_by_state on consult (state, id);
create index consult_by_receiver on consult (receiver, state, id);
