-- Incentives as lists find them; the journal is the truth.
create table incentive (
    id                uuid        primary key,
    complaint         uuid        not null,
    promise           uuid        not null,
    amount            numeric     not null,
    currency          text        not null,
    offered_at        timestamptz not null,
    state             text        not null,
    decided_at        timestamptz,
    decided_by        text,
    evidence_kind     text,
    evidence_reference text
);
create index incentive_newest on incentive (offered_at, id);
create index incentive_complaint on incentive (complaint, offered_at, id);
