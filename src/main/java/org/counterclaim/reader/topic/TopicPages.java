package org.counterclaim.reader.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.Slug;
import org.counterclaim.record.SlugQuery;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Reads the list of topics with one query, and the pages of topics with three each, from one snapshot of the record. */
@Repository
class TopicPages {

    /** The parameter for the id of a story before which a page begins. */
    static final String STORIES = "storiesBefore";

    /** The parameter for the id of a claim before which a page begins. */
    static final String CLAIMS = "claimsBefore";

    private static final int TOPICS = 100;
    private static final int PAGE = 20;
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Greater than any other. */
    private static final UUID LAST = new UUID(-1, -1);

    private static final String TOPIC = """
            select t.id, t.slug, t.name, t.description, (select count(*) from (
                    select from story_topic x join story s on s.id = x.story_id and s.withdrawn_at is null
                    where x.topic_id = t.id limit %1$d) found) stories, (select count(*) from (
                    select from claim_topic x join claim c on c.id = x.claim_id and c.withdrawn_at is null
                    where x.topic_id = t.id limit %1$d) found) claims
            from topic t where t.withdrawn_at is null and\s""".formatted(TopicLine.MOST_COUNTED + 1);

    private static final RowMapper<TopicLine> ROWS = (row, number) -> new TopicLine(row.getObject("id", UUID.class), row.getString("slug"),
            row.getString("name"), row.getString("description"), row.getInt("stories"), row.getInt("claims"));

    private final JdbcClient database;

    TopicPages(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the list of topics, or a later page of it.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    @Transactional(readOnly = true)
    public TopicListPage list(Map<String, String> parameters) {
        String after = new QueryParameters(parameters).read("after", TopicPages::slug);
        List<TopicLine> found = database.sql(TOPIC + (after == null ? "true"
                : "(t.name, t.slug) > (select o.name, o.slug from topic o where o.slug = :after)") + " order by t.name, t.slug limit :most")
                .param("after", after).param("most", TOPICS + 1)
                .query(ROWS).list();
        List<TopicLine> topics = found.subList(0, Math.min(TOPICS, found.size()));
        return new TopicListPage(topics, after == null, found.size() > TOPICS ? topics.getLast().slug() : null);
    }

    /**
     * Returns the page of the topic that has, or had, this slug.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<TopicPage> find(String slug, Map<String, String> parameters) {
        QueryParameters given = new QueryParameters(parameters);
        UUID stories = given.read(STORIES, TopicPages::id);
        UUID claims = given.read(CLAIMS, TopicPages::id);
        return database.sql(TOPIC + SlugQuery.condition("topic", "t")).param("slug", slug).query(ROWS).optional()
                .map(topic -> new TopicPage(topic, stories(topic.id(), stories), claims(topic.id(), claims)));
    }

    private TopicPage.Part<TopicPage.TopicStory> stories(UUID topic, @Nullable UUID before) {
        List<TopicPage.TopicStory> found = database.sql("""
                        select s.id, s.slug, s.title, s.standfirst
                        from story_topic x join story s on s.id = x.story_id and s.withdrawn_at is null
                        where x.topic_id = :topic and x.story_id < :before order by x.story_id desc limit :most""")
                .param("topic", topic).param("before", before == null ? LAST : before).param("most", PAGE + 1)
                .query((row, number) -> new TopicPage.TopicStory(row.getObject("id", UUID.class), row.getString("slug"),
                        row.getString("title"), row.getString("standfirst")))
                .list();
        return TopicPage.Part.of(found, PAGE, before == null, TopicPage.TopicStory::id);
    }

    private TopicPage.Part<TopicPage.TopicClaim> claims(UUID topic, @Nullable UUID before) {
        List<TopicPage.TopicClaim> found = database.sql("""
                        select c.id, c.slug, c.text, s.verdict, s.signal
                        from claim_topic x join claim c on c.id = x.claim_id and c.withdrawn_at is null
                            join derived.claim_summary s on s.claim_id = c.id
                        where x.topic_id = :topic and x.claim_id < :before order by x.claim_id desc limit :most""")
                .param("topic", topic).param("before", before == null ? LAST : before).param("most", PAGE + 1)
                .query((row, number) -> new TopicPage.TopicClaim(row.getObject("id", UUID.class), row.getString("slug"),
                        row.getString("text"), row.getString("verdict"), row.getString("signal")))
                .list();
        return TopicPage.Part.of(found, PAGE, before == null, TopicPage.TopicClaim::id);
    }

    private static String slug(String typed) {
        if (!Slug.isSlug(typed)) {
            throw new BadRequestException("The list of topics has no such page. Start again at its beginning.");
        }
        return typed;
    }

    private static UUID id(String typed) {
        if (!typed.matches(UUID_FORM)) {
            throw new BadRequestException("This topic has no such page. Start again at its beginning.");
        }
        return UUID.fromString(typed);
    }
}
