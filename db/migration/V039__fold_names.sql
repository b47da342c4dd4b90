-- Names compare as people read them: in any case, without accents, with any width of letters and of spaces (NFKC), and without
-- what nobody sees (Unicode's default ignorable code points: zero-width marks, soft hyphens, isolates).

create or replace function plain(text) returns text language sql immutable strict parallel safe
    return lower(btrim(regexp_replace(unaccent('unaccent'::regdictionary, normalize(regexp_replace($1,
        '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]+',
        '', 'g'), NFKC)), '[\s\u0085\u1680\u2028\u2029]+', ' ', 'g')));
comment on function plain(text) is 'A text as names compare.';

reindex table actor;
reindex table actor_alias;
reindex table article;
reindex table story;
reindex table claim;
