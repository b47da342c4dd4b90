package org.counterclaim.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.MomentWords;
import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Lists and ends the sessions of an account. They may have begun on any node, because every node looks sessions up in the database for each
 * request.
 */
@Repository
class OpenSessions {

    private final JdbcClient database;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(JdbcClient database, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /**
     * A session as its owner sees it.
     *
     * @param handle identifies it in forms; its id, which would let anybody in, is on no page
     * @param device the browser's name as people know it
     * @param lastUsed when it was last used
     * @param current whether it is the one in which the page is shown
     */
    public record OpenSession(String handle, String device, Instant lastUsed, boolean current) {

        /** Returns in words when it was last used. */
        public String used() {
            return MomentWords.words(lastUsed);
        }
    }

    /** Returns the sessions of an account, the last used first. */
    List<OpenSession> of(UUID account, @Nullable String currentId) {
        return sessions(account).filter(session -> !session.isExpired())
                .map(session -> new OpenSession(handle(session.getId()), DeviceName.named(session.getAttribute(SessionOpener.DEVICE)),
                        session.getLastAccessedTime(), session.getId().equals(currentId)))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed()).toList();
    }

    private Stream<? extends Session> sessions(UUID account) {
        return sessions.findByPrincipalName(account.toString()).values().stream();
    }

    /** Ends the session with this handle, if the account has it. */
    void end(UUID account, String handle) {
        sessions(account).map(Session::getId).filter(id -> handle(id).equals(handle)).forEach(sessions::deleteById);
    }

    /** Ends all sessions of an account. */
    void endAll(UUID account) {
        endAllBut(account, "");
    }

    /** Ends all sessions of an account but one. */
    void endAllBut(UUID account, String id) {
        database.sql("delete from private.session where principal_name = :account and session_id <> :id")
                .param("account", account.toString()).param("id", id).update();
    }

    private static String handle(String id) {
        return Sha256.hex(id.getBytes(US_ASCII));
    }
}
