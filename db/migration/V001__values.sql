-- What single values must be, and how names compare. Constraints and indices are made of these functions, so they are versioned as the
-- tables are: another rule means to look at what is there, or to index it anew.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function is_slug(text) returns boolean language sql immutable as
    $$ select $1 ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length($1) <= 100 $$;

create function is_web_address(text) returns boolean language sql immutable as
    $$ select $1 ~* '^https?://[^/]' and char_length($1) <= 2000 $$;

create function is_language(text) returns boolean language sql immutable as
    $$ select $1 ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' and char_length($1) <= 35 $$;
comment on function is_language is 'Well-formed enough for a language tag of BCP 47.';

create function is_edtf(edtf text, earliest bigint, latest bigint) returns boolean language sql immutable as
    $$ select char_length(edtf) between 1 and 200 and earliest <= latest $$;
comment on function is_edtf is 'An imprecise date: EDTF text with its earliest and latest millisecond since 1970 UTC; the least and '
    'greatest bigint where an end is open.';

-- As people read names: in any case, without accents, with any width of letters and of spaces (NFKC), and without what nobody sees
-- (Unicode's default ignorable code points: zero-width marks, soft hyphens, isolates). The dictionary is named, so nothing about it
-- depends on the session, and an index may hold it.
create function plain(text) returns text language sql immutable strict parallel safe
    return lower(btrim(regexp_replace(unaccent('unaccent'::regdictionary, normalize(regexp_replace($1,
        '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E'
        '\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]+',
        '', 'g'), NFKC)), '[\s\u0085\u1680\u2028\u2029]+', ' ', 'g')));
comment on function plain(text) is 'A text as names compare.';
