-- Where proposals and promises are found; what they say stands in the stories, sealed.
create table proposal (
    id        uuid primary key,
    complaint uuid not null
);
create index proposal_by_complaint on proposal (complaint, id);

create table promise (
    id         uuid        primary key,
    complaint  uuid        not null,
    state      text        not null,
    due_at     timestamptz not null,
    owner_kind text        not null,
    owner_id   text        not null
);
create index promise_by_due on promise (due_at, id);
create index promise_by_state on promise (state, due_at, id);
create index promise_by_complaint on promise (complaint, due_at, id);
