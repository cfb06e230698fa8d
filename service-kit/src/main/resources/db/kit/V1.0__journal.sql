-- The service's own copy of every story, in order per subject: state, audit trail, and inbox by the facts' unique ids.
create table journal (
    subject         uuid   not null,
    version         int    not null,
    id              uuid   not null,
    source          text   not null,
    type            text   not null,
    headers         json   not null,
    value           json   not null,
    topic_partition int,
    topic_offset    bigint,
    constraint journal_version primary key (subject, version),
    constraint journal_fact_once unique (id)
);

-- Which decided facts are not published yet. Small: a row goes when the broker has acknowledged its fact.
create table outbox (
    bucket  smallint not null,
    subject uuid     not null,
    version int      not null,
    person  uuid,
    primary key (bucket, subject, version)
);

-- Which relay may publish a bucket's facts; the epoch grows with each taking, so that a late owner is told apart.
create table relay_lease (
    bucket smallint    primary key,
    relay  uuid,
    epoch  bigint      not null default 0,
    until  timestamptz not null default '-infinity'
);
insert into relay_lease (bucket) select generate_series(0, 63);

create table relay (
    id    uuid        primary key,
    until timestamptz not null
);

-- The keys that seal people's words, wrapped by the master key; without one, the person is forgotten.
create table person_key (
    person    uuid    primary key,
    wrapped   text,
    published boolean not null
);

-- What a retry of a request is answered; holds nothing personal in clear.
create table idempotency (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    person      uuid,
    answer      text        not null,
    at          timestamptz not null default clock_timestamp(),
    constraint idempotency_once primary key (caller, key)
);
create index idempotency_age on idempotency (at);

-- How far each partition was heard. Reactions stay off below live_from: what stands there was reacted to before.
create table heard (
    topic           text   not null,
    topic_partition int    not null,
    next_offset     bigint not null,
    live_from       bigint not null default 0,
    primary key (topic, topic_partition)
);

-- When a story has to be looked at again although nothing new was heard of it.
create table deadline (
    subject       uuid        primary key,
    at            timestamptz not null,
    claimed_until timestamptz not null default '-infinity'
);
create index deadline_at on deadline (at);

-- Stories that a fact could not be added to, and their facts since then, in order.
create table parked (
    subject         uuid        not null,
    topic_partition int         not null,
    topic_offset    bigint      not null,
    headers         json        not null,
    value           json        not null,
    reason          text        not null,
    at              timestamptz not null default clock_timestamp(),
    primary key (subject, topic_partition, topic_offset)
);

-- Records that are no facts of this system: unknown, unreadable, or said by the wrong service.
create table set_aside (
    topic           text        not null,
    topic_partition int         not null,
    topic_offset    bigint      not null,
    key             bytea,
    headers         text        not null,
    value           bytea,
    reason          text        not null,
    at              timestamptz not null default clock_timestamp(),
    primary key (topic, topic_partition, topic_offset)
);
