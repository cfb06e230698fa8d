-- Where a proposal is found that a lead has to agree to.
create table draft (
    proposal  uuid primary key,
    complaint uuid not null
);
