-- Words are taken down for legal reasons, wherever they stand: of verdicts, which nothing else changes, and of what is kept
-- of merges.

alter table verdict
    drop constraint verdict_version_check,
    add constraint verdict_version_check check (version >= 0);

create or replace trigger append_only before update on verdict execute function refuse_change_but_withholding();
create or replace trigger append_only before delete on verdict_evidence execute function refuse_change();
create trigger only_withheld before update on verdict_evidence execute function refuse_change_but_withholding();

-- A changed verdict has lost words, and its entry of the same transaction says so.
create function refuse_silent_withholding() returns trigger language plpgsql as $$
begin
    if not exists (select from entry where record_id = new.id and record_version = new.version and action = 'withheld'
                       and transaction_id = pg_current_xact_id()) then
        raise exception 'change of verdict % refused: no entry says that its words were withheld', new.id
            using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger leaves_withholding after update on verdict deferrable initially deferred
    for each row execute function refuse_silent_withholding();

-- The only way to change a verdict: words go, and none come in their place but these.
create function withhold_verdict(
    of_verdict uuid, at_version integer, its_rationale boolean, its_would_change_it boolean, its_interest boolean, notes_at integer[]
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('counterclaim.withholding', 'on', true);
    update verdict set version = version + 1,
        rationale = case when its_rationale then 'Withheld for legal reasons' else rationale end,
        would_change_it = case when its_would_change_it then null else would_change_it end,
        interest = case when its_interest then null else interest end
        where id = of_verdict and version = at_version;
    if not found then
        raise exception 'verdict % has changed', of_verdict using errcode = 'serialization_failure';
    end if;
    update verdict_evidence set note = null where verdict_id = of_verdict and place = any(notes_at);
    perform set_config('counterclaim.withholding', 'off', true);
end $$;
revoke execute on function withhold_verdict from public;
grant execute on function withhold_verdict to "${runtime}";

grant update (from_name, into_name, reason, moved) on private.merge to "${runtime}";

-- For finding words whatever their case and accents; what is ASCII needs no more than the first half, and a tenth of the
-- time. Not in an index: that would hold the words as well.
create function folded(text) returns text language sql stable strict parallel safe return
    case when octet_length($1) = char_length($1) then lower($1 collate "C") collate "default"
        else lower(unaccent('unaccent'::regdictionary, normalize(translate($1, U&'\00AD\200B\200C\200D\2060\FEFF', ''), NFKC))
            collate pg_unicode_fast) collate "default" end;

create index on entry (position) where action = 'withheld';

create table private.takedown (
    transaction_id xid8 primary key default pg_current_xact_id(),
    at timestamptz not null default now(),
    account_id uuid not null references account,
    ground text check (char_length(ground) between 1 and 2000),
    in_hand integer not null check (in_hand >= 0)
);
comment on table private.takedown is 'What administrators noted on takedowns; what was taken down stands in the entries of the same transaction.';
comment on column private.takedown.ground is 'The legal ground. It does not hold the words.';
comment on column private.takedown.in_hand is 'How many drafts and texts of editors were deleted because they held the words.';
grant select, insert on private.takedown to "${runtime}";
