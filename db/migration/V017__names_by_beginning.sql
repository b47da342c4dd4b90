-- Forms offer records by the beginning of a name, and those first that are used most.

create index on actor (derived.sort_name(name) text_pattern_ops) where withdrawn_at is null;
create index on actor_alias (derived.sort_name(alias) text_pattern_ops);
create index on topic (derived.sort_name(name) text_pattern_ops) where withdrawn_at is null;
create index on story (derived.sort_name(title) text_pattern_ops) where withdrawn_at is null;
create index on article (derived.sort_name(headline) text_pattern_ops) where withdrawn_at is null;
create index on article (derived.sort_name(web_address) text_pattern_ops) where web_address is not null;
create index on claim (derived.sort_name(text) text_pattern_ops) where withdrawn_at is null;

create index on derived.actor_summary ((asserts + supports + denies + disputes + qualifies + retracts + declines + reports));
create index on derived.claim_summary (statements) where not withdrawn;
create index on derived.story_summary (claims);
create index on derived.article_summary (carried);
