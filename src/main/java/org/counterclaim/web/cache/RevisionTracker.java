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
 * Tracks the changes that the database has announced. It is trusted only if the database has answered within the last {@link #TRUST} and
 * has announced every change of this node; otherwise no page is current. So a reader sees a change committed by this node at once, and one
 * committed by another node as soon as the notice arrives, usually within milliseconds. The next answer reveals a lost notice.
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
     * A moment of the record: anything read from the database afterwards includes every change up to its position.
     *
     * @param session the number of the connection listened on, because changes between connections go unheard
     */
    record Moment(long session, long position) {}

    /** Returns the present moment; null while nothing can be trusted. */
    @Nullable
    Moment now() {
        long inSession = session;
        long at = position;
        return isTrusted() && inSession == session ? new Moment(inSession, at) : null;
    }

    /** Whether a page whose rendering began at that moment is still current. */
    boolean isCurrent(CachePolicy kept, Moment begun) {
        return isTrusted() && isUnchanged(kept, begun);
    }

    /**
     * Whether a page may be sent while the database is silent, because it was current when the database fell silent. Later changes may be
     * missing, but it has no words that this node has taken down.
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

    /** Whether the database is not answering, so that requests that need it fail at once. */
    public boolean isSilent() {
        return silent;
    }

    /** Returns how long ago the database last answered. */
    Duration sinceAnswer() {
        return Duration.ofNanos(System.nanoTime() - answeredAt);
    }

    private boolean isTrusted() {
        return listening && System.nanoTime() - answeredAt < TRUST.toNanos() && ownChangesHeard == ownChanges.get();
    }

    /**
     * Notes that this node has committed a change, because its reader may ask for the page before the notice arrives.
     *
     * @param isTakedown whether words were taken down
     */
    public void committed(boolean isTakedown) {
        long now = ownChanges.incrementAndGet();
        if (isTakedown) {
            ownTakedown = now;
        }
    }

    /** Returns the number of this node's changes, to be passed to {@link #answered} with the answer to a later question. */
    long ownChanges() {
        return ownChanges.get();
    }

    /** Notes that changes after this position will be heard. Only the listening thread calls this method and the following ones. */
    void begin(long head) {
        stories.clear();
        position = head;
        long next = session + 1;
        session = next;
    }

    /** Notes that these stories changed; the position itself counts with {@link #reached}, once all its stories are known. */
    void changed(Collection<UUID> changed, long at) {
        changed.forEach(story -> changed(story, at));
    }

    void changed(UUID story, long at) {
        stories.merge(story, at, Math::max);
    }

    /** Notes that everything up to this position has been heard. */
    void reached(long head) {
        position = Math.max(position, head);
    }

    /** Notes that the database has answered, after this many of this node's changes. */
    void answered(long afterOwnChanges) {
        ownChangesHeard = afterOwnChanges;
        answeredAt = System.nanoTime();
        listening = true;
        silent = false;
    }

    /**
     * Notes that the connection is lost.
     *
     * @param unanswered whether the database did not answer, rather than ended the connection or refused another one
     */
    void lost(boolean unanswered) {
        listening = false;
        silent = unanswered;
    }

    /** Returns how many connections have been listened on. */
    long session() {
        return session;
    }

    long position() {
        return position;
    }
}
