package org.counterclaim.factcheck.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.web.BadRequestException;

/**
 * The claims that a filter selects, as SQL on {@code derived.claim_summary s}.
 *
 * @param condition a condition
 * @param parameters its named parameters
 */
record QueueSelection(String condition, Map<String, Object> parameters) {

    private static final String HELD = "exists (select from private.assignment h where h.claim_id = s.claim_id and h.ended_at is null%s)";

    /**
     * Prepares to select.
     *
     * @param story the story that the filter names
     * @param actor the actor that it names
     * @param me the account of who asks
     * @throws BadRequestException if the filter names somebody who is no fact-checker
     */
    static QueueSelection of(QueueFilter filter, @Nullable UUID story, @Nullable UUID actor, UUID me, List<Assignments.Checker> checkers,
            Instant now) {
        Conditions all = new Conditions();
        all.add("not s.withdrawn");
        all.addIf("s.stories @> array[:story]::uuid[]", "story", story);
        all.addIf("s.actors @> array[:actor]::uuid[]", "actor", actor);
        all.addIf("s.verdict = :verdict", "verdict", filter.verdict());
        all.addIf("s.signal = :signal", "signal", filter.signal() == null ? null : filter.signal().toString());
        if (filter.asked()) {
            all.add("s.asked > 0");
        }
        addHolder(all, filter.assigned(), me, checkers);
        addAge(all, filter.age(), now);
        return new QueueSelection(String.join(" and ", all.conditions), Map.copyOf(all.parameters));
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec query) {
        return query.params(parameters);
    }

    private static void addHolder(Conditions all, @Nullable String assigned, UUID me, List<Assignments.Checker> checkers) {
        switch (assigned) {
            case null -> {
            }
            case "nobody" -> all.add("not " + HELD.formatted(""));
            case "anybody" -> all.add(HELD.formatted(""));
            case "me" -> all.addIf(HELD.formatted(" and h.account_id = :holder"), "holder", me);
            default -> all.addIf(HELD.formatted(" and h.account_id = :holder"), "holder",
                    checkers.stream().filter(one -> one.slug().equals(assigned)).findAny().map(Assignments.Checker::id).orElseThrow(
                            () -> new BadRequestException("No fact-checker is “" + assigned + "”. Choose from the list.")));
        }
    }

    private static void addAge(Conditions all, QueueFilter.@Nullable Age age, Instant now) {
        if (age != null) {
            all.addIf(age == QueueFilter.Age.OLDER ? "(s.news_at is null or s.news_at <= :since)" : "s.news_at > :since", "since",
                    Timestamp.from(now.minus(age.span())));
        }
    }

    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition) {
            conditions.add(condition);
        }

        void addIf(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }
    }
}
