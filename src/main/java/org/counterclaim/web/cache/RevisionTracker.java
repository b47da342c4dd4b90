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
 * has announced every change of this node; otherwise no page is current. So a reader sees a change committed by this node at once. Another
 * node acknowledges its change only when this one has heard of it or trusts nothing any more ({@link OtherNodes}). The next answer reveals
 * a lost notice.
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
    private volatile int connection;
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

    /**
     * A question to the database.
     *
     * @param ownChanges how many changes of this node the answer covers
     * @param at when it was asked, by {@link System#nanoTime()}
     */
    record Question(long ownChanges, long at) {}

    /** Returns the present moment; null while nothing can be trusted. */
    @Nullable
    Moment now() {
        long inSession = session;
        long at = position;
        return isTrusted() && inSession == session ? new Moment(inSession, at) : null;
    }

    /**
     * Returns how far the history is, as this node knows, including all that was acknowledged before; null while nothing can be trusted.
     */
    public @Nullable Long heard() {
        Moment now = now();
        return now == null ? null : now.position;
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

    /** Returns a question that is about to be asked, for {@link #answered}. */
    Question asking() {
        return new Question(ownChanges.get(), System.nanoTime());
    }

    /**
     * Notes that changes after this position will be heard. Only the listening thread calls this method and the following ones.
     *
     * @param process the process of the server at the other end of the connection
     */
    void begin(long head, int process) {
        stories.clear();
        position = head;
        connection = process;
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

    /**
     * Notes that the database has answered. What counts is when it was asked: {@link OtherNodes} see that on the server, and wait for this
     * node as long as it trusts the answer.
     */
    void answered(Question question) {
        ownChangesHeard = question.ownChanges;
        answeredAt = question.at;
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

    /** Returns the process of the server at the other end of the connection; 0 before there was one. */
    int connection() {
        return connection;
    }

    long position() {
        return position;
    }
}
