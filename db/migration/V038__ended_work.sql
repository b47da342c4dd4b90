-- What fact-checkers have ended is deleted after a year, and found by when it ended.

create index on private.assignment (ended_at);
create index on private.verdict_proposal (ended_at);
