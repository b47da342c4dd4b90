-- A season is all of the months that somebody can mean by it, in either hemisphere, and no longer a quarter of the year: "summer
-- 2022" is any day from December 2021 to February 2023. The bounds that are kept beside a date follow from its EDTF, which does
-- not change, so that no record does and none gets an entry.

-- The first or the last millisecond of a date with all digits of its month and day; null for any other.
create function pg_temp.edge(part text, is_first boolean) returns bigint language plpgsql as $$
declare
    given text[] := regexp_match(part, '^[?~%]?(-?)([0-9X]{4})[?~%]?(?:-[?~%]?([0-9]{2})[?~%]?)?(?:-[?~%]?([0-9]{2})[?~%]?)?$');
    code int := given[3];
    high boolean := is_first = (given[1] = '-');
    year int := replace(given[2], 'X', case when high then '9' else '0' end);
    month int;
    day int := coalesce(given[4]::int, 1);
    days bigint;
begin
    if given is null or code > 32 then
        return null;
    end if;
    if given[1] = '-' then
        year := least(-year, -1);
    end if;
    month := case
        when code is null then case when is_first then 1 else 12 end
        when code <= 12 then code
        when code in (21, 23) then case when is_first then 3 else 11 end
        when code in (22, 24, 28, 30) then case when is_first then 0 else 14 end
        when code in (25, 31) then case when is_first then 3 else 5 end
        when code in (26, 32) then case when is_first then 6 else 8 end
        else case when is_first then 9 else 11 end end;
    if not is_first and given[4] is null then
        month := month + 1;
    elsif not is_first then
        day := day + 1;
    end if;
    -- Counted in years that begin in March, and by 400 of them: what PostgreSQL keeps as a date begins only in 4713 BC.
    month := month - 3;
    year := year + floor(month / 12.0);
    month := month - 12 * floor(month / 12.0);
    days := 146097 * floor(year / 400.0);
    year := year - 400 * floor(year / 400.0);
    days := days + 365 * year + year / 4 - year / 100 + (153 * month + 2) / 5 + day - 1 - 719468;
    return days * 86400000 - case when is_first then 0 else 1 end;
end $$;

-- The same of all that EDTF makes of dates, intervals and sets; null where it holds a date that the function above leaves out.
create function pg_temp.bound(edtf text, is_first boolean) returns bigint language sql as $$
    select case when bool_and(edge is not null) then case when is_first then min(edge) else max(edge) end end
    from (select case
            when position('/' in member) = 0 then pg_temp.edge(member, is_first)
            when is_first then case when split_part(member, '/', 1) = '' then -9223372036854775808
                else pg_temp.edge(split_part(member, '/', 1), true) end
            else case when split_part(member, '/', 2) = '' then 9223372036854775807
                else pg_temp.edge(split_part(member, '/', 2), false) end
            end edge
        from regexp_split_to_table(replace(regexp_replace(btrim(edtf, '[]{}'), '\.\./|/\.\.', '/'), '..', '/'), ',') member) edges
$$;

do $$
declare
    place record;
begin
    for place in select * from (values ('statement', 'said'), ('claim', 'event'), ('article', 'published')) places (of_table, date) loop
        execute format('alter table %I disable trigger user', place.of_table);
        execute format($sql$
            update %1$I set %2$s_earliest = coalesce(pg_temp.bound(%2$s_edtf, true), %2$s_earliest),
                %2$s_latest = coalesce(pg_temp.bound(%2$s_edtf, false), %2$s_latest)
            where %2$s_edtf ~ '(^|[][{},/.?~%%-])[0-9X]{4}[?~%%]?-[?~%%]?(2[1-9]|3[0-2])[?~%%]?($|[]},/.])'$sql$,
            place.of_table, place.date);
        execute format('alter table %I enable trigger user', place.of_table);
    end loop;
end $$;
