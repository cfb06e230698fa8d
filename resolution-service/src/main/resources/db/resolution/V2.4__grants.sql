-- What was set aside and spent under grants, a row for each proposal that money was set aside for. The limits of a day are
-- counted here, so rows are written in the transaction of their facts.
create table grant_use (
    proposal    uuid        primary key,
    complaint   uuid        not null,
    grant_name  text        not null,
    agent       text        not null,
    day         date        not null,
    currency    text        not null,
    reserved    numeric     not null,
    state       text        not null,
    counts      numeric     not null,
    reserved_at timestamptz not null
);
create index grant_use_of_day on grant_use (agent, day, currency) include (counts);
create index grant_use_latest on grant_use (grant_name, proposal);
create index grant_use_latest_of_agent on grant_use (grant_name, agent, proposal);
create index grant_use_latest_of_day on grant_use (grant_name, day, proposal);
