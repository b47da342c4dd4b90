-- Readers report errors in what is said about any record, and each report waits where somebody can mend it.

alter table private.request alter column claim_id drop not null;
alter table private.request add column story_id uuid references story;
alter table private.request add column actor_id uuid references actor;
alter table private.request add column article_id uuid references article;
alter table private.request add column statement_id uuid references statement;
alter table private.request add column record_id uuid not null
    generated always as (coalesce(claim_id, story_id, actor_id, article_id, statement_id)) stored;
alter table private.request add check (num_nonnulls(claim_id, story_id, actor_id, article_id, statement_id) = 1);
alter table private.request add check (kind = 'error' or claim_id is not null);

alter table private.request add column place text not null default 'review' check (place in ('desk', 'review'));
comment on column private.request.place is 'Who reads it: editors at the desk, or fact-checkers beside their queue.';
update private.request set place = 'desk' where kind = 'error' and settled_at is null;

drop index private.request_claim_id_kind_md5_idx;
create unique index request_open on private.request (record_id, kind, md5(lower(words))) where settled_at is null;

alter table private.request_overflow drop constraint request_overflow_claim_id_fkey;
alter table private.request_overflow rename column claim_id to record_id;
