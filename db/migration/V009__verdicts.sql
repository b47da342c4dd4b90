-- A fact-checker's mark on a claim. Only ever added: a newer one supersedes.

create table verdict (
    id uuid primary key,
    version integer not null check (version = 0),
    claim_id uuid not null references claim,
    number integer not null check (number > 0),
    mark text not null check (mark in ('confirmed', 'disputed', 'refuted', 'unproven', 'withdrawn')),
    rationale text not null check (char_length(rationale) between 1 and 10000),
    would_change_it text check (char_length(would_change_it) between 1 and 2000),
    given_at timestamptz not null,
    account_id uuid references account,
    by_name text not null check (char_length(by_name) between 1 and 200),
    claim_version integer not null,
    unique (claim_id, number),
    foreign key (claim_id, claim_version) references entry (record_id, record_version) deferrable initially deferred
);
comment on column verdict.number is 'Counts the verdicts on a claim from 1; the greatest stands.';
comment on column verdict.claim_version is 'The exact revision of the claim that was judged.';
create index on verdict (account_id);
call make_records('verdict');
create trigger append_only before update on verdict execute function refuse_change();

create table verdict_evidence (
    verdict_id uuid not null references verdict,
    place integer not null check (place >= 0),
    article_id uuid not null references article,
    direction text not null check (direction in ('for', 'against')),
    note text check (char_length(note) between 1 and 1000),
    primary key (verdict_id, place)
);
create index on verdict_evidence (article_id);
call make_parts('verdict_evidence', 'verdict_id');
create trigger append_only before update or delete on verdict_evidence execute function refuse_change();

grant select, insert on verdict, verdict_evidence to "${runtime}";
