-- Complaints as lists and searches find them.
create table complaint (
    id              uuid        primary key,
    customer        uuid        not null,
    recorded_at     timestamptz not null,
    channel         text        not null,
    product         text,
    owner           text        not null,
    state           text        not null,
    external_system text,
    external_id     text,
    constraint complaint_external_once unique (external_system, external_id)
);
create index complaint_by_customer on complaint (customer, id);
create index complaint_by_owner on complaint (owner, id);
create index complaint_by_state on complaint (state, id);

-- Hand-offs as their receivers find them.
create table handoff (
    id         uuid        primary key,
    complaint  uuid        not null,
    receiver   text        not null,
    state      text        not null,
    offered_at timestamptz not null,
    respond_by timestamptz not null
);
create index handoff_by_receiver on handoff (receiver, state, id);
