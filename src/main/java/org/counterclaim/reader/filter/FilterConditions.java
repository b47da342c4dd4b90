package org.counterclaim.reader.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/** A filter as SQL: what pages, their counts and their files have in common. Claims are called {@code c} in it, statements {@code s}. */
public final class FilterConditions {

    /** SQL for the claim of the statement. */
    private static final String CLAIM = "join derived.claim_summary c on c.claim_id = s.claim_id";

    /** SQL for whether the first or the last statement of a claim was made between two dates; that is so of most claims with any. */
    private static final String BETWEEN = "c.first_said >= :from or c.last_said <= :to";

    private FilterConditions() {}

    /** Returns the condition for records of a kind that the filter lets pass, on the {@linkplain SearchKind#source source} of the kind. */
    public static SqlCondition of(RecordFilter filter, SearchKind kind) {
        return new Builder(filter, kind).build();
    }

    private static final class Builder {

        private final RecordFilter filter;
        private final SearchKind kind;
        private final FilterMarks marks;
        private final Map<String, Object> parameters = new HashMap<>();

        Builder(RecordFilter filter, SearchKind kind) {
            this.filter = filter;
            this.kind = kind;
            this.marks = new FilterMarks(filter, kind);
        }

        SqlCondition build() {
            List<String> own = new ArrayList<>();
            switch (kind) {
                case CLAIM, STATEMENT -> {
                    own.add("not c.withdrawn");
                    own.addAll(ofClaims());
                    own.addAll(kind == SearchKind.STATEMENT ? ofStatements() : List.of());
                }
                case STORY -> ofStories(own);
                case ACTOR -> ofActors(own);
                case ARTICLE -> ofArticles(own);
                case TOPIC -> own.addAll(filter.narrows() ? List.of("false") : List.of());
            }
            return own.isEmpty() ? SqlCondition.TRUE : new SqlCondition(String.join(" and ", own), Map.copyOf(parameters));
        }

        private void ofStories(List<String> own) {
            add(own, "t.story_id = :story", "story", id(filter.story()));
            add(own, "exists (select from story_topic x where x.story_id = t.story_id and x.topic_id = :topic)", "topic",
                    id(filter.topic()));
            List<String> claims = ofClaims();
            List<String> tags = marks.tagsOfStory();
            add(own, "t.tags @> cast(:marks as text[])", "marks", tags.isEmpty() ? null : tags.toArray(String[]::new));
            if (!claims.isEmpty() && !(marks.areAll() && tags.size() == 1)) {
                own.add(exists("claim_in_story i join derived.claim_summary c on c.claim_id = i.claim_id",
                        "i.story_id = t.story_id and t.story_id = any(c.stories) and not c.withdrawn", claims));
            }
        }

        /** An actor asked for is one beside whom those that pass take part. */
        private void ofActors(List<String> own) {
            List<String> claims = ofClaims();
            List<String> statements = ofStatements();
            ActorRole role = Objects.requireNonNullElse(filter.role(), ActorRole.SPEAKS);
            if (role == ActorRole.NAMED) {
                own.add(exists("claim_about b join derived.claim_summary c on c.claim_id = b.claim_id",
                        "b.actor_id = a.actor_id and not c.withdrawn", claims, onClaim(statements)));
            } else if (role == ActorRole.RELAYS) {
                own.add(exists("relay h join standing_statement s on s.id = h.statement_id " + CLAIM,
                        "h.actor_id = a.actor_id and not c.withdrawn", claims, statements));
            } else if (filter.role() != null || !claims.isEmpty() || !statements.isEmpty()) {
                ofSpeakers(own, claims, statements);
            }
        }

        private void ofSpeakers(List<String> own, List<String> claims, List<String> statements) {
            own.add(exists("derived.actor_tally n", "n.actor_id = a.actor_id", ofTally()));
            if (!marks.areAll()) {
                own.add(exists("standing_statement s " + CLAIM, "s.actor_id = a.actor_id and not c.withdrawn", claims, statements));
            }
        }

