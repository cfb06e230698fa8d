-- Not only a broken promise is made up for.
alter table incentive
    alter column promise drop not null,
    add column because text not null default 'PROMISE_BROKEN';
alter table incentive alter column because drop default;
