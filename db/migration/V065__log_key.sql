-- The key of the log is fixed with the log itself, so that a node whose signer's directory is missing cannot sign with a new one.

create table log_key (
    only_one boolean primary key default true check (only_one),
    verifier_key text not null check (char_length(verifier_key) between 1 and 1000),
    at timestamptz not null default now()
);
comment on table log_key is 'What verifies the checkpoints of this log (C2SP signed-note, "Verifier keys"); its name is the log''s origin.';
comment on column log_key.at is 'When this database first knew it.';

create trigger append_only before update or delete or truncate on log_key execute function refuse_change();
grant select, insert on log_key to "${runtime}";
