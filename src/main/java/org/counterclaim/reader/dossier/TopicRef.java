package org.counterclaim.reader.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A topic as pages name it. */
public record TopicRef(String slug, String name) {

    /** SQL for the topics of the story {@code s}, by name; {@link #all} reads them. */
    public static final String OF_STORY = """
            array(select array[o.slug, o.name] from story_topic x join topic o on o.id = x.topic_id and o.withdrawn_at is null
                where x.story_id = s.id order by o.name, o.slug)""";

    /** Returns the topics in a column of pairs of slug and name. */
    public static List<TopicRef> all(ResultSet row, String column) throws SQLException {
        return Stream.of((Object[]) row.getArray(column).getArray()).map(String[].class::cast)
                .map(pair -> new TopicRef(pair[0], pair[1])).toList();
    }

    /** Returns the address of its page. */
    public String href() {
        return "/topics/" + slug;
    }
}
