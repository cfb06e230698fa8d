-- Of a complaint's notices only the next one is due, so that those to be sent are found in order, however many wait.
update notice n set due = false where due and exists (
  select 1 from notice earlier where earlier.due
    and earlier.complaint = n.complaint and (earlier.at, earlier.id) < (n.at, n.id));
drop index notice_due;
drop index notice_next;
create index notice_next on notice (next_try, at) where due;
