-- What lists, facets and the fact-checkers' queue sort and filter claims by. All of it follows from the record and is written in the
-- transaction of each change; it can be computed anew at any time (java -jar counterclaim.jar rebuild). It stands in a schema of its own,
-- apart from what is on record.

create schema derived;
comment on schema derived is 'Derived from the records, and no part of the history.';
grant usage on schema derived to "${runtime}";

create table derived.claim_summary (
    claim_id uuid primary key,
    withdrawn boolean not null,
    signal text check (signal in ('unanswered', 'contested', 'corroborated', 'retracted')),
    verdict text not null check (verdict in ('unverified', 'confirmed', 'disputed', 'refuted', 'unproven', 'withdrawn')),
    verdict_number integer,
    verdict_at timestamptz,
    verdict_by text,
    review_by date,
    standing_for integer not null,
    standing_against integer not null,
    standing_neither integer not null,
    statements integer not null,
    reports integer not null,
    origins integer not null,
    stories uuid[] not null,
    actors uuid[] not null,
    first_said bigint,
    last_said bigint,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    changed_position bigint not null,
    news jsonb not null,
    news_at timestamptz,
    news_speakers uuid[] not null,
    asked integer not null default 0,
    band smallint not null default 3,
    points smallint not null default 0,
    recount_on date,
    check (num_nulls(verdict_number, verdict_at, verdict_by) in (0, 3))
);
comment on table derived.claim_summary is 'A row for each claim, derived from the record.';
comment on column derived.claim_summary.withdrawn is 'Whether the claim was withdrawn, or merged into another.';
comment on column derived.claim_summary.standing_neither is 'Standing statements that are neither for nor against the claim.';
comment on column derived.claim_summary.statements is 'All statements on record, standing or not.';
comment on column derived.claim_summary.stories is 'The stories on record in which it stands.';
comment on column derived.claim_summary.actors is 'Whom it is about, and who made a statement on it.';
comment on column derived.claim_summary.first_said is 'The earliest and (last_said) the latest millisecond since 1970 UTC of its '
    'statements; null if there are none; the least and greatest bigint where an end is open.';
comment on column derived.claim_summary.changed_position is 'The latest entry of the claim, of a statement on it or of a verdict on it.';
comment on column derived.claim_summary.news is 'What came on record since the last verdict, counted: a list of marks with words.';
comment on column derived.claim_summary.news_speakers is 'The latest speakers of new statements, at most two.';
comment on column derived.claim_summary.asked is 'How often readers'' open requests ask for a check.';
comment on column derived.claim_summary.band is 'Its band of the queue, the most urgent 0, and in it (points) its urgency.';
comment on column derived.claim_summary.recount_on is 'The day (UTC) on which time alone changes band or points; null if it does not.';

create index on derived.claim_summary (band, points desc, created_at, claim_id) where not withdrawn;
create index on derived.claim_summary (signal, band, points desc, created_at, claim_id) where not withdrawn;
create index on derived.claim_summary (verdict, band, points desc, created_at, claim_id) where not withdrawn;
create index on derived.claim_summary (news_at) where not withdrawn;
create index on derived.claim_summary (recount_on) where recount_on is not null;
create index on derived.claim_summary using gin (stories) where not withdrawn;
create index on derived.claim_summary using gin (actors) where not withdrawn;

grant select, insert, update on derived.claim_summary to "${runtime}";
