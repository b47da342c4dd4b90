-- Sessions, in the tables that Spring Session JDBC 4 works with, so that all nodes share them.

create table private.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
comment on table private.session is 'Times in milliseconds since 1970 UTC, the interval in seconds.';
comment on column private.session.principal_name is 'The id of the account that is signed in; null before that.';
create index on private.session (expiry_time);
create index on private.session (principal_name);

create table private.session_attributes (
    session_primary_id char(36) not null references private.session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on private.session, private.session_attributes to "${runtime}";
