-- Only whether somebody is forgotten: a key that is published, as each is once, need not move in an index.
drop index person_key_revived;
create index person_key_revived on person_key (person) where wrapped is null;
