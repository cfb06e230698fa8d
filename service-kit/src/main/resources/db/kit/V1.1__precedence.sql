-- Of the stories whose time has come, those that waited longest for what counts come first, whenever they were to be looked at.
alter table deadline add column precedence timestamptz;
update deadline set precedence = at;
alter table deadline alter column precedence set not null;
create index deadline_by_precedence on deadline (precedence);
