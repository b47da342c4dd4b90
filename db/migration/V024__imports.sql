-- Editors import tables of who said what: the rows that they sent, what became of each, and which records came of them.

create table private.import_job (
    id uuid primary key default uuidv7(),
    account_id uuid references account,
    name text not null check (char_length(name) between 1 and 200),
    columns text[] not null check (cardinality(columns) between 1 and 200),
    settings text not null check (settings is json object and octet_length(settings) <= 1000000),
    state text not null default 'new' check (state in ('new', 'running', 'paused', 'cancelled', 'done', 'undoing', 'undone')),
    story_id uuid references story,
    row_count integer not null,
    problem text,
    worked_millis bigint not null default 0,
    created_at timestamptz not null default now()
);
comment on table private.import_job is 'A table that an editor sent to be put on record.';
comment on column private.import_job.account_id is 'Whose import it is; null for one from the command line.';
comment on column private.import_job.name is 'The name of its file.';
comment on column private.import_job.settings is 'What its columns mean, and what no column says.';
comment on column private.import_job.story_id is 'The story that it last added to; null as long as there is none.';
comment on column private.import_job.problem is 'Why it was paused by itself; null if it was not.';
comment on column private.import_job.worked_millis is 'How long it has been at work, pauses aside.';
create index on private.import_job (account_id, created_at desc);
create index on private.import_job (created_at);

create table private.import_row (
    import_id uuid not null references private.import_job on delete cascade,
    line integer not null,
    cells text not null check (cells is json array),
    outcome text check (outcome in ('added', 'joined', 'refused')),
    column_name text,
    reason text,
    primary key (import_id, line)
);
comment on column private.import_row.line is 'The line of the file on which it begins, counted from 1; of fact-checks, which one it is.';
comment on column private.import_row.outcome is 'Added if its record is new, joined if that was on record already; null until its turn.';
comment on column private.import_row.reason is 'Why it was refused, or what was left out of it; null for neither.';
create index on private.import_row (import_id, line) where outcome is null;

create table private.imported_record (
    source_key bytea not null check (octet_length(source_key) = 32),
    record_type text not null,
    record_id uuid not null,
    import_id uuid references private.import_job on delete set null,
    revision integer,
    undone boolean not null default false,
    primary key (source_key, record_type)
);
comment on table private.imported_record is 'Which record each thing in a source is, so that it is not put on record again.';
comment on column private.imported_record.source_key is 'SHA-256 of how the source tells it from others.';
comment on column private.imported_record.import_id is 'The import that created the record; null if it was on record already.';
comment on column private.imported_record.revision is 'The record''s revision after the import; null if it was on record already.';
comment on column private.imported_record.undone is 'Whether the record was withdrawn when its import was undone; another import puts it '
    'back.';
create index on private.imported_record (import_id) where import_id is not null;

create table private.import_columns (
    columns text[] primary key,
    meanings text[] not null
);
comment on table private.import_columns is 'What the columns of tables with this head last meant; empty for one that is left out.';

-- What runs by itself and must survive a restart. The columns are those that db-scheduler expects.
create table private.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on private.scheduled_task (execution_time);
create index on private.scheduled_task (last_heartbeat);

grant select, insert, update, delete on private.import_job, private.import_row, private.imported_record, private.import_columns,
    private.scheduled_task to "${runtime}";
