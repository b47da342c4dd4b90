package org.counterclaim.reader.list;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.story.FrontPagePlace;

/** Reads the stories of the front page, by three queries: those that editors pinned, then those that changed last. */
@Repository
public class FrontPageStories {

    private static final String ROWS = RowQuery.of(RecordList.STORIES).sql(ListOrder.CHANGED) + """
             where t.story_id in (select id from story where front_page is not null)
                or t.story_id in (select story_id from derived.story_summary order by changed_position desc, story_id desc limit :most)
            order by array_position(cast(:places as text[]), w.front_page) nulls last, t.changed_position desc, t.story_id desc
            limit :most""";

    private static final String COUNT = "select count(*) from (select from derived.story_summary limit :most) few";

    private static final String[] PLACES = Stream.of(FrontPagePlace.values()).map(FrontPagePlace::toString)
            .toArray(String[]::new);

    private final JdbcClient database;
    private final StoryStrips strips;

    FrontPageStories(JdbcClient database, StoryStrips strips) {
        this.database = database;
        this.strips = strips;
    }

    /** Returns them with their statements over time. */
    public List<StoryRow> first(int most) {
        List<StoryRow> rows = database.sql(ROWS).param("places", PLACES).param("most", most)
                .query((row, number) -> (StoryRow) RowQuery.of(RecordList.STORIES).mapper().mapRow(row, number)).list();
        return rows.isEmpty() ? rows : strips.add(rows);
    }

    /** Returns how many stories are on record. */
    public BoundedCount all() {
        return new BoundedCount(database.sql(COUNT).param("most", BoundedCount.MOST + 1).query(Integer.class).single());
    }
}
