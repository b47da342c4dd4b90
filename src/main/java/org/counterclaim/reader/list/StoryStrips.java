package org.counterclaim.reader.list;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.PluralWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.figure.StatementMark;
import org.counterclaim.figure.StripFigure;
import org.counterclaim.reader.timeline.DateSpans;
import org.counterclaim.statement.Stance;

/** Draws the statements of the stories on a page, by one query. */
@Repository
class StoryStrips {

    /** So many of a story's statements show when it was talked about; more would make a page of many stories heavy. */
    private static final int MOST = 24;

    private static final String STATEMENTS = """
            select i.id story, s.id, s.stance, s.said_edtf from unnest(cast(:stories as uuid[])) i (id) cross join lateral (
                select s.id, s.stance, s.said_edtf
                from claim_in_story p join derived.claim_summary c on c.claim_id = p.claim_id
                    join standing_statement s on s.claim_id = p.claim_id
                where p.story_id = i.id and i.id = any(c.stories) and not c.withdrawn limit :most) s""";

    private final JdbcClient database;

    StoryStrips(JdbcClient database) {
        this.database = database;
    }

    private record Mark(UUID story, StatementMark mark) {}

    /** Returns the rows with their strips. */
    List<StoryRow> add(List<StoryRow> stories) {
        Map<UUID, List<StatementMark>> marks = marks(stories.stream().map(story -> story.head().id()).toList());
        return stories.stream().map(story -> story.with(strip(story, marks.getOrDefault(story.head().id(), List.of())).draw())).toList();
    }

    private Map<UUID, List<StatementMark>> marks(Collection<UUID> stories) {
        return database.sql(STATEMENTS).param("stories", stories.toArray(UUID[]::new)).param("most", MOST)
                .query((row, number) -> new Mark(row.getObject("story", UUID.class), mark(row.getString("id"),
                        EnumWords.parse(Stance.values(), row.getString("stance")), FuzzyDate.parse(row.getString("said_edtf")))))
                .stream().collect(Collectors.groupingBy(Mark::story, Collectors.mapping(Mark::mark, Collectors.toList())));
    }

    private static StatementMark mark(String id, Stance stance, FuzzyDate said) {
        return new StatementMark(id, "", stance.mark(), 0, "", "", DateSpans.of(said), false, null, "");
    }

    private static StripFigure strip(StoryRow story, List<StatementMark> marks) {
        return new StripFigure(marks, List.of(), marks.size() < story.statements()
                ? marks.size() + " of " + PluralWords.count(story.statements(), "statement") + " over time"
                : story.statementWords() + " over time");
    }
}