        private List<String> ofTally() {
            List<String> all = new ArrayList<>();
            add(all, "n.language = :spoken", "spoken", Objects.requireNonNullElse(filter.language(), ""));
            add(all, "n.stance = :stance", "stance", marks.stance());
            add(all, "n.verdict = :mark", "mark", marks.verdict());
            add(all, "n.signal = :sign", "sign", marks.signal());
            return all;
        }

        private void ofArticles(List<String> own) {
            add(own, "p.publisher_id = :publisher", "publisher", id(filter.publisher()));
            addLanguage(own);
            add(own, "p.published_latest >= :from", "from", instant(filter.from(), true));
            add(own, "p.published_earliest <= :to", "to", instant(filter.to(), false));
            List<String> claims = ofClaims();
            List<String> statements = ofStatements();
            add(own, "p.tags @> array[cast(:mark as text)]", "mark", marks.tag());
            if (statements.equals(List.of("true")) && claims.isEmpty()) {
                own.add("p.carried > 0");
            } else if ((!claims.isEmpty() || !statements.isEmpty()) && !marks.areAll()) {
                own.add(exists("report r join standing_statement s on s.id = r.statement_id " + CLAIM,
                        "r.article_id = p.article_id and not c.withdrawn", claims, statements));
            }
        }

        /** Returns the conditions on a claim; if claims or stories are to pass, those on a statement on it are among them. */
        private List<String> ofClaims() {
            List<String> all = new ArrayList<>();
            add(all, "c.stories @> array[cast(:story as uuid)]", "story", kind == SearchKind.STORY ? null : id(filter.story()));
            add(all, "c.verdict = :verdict", "verdict", filter.verdict());
            add(all, "c.signal = :signal", "signal", filter.signal() == null ? null : filter.signal().toString());
            filter.missing().forEach(part -> all.add("c." + part.condition()));
            List<String> tags = new ArrayList<>();
            if (filter.topic() != null && kind != SearchKind.STORY) {
                tags.add("t:" + filter.topic().id());
            }
            if (filter.role() == ActorRole.NAMED && kind != SearchKind.ACTOR) {
                tags.add(filter.actor() == null ? "n" : "n:" + filter.actor().id());
            } else if (filter.actor() != null && !isSpeakerOfStatement()) {
                add(all, "c.actors @> array[cast(:actor as uuid)]", "actor", filter.actor().id());
            }
            if (kind == SearchKind.CLAIM || kind == SearchKind.STORY) {
                tags.addAll(tagsOfStatements());
                all.addAll(datesOfClaim());
                all.addAll(ofOneStatement());
            }
            add(all, "c.tags @> cast(:tags as text[])", "tags", tags.isEmpty() ? null : tags.toArray(String[]::new));
            return all;
        }

        /** Returns the tags of a claim with statements that meet the conditions, which need not be one statement. */
        private List<String> tagsOfStatements() {
            List<String> tags = new ArrayList<>();
            String words = (filter.stance() == null ? "" : ":" + filter.stance())
                    + (filter.language() == null ? "" : (filter.stance() == null ? "::" : ":") + filter.language());
            if (filter.role() == ActorRole.RELAYS) {
                tags.add(filter.actor() == null ? "r" : "r:" + filter.actor().id());
            } else if (filter.actor() != null && isSpeakerOfStatement()) {
                tags.add("a:" + filter.actor().id() + words);
            } else if (filter.role() == ActorRole.SPEAKS) {
                tags.add("a");
            }
            if (tags.stream().noneMatch(tag -> tag.startsWith("a:"))) {
                tags.addAll(words.isEmpty() ? List.of() : List.of(filter.stance() == null ? "l:" + filter.language() : "s" + words));
            }
            if (filter.publisher() != null) {
                tags.add("p:" + filter.publisher().id());
            }
            return tags;
        }

        /** Returns the conditions for a claim with statements within the dates, which need not be one statement. */
        private List<String> datesOfClaim() {
            List<String> dates = new ArrayList<>();
            add(dates, "c.last_said >= :from", "from", instant(filter.from(), true));
            add(dates, "c.first_said <= :to", "to", instant(filter.to(), false));
            return dates;
        }

