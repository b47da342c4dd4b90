package org.counterclaim.desk.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.list.ListPart;
import org.counterclaim.reader.filter.MissingPart;
import org.counterclaim.reader.list.BoundedCount;
import org.counterclaim.reader.list.ListCursor;

/** Reads what is missing in stories, by one query each time. */
@Repository
public class StoryGaps {

    private static final int STORIES_ON_A_PAGE = 25;

    /** How many of an editor's latest changes are looked at. */
    private static final int MOST_CHANGES = 500;

    /** SQL for the numbers of the story {@code t}. */
    private static final String OF_STORY = """
            t.claims, t.unsourced "SOURCE", t.unanswered "ANSWER", coalesce((t.verdicts ->> 'unverified')::integer, 0) "VERDICT"
            """;

    /** SQL for whether the story {@code t} lacks anything. */
    private static final String LACKS = """
            (claims = 0 or unsourced > 0 or unanswered > 0 or coalesce((verdicts ->> 'unverified')::integer, 0) > 0)""";

    /** SQL for the numbers of claims {@code c}: all of them, and those without each part. */
    private static final String OF_CLAIMS = "count(*) claims" + String.join("",
            IncompleteStory.PARTS.stream().map(part -> ", count(*) filter (where c.%s) \"%s\"".formatted(part.condition(), part)).toList());

    private final JdbcClient database;

    StoryGaps(JdbcClient database) {
        this.database = database;
    }

    /**
     * Stories that lack something, be it claims, the most recently changed first.
     *
     * @param outside the claims that are in no story, before the first of them; null on later pages, and if there are none
     */
    public record StoryPage(@Nullable IncompleteStory outside, ListPart<IncompleteStory> stories) {

        static StoryPage of(List<IncompleteStory> oneMore, @Nullable ListCursor from) {
            List<IncompleteStory> stories = oneMore.stream().filter(row -> row.id() != null).toList();
            return new StoryPage(stories.size() < oneMore.size() ? oneMore.getFirst() : null,
                    ListPart.of(stories, STORIES_ON_A_PAGE, from, IncompleteStory::cursor));
        }
    }

    /**
     * Returns a page of them.
     *
     * @param from the place after which the list continues; null for the beginning
     */
    StoryPage page(@Nullable ListCursor from) {
        return StoryPage.of(database.sql("""
                        select null::uuid id, null slug, null title, null::bigint place, n.* from (
                            select %1$s from (select * from derived.claim_summary where not withdrawn and stories = '{}' limit :bound) c) n
                        where :id::uuid is null and n.claims > 0
                        union all
                        select t.story_id, w.slug, w.title, t.changed_position, %2$s from (
                            select * from derived.story_summary
                            where %3$s and (:id::uuid is null or (changed_position, story_id) < (:place::bigint, :id::uuid))
                            order by changed_position desc, story_id desc limit :most) t
                        join story w on w.id = t.story_id
                        order by place desc nulls first, id desc""".formatted(OF_CLAIMS, OF_STORY, LACKS))
                .param("id", from == null ? null : from.id()).param("place", from == null ? null : from.value())
                .param("most", STORIES_ON_A_PAGE + 1).param("bound", BoundedCount.MOST + 1)
                .query(StoryGaps::story).list(), from);
    }

    /** Returns the stories in which this editor last changed something: the story, a claim in it, or a statement on such a claim. */
    public List<IncompleteStory> lastChanged(SignedIn by, int most) {
        return database.sql("""
                        with own as materialized (
                            select position, record_type, record_id from entry where account_id = :account
                            order by position desc limit :changes),
                        place as (
                            select record_id story_id, position from own where record_type = 'story'
                            union all
                            select unnest(c.stories), o.position from own o join derived.claim_summary c on c.claim_id = o.record_id
                            where o.record_type = 'claim'
                            union all
                            select unnest(c.stories), o.position from own o join statement s on s.id = o.record_id
                                join derived.claim_summary c on c.claim_id = s.claim_id where o.record_type = 'statement')
                        select t.story_id id, w.slug, w.title, y.place, %s from (
                            select story_id, max(position) place from place group by story_id) y
                        join derived.story_summary t on t.story_id = y.story_id join story w on w.id = t.story_id
                        order by place desc, id desc limit :most""".formatted(OF_STORY))
                .param("account", by.id()).param("changes", MOST_CHANGES).param("most", most)
                .query(StoryGaps::story).list();
    }

    private static IncompleteStory story(ResultSet row, int number) throws SQLException {
        Map<MissingPart, Integer> missing = new EnumMap<>(MissingPart.class);
        for (MissingPart part : IncompleteStory.PARTS) {
            missing.put(part, row.getInt(part.toString()));
        }
        return new IncompleteStory(row.getObject("id", UUID.class), row.getString("slug"), row.getString("title"), row.getLong("place"),
                new BoundedCount(row.getInt("claims")), missing);
    }
}
