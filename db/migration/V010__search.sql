-- What search reads: the words of every record that stands, found by index. All of it follows from the records: R__search.sql keeps it
-- with every change, and can make it anew. It stands in a schema of its own, apart from what is on record.

create schema search;
comment on schema search is 'Derived from the records, and no part of the history: search.rebuild() makes it anew.';
grant usage on schema search to "${runtime}";

-- A part for each kind, so that each has an index and statistics of its own: a word that is common in claims is rare among actors.
create table search.document (
    kind text not null,
    record_id uuid not null,
    words tsvector not null,
    earliest bigint,
    latest bigint,
    recency bigint not null,
    primary key (kind, record_id)
) partition by list (kind);
comment on table search.document is 'The words of a record that was not withdrawn; none that were taken down.';
comment on column search.document.words is 'Each word as search.plain_words() has it, with its place; its stem, as "de:red"; and "=" with '
    'a hash for each whole name.';
comment on column search.document.earliest is 'The first millisecond of its date; null if it has none.';
comment on column search.document.recency is 'The millisecond by which the newest come first: of its date or, if it has none, of its '
    'last change.';

create table search.document_actor partition of search.document for values in ('actor');
create table search.document_article partition of search.document for values in ('article');
create table search.document_claim partition of search.document for values in ('claim');
create table search.document_statement partition of search.document for values in ('statement');
create table search.document_story partition of search.document for values in ('story');

-- The index of words is made by search.rebuild(), at once for all documents.
create index on search.document (recency desc, record_id);

-- More statistics than usual: how common a word is decides how a search is carried out.
alter table search.document_actor alter words set statistics 500;
alter table search.document_article alter words set statistics 500;
alter table search.document_claim alter words set statistics 500;
alter table search.document_statement alter words set statistics 500;
alter table search.document_story alter words set statistics 500;

create table search.spelling (
    word text primary key
);
comment on table search.spelling is 'Each word in search.document that somebody may mistype.';
create index on search.spelling using gin (word gin_trgm_ops) with (fastupdate = off);
create index on search.spelling (word text_pattern_ops);

create table search.language (
    code text primary key check (code ~ '^[a-z]{2}$'),
    configuration text not null,
    used boolean not null default false
);
comment on table search.language is 'The languages whose words PostgreSQL reduces to stems.';
comment on column search.language.configuration is 'The text search configuration in this schema.';
comment on column search.language.used is 'Whether a text in it has ever been on record.';
insert into search.language (code, configuration) values
    ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'), ('es', 'spanish'),
    ('et', 'estonian'), ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'), ('ga', 'irish'), ('hi', 'hindi'), ('hu', 'hungarian'),
    ('hy', 'armenian'), ('id', 'indonesian'), ('it', 'italian'), ('lt', 'lithuanian'), ('nb', 'norwegian'), ('ne', 'nepali'),
    ('nl', 'dutch'), ('nn', 'norwegian'), ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'), ('ru', 'russian'),
    ('sr', 'serbian'), ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish');
update search.language set used = true where code = 'en';

-- PostgreSQL's own configurations with accents left out, and one for all other languages.
do $$
declare
    name text;
begin
    for name in select distinct configuration from search.language union select 'simple' loop
        execute format('create text search configuration search.%I (copy = pg_catalog.%I)', name, name);
        execute format('alter text search configuration search.%I alter mapping for hword, hword_part, word with unaccent, %I',
            name, case when name = 'simple' then name else name || '_stem' end);
    end loop;
end $$;

grant select on search.document, search.spelling, search.language to "${runtime}";
