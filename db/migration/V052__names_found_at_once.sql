-- A name is looked for in the list of what came in lately, too, which a large import makes so long that looking takes seconds, until the
-- database tidies up. Actors and topics come in seldom enough to be put where they belong at once; of longer texts the list is kept short.
alter index actor_plain_idx set (fastupdate = off);
alter index actor_alias_plain_idx set (fastupdate = off);
alter index topic_plain_idx set (fastupdate = off);
alter index story_plain_idx set (gin_pending_list_limit = 256);
alter index article_plain_idx set (gin_pending_list_limit = 256);
alter index claim_plain_idx set (gin_pending_list_limit = 256);
