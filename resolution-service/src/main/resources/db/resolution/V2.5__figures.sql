-- What is counted. A story that was told before this script is counted once it is written again: at its next fact, or by
-- a replay.

-- A complaint: when it reached which stage, and what it is counted by.
create table progress (
    complaint   uuid primary key,
    recorded_at timestamptz,
    proposal_at timestamptz,
    choice_at   timestamptz,
    promises_at timestamptz,
    settled_at  timestamptz,
    customer    uuid,
    product     text,
    team        text,
    agent       text
);
create index progress_by_proposal on progress (proposal_at);
create index progress_by_choice on progress (choice_at);
create index progress_by_promises on progress (promises_at);
create index progress_by_settlement on progress (settled_at);
create index progress_by_record on progress (recorded_at);
create index progress_unsettled on progress (recorded_at) where settled_at is null;

-- How long a complaint waited for its first proposal; without the agent, for nobody is measured by time.
create table first_proposal (
    complaint      uuid primary key,
    proposed_at    timestamptz not null,
    team           text,
    waited_seconds bigint      not null
);
create index first_proposal_by_time on first_proposal (proposed_at);

-- Who owned the complaint when a promise was decided, and when a proposal was put and chosen.
alter table promise
    add column outcome         text,
    add column answering_team  text,
    add column answering_agent text;

alter table proposal
    add column proposed_at     timestamptz,
    add column is_first        boolean,
    add column proposing_agent text,
    add column chosen_at       timestamptz,
    add column answering_team  text,
    add column answering_agent text,
    add column approval_hops   int,
    add column cost            numeric,
    add column currency        text;
create index proposal_by_time on proposal (proposed_at) where is_first;
create index proposal_by_choice on proposal (chosen_at);
