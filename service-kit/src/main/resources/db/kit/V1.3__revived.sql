-- Who is forgotten, while the topic holds a key of theirs that came after that.
create index person_key_revived on person_key (person) where wrapped is null and not published;
