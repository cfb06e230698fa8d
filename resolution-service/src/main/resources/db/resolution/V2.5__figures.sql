-- What is counted. A story that was told before this script is counted once it is written again: at its next fact, or by
-- a replay.

-- A complaint: when it reached which stage.
create table progress (
    complaint   uuid primary key,
    recorded_at timestamptz,
    proposal_at timestamptz,
    choice_at   timestamptz,
    promises_at timestamptz,
    settled_at  timestamptz
);
create index progress_by_proposal on progress (proposal_at);
create index progress_by_choice on progress (choice_at);
create index progress_by_promises on progress (promises_at);
create index progress_by_settlement on progress (settled_at);
create index progress_by_record on progress (recorded_at);
create index progress_unsettled on progress (recorded_at) where settled_at is null;
