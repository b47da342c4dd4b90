-- How editors read the labels of outside fact-checkers, so that imports and forms can propose it.

create table private.rating_label (
    id uuid primary key default uuidv7(),
    checker_id uuid not null references actor,
    label text not null check (char_length(label) between 1 and 500),
    meaning text not null check (meaning in ('confirmed', 'disputed', 'refuted', 'unproven'))
);
comment on table private.rating_label is 'Which of this site''s marks comes nearest to a label. It is only proposed for ratings, whose own '
    'meaning is on record with them.';
create unique index on private.rating_label (checker_id, lower(btrim(label)));
create index on rating (checker_id, lower(btrim(rating))) where withdrawn_at is null;

grant select, insert, update, delete on private.rating_label to "${runtime}";
