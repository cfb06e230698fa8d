-- An owner's own list: what is to be kept, what is due first comes first.
create index promise_by_owner on promise (owner_kind, owner_id, state, due_at, id);
