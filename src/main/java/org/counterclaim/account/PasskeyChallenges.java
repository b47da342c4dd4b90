package org.counterclaim.account;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;

/**
 * The challenges that a session's pages have issued, one for each tab, because a person may answer in the older of two tabs. Each is a
 * session attribute of its own, so that tabs that load at the same time do not lose each other's.
 */
final class PasskeyChallenges {

    private static final int MOST = 10;
    private static final Duration LASTING = Duration.ofMinutes(30);

    private final String prefix;
    private final Clock clock;

    /** @param prefix the prefix of the attributes' names */
    PasskeyChallenges(String prefix, Clock clock) {
        this.prefix = prefix;
        this.clock = clock;
    }

    private record PendingChallenge(Serializable options, Instant at) implements Serializable {}

    /** Keeps the options of a page; if there are too many, the oldest are dropped. */
    void add(String challenge, Serializable options, HttpServletRequest request) {
        HttpSession session = request.getSession();
        List<String> oldestFirst = asked(session).entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().at())).map(Map.Entry::getKey).toList();
        oldestFirst.stream().limit(Math.max(0, oldestFirst.size() + 1 - MOST)).forEach(session::removeAttribute);
        session.setAttribute(prefix + challenge, new PendingChallenge(options, clock.instant()));
    }

    /** Takes the options with this challenge, which works once; returns empty if the session has none, or if they are too old. */
    <O> Optional<O> take(String challenge, Class<O> type, HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(prefix + challenge) instanceof PendingChallenge asked)) {
            return Optional.empty();
        }
        session.removeAttribute(prefix + challenge);
        return asked.at().plus(LASTING).isBefore(clock.instant()) ? Optional.empty() : Optional.of(type.cast(asked.options()));
    }

    private Map<String, PendingChallenge> asked(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(prefix) && session.getAttribute(name) instanceof PendingChallenge)
                .collect(Collectors.toMap(name -> name, name -> (PendingChallenge) session.getAttribute(name)));
    }
}
