-- How long promises took, by what they are compared by. What was promised before this script is counted once its story is
-- written again: at its next fact, or by a replay.
alter table promise
    add column kind         text,
    add column team         text,
    add column product      text,
    add column made_at      timestamptz,
    add column fulfilled_at timestamptz;
create index promise_kept_by_kind on promise (kind, fulfilled_at desc) where fulfilled_at is not null;
create index promise_owed_by_kind on promise (kind, made_at desc) where fulfilled_at is null;
