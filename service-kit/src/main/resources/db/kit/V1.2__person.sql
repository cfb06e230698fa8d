-- Whose words a story holds, as far as that was known when a fact was added, so that a story is read with its key.
alter table journal add column person uuid;