        /** Returns the condition that one statement meets all conditions, unless it follows from tags or dates. */
        private List<String> ofOneStatement() {
            long tags = tagsOfStatements().stream().filter(tag -> !tag.equals("a")).count();
            if (tags + datesOfClaim().size() < 2) {
                return List.of();
            }
            List<String> one = onClaim(ofStatements());
            return tags > 0 ? one : List.of("(" + BETWEEN + " or " + String.join(" and ", one) + ")");
        }

        /** Whether the filter asks for statements of the actor, or passed on by the actor, rather than for claims. */
        private boolean isSpeakerOfStatement() {
            return kind != SearchKind.ACTOR && filter.role() != ActorRole.NAMED
                    && (filter.role() != null || kind == SearchKind.ARTICLE || kind == SearchKind.STATEMENT || asksOfStatements());
        }

        private boolean asksOfStatements() {
            return filter.stance() != null || (kind != SearchKind.ARTICLE
                    && (filter.from() != null || filter.to() != null || filter.publisher() != null || filter.language() != null));
        }

        /** Returns the conditions that one statement has to meet. */
        private List<String> ofStatements() {
            List<String> all = new ArrayList<>();
            add(all, "s.stance = :stance", "stance", filter.stance() == null ? null : filter.stance().toString());
            if (kind != SearchKind.ACTOR) {
                ofSpeaker(all);
            }
            if (kind != SearchKind.ARTICLE) {
                add(all, "s.said_latest >= :from", "from", instant(filter.from(), true));
                add(all, "s.said_earliest <= :to", "to", instant(filter.to(), false));
                List<String> articles = new ArrayList<>();
                add(articles, " and p.publisher_id = :publisher", "publisher", id(filter.publisher()));
                if (filter.language() != null) {
                    articles.add(" and ");
                    addLanguage(articles);
                }
                if (!articles.isEmpty()) {
                    all.add("exists (select from report r join article p on p.id = r.article_id where r.statement_id = s.id"
                            + String.join("", articles) + ")");
                }
            }
            return all;
        }

        private void ofSpeaker(List<String> all) {
            if (filter.role() == ActorRole.RELAYS) {
                all.add("exists (select from relay h where h.statement_id = s.id"
                        + (filter.actor() == null ? ")" : " and h.actor_id = :actor)"));
                put("actor", id(filter.actor()));
            } else if (isSpeakerOfStatement()) {
                add(all, "s.actor_id = :actor", "actor", id(filter.actor()));
                if (filter.actor() == null && filter.role() == ActorRole.SPEAKS) {
                    all.add("true");
                }
            }
        }

        private void addLanguage(List<String> all) {
            add(all, "(p.language = :language or p.language like :regional)", "language", filter.language());
            put("regional", filter.language() == null ? null : filter.language() + "-%");
        }

        /** The offset keeps the database from joining all statements to find the few that it has to look at. */
        private static List<String> onClaim(List<String> statements) {
            return statements.isEmpty() ? List.of()
                    : List.of(exists("standing_statement s", "s.claim_id = c.claim_id", statements).replaceFirst("[)]$", " offset 0)"));
        }

        @SafeVarargs
        private static String exists(String source, String linked, List<String>... conditions) {
            List<String> all = new ArrayList<>(List.of(linked));
            for (List<String> some : conditions) {
                all.addAll(some);
            }
            return "exists (select from " + source + " where " + String.join(" and ", all) + ")";
        }

        private void add(List<String> conditions, String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                put(name, value);
            }
        }

        private void put(String name, @Nullable Object value) {
            if (value != null) {
                parameters.put(name, value);
            }
        }

        private static @Nullable UUID id(@Nullable NamedRecord record) {
            return record == null ? null : record.id();
        }

        private static @Nullable Long instant(@Nullable FuzzyDate date, boolean isFirst) {
            return date == null ? null : isFirst ? (Long) date.earliest() : (Long) date.latest();
        }
    }
}
