-- All that an owner promised, whatever became of it.
create index promise_of_owner on promise (owner_kind, owner_id, due_at, id);

-- One plan is made for all owners. Where one owns nearly everything, it must not count on that for the others.
alter table promise alter column owner_id set (n_distinct = 200);
analyze promise;
