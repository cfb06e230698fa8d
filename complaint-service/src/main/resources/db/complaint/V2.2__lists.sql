-- Each list that may be asked for is a stretch of an index of its own. The table that most is written to is closed last.
create index handoff_by_state on handoff (state, id);
create index handoff_of_receiver on handoff (receiver, id);
create index consult_of_receiver on consult (receiver, id);
create index complaint_by_owner_and_state on complaint (owner, state, id);

-- One plan is made for all owners. Where one owns nearly everything, it must not count on that for the others.
alter table handoff alter column receiver set (n_distinct = 200);
alter table consult alter column receiver set (n_distinct = 200);
alter table complaint alter column owner set (n_distinct = 200);
analyze handoff, consult, complaint;
