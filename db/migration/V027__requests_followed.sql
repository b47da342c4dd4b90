-- Whoever asked for a check gets an address at which they can read what became of it.

alter table private.request add column follow_id uuid not null default gen_random_uuid() unique;
comment on column private.request.follow_id is 'The last part of that address. Nobody can guess it; whoever asks the same in the same '
    'words gets the same.';
