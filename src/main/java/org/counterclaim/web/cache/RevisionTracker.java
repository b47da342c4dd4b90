package org.counterclaim.web.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What has changed since when, as far as the database has told. It can be trusted while the database answered within the
 * last {@link #TRUST}, and after every change of this node once that has come back from the database; otherwise no page is
 * current. So a reader sees a change that this node committed at once, and one that another node committed as soon as the
 * database's notice of it arrives: milliseconds, as a rule. A lost notice is found out with the next answer.
 */
@Component
public class RevisionTracker {

    static final Duration TRUST = Duration.ofSeconds(2);

    /** How long pages are sent that were current when the database last answered. */
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(15);

    private final Map<UUID, Long> stories = new ConcurrentHashMap<>();
    private final AtomicLong ownChanges = new AtomicLong();
    private volatile long ownChangesHeard;
    private volatile long session;
    private volatile long position;
    private volatile long ownTakedown;
    private volatile long answeredAt;
    private volatile boolean listening;
    private volatile boolean silent;

    /**
     * A moment of the record: whatever is read from the database afterwards holds every change up to its position.
     *
     * @param session counts the connections that were listened on, since changes in between go unheard
     */
    record Moment(long session, long position) {}

    /** Now; null while nothing can be trusted. */
    @Nullable Moment now() {
        long inSession = session;
        long at = position;
        return isTrusted() && inSession == session ? new Moment(inSession, at) : null;
    }

    /** Whether a page still is what it would be now, if making it began at that moment. */
    boolean isCurrent(CachePolicy kept, Moment begun) {
        return isTrusted() && isUnchanged(kept, begun);
    }

    /**
     * Whether a page is the best there is while the database is silent: nothing had been heard by then that shows on it. Changes that
     * nobody can hear of now may be missing, but no words that this node has taken down.
     */
    boolean isLastKnown(CachePolicy kept, Moment begun) {
        return silent && ownTakedown <= ownChangesHeard && sinceAnswer().compareTo(LONGEST_OUTAGE) < 0 && isUnchanged(kept, begun);
    }

    private boolean isUnchanged(CachePolicy kept, Moment begun) {
        return begun.session == session && switch (kept) {
            case CachePolicy.UntilStoryChanges(UUID story) -> stories.getOrDefault(story, 0L) <= begun.position;
            case CachePolicy.UntilRecordChanges() -> position <= begun.position;
            case CachePolicy.UntilRestart() -> true;
        };
    }

    /** Whether the database gives no answer, so that there is no use in asking it: whoever needs it is told so at once. */
    public boolean isSilent() {
        return silent;
    }

    /** How long ago the database answered last. */
    Duration sinceAnswer() {
        return Duration.ofNanos(System.nanoTime() - answeredAt);
    }

    private boolean isTrusted() {
        return listening && System.nanoTime() - answeredAt < TRUST.toNanos() && ownChangesHeard == ownChanges.get();
    }

    /**
     * This node has committed a change, and the reader of its answer may ask for the page before the notice is here.
     *
     * @param isTakedown whether words went with it
     */
    public void committed(boolean isTakedown) {
        long now = ownChanges.incrementAndGet();
        if (isTakedown) {
            ownTakedown = now;
        }
    }

    /** To be handed back with the answer to a question that is asked after this call. */
    long ownChanges() {
        return ownChanges.get();
    }

    /** Changes after this position will be heard. Only the one thread that listens calls this and what follows. */
    void begin(long head) {
        stories.clear();
        position = head;
        long next = session + 1;
        session = next;
    }

    /** These stories changed; the position itself counts with {@link #reached}, once all of its stories are known. */
    void changed(Collection<UUID> changed, long at) {
        changed.forEach(story -> changed(story, at));
    }

    void changed(UUID story, long at) {
        stories.merge(story, at, Math::max);
    }

    /** Everything up to this position has been heard. */
    void reached(long head) {
        position = Math.max(position, head);
    }

    /** The database has answered, after this many of this node's changes. */
    void answered(long afterOwnChanges) {
        ownChangesHeard = afterOwnChanges;
        answeredAt = System.nanoTime();
        listening = true;
        silent = false;
    }

    /**
     * The connection is gone.
     *
     * @param unanswered whether the database did not answer, rather than ended the connection or refused another one
     */
    void lost(boolean unanswered) {
        listening = false;
        silent = unanswered;
    }

    /** How many connections have been listened on. */
    long session() {
        return session;
    }

    long position() {
        return position;
    }
}
