package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.counterclaim.web.BadRequestException;

/** Tests whether a claim passes a filter. */
final class QueuePredicate implements Predicate<QueueItem> {

    private final QueueFilter filter;
    private final @Nullable UUID story;
    private final @Nullable UUID actor;
    private final Predicate<@Nullable Assignment> holder;
    private final Instant now;

    /**
     * Prepares to choose.
     *
     * @param story the story that the filter names
     * @param actor the actor that it names
     * @param me the person who asks
     */
    QueuePredicate(QueueFilter filter, @Nullable UUID story, @Nullable UUID actor, UUID me, List<Assignments.Checker> checkers,
            Instant now) {
        this.filter = filter;
        this.story = story;
        this.actor = actor;
        this.holder = holder(filter.assigned(), me, checkers);
        this.now = now;
    }

    private static Predicate<@Nullable Assignment> holder(@Nullable String assigned, UUID me, List<Assignments.Checker> checkers) {
        return switch (assigned) {
            case null -> any -> true;
            case "me" -> one -> one != null && one.account().equals(me);
            case "nobody" -> one -> one == null;
            case "anybody" -> one -> one != null;
            default -> {
                if (checkers.stream().noneMatch(one -> one.slug().equals(assigned))) {
                    throw new BadRequestException("No fact-checker is “" + assigned + "”. Choose from the list.");
                }
                yield one -> one != null && one.slug().equals(assigned);
            }
        };
    }

    @Override
    public boolean test(QueueItem one) {
        QueueSnapshot line = one.line();
        return (story == null || line.stories().contains(story))
                && (actor == null || line.actors().contains(actor))
                && (filter.verdict() == null || filter.verdict().equals(line.status()))
                && (filter.signal() == null || filter.signal() == line.signal())
                && (!filter.asked() || one.asked() > 0)
                && holder.test(one.holder())
                && isOfAge(line.lastNew());
    }

    private boolean isOfAge(@Nullable Instant lastNew) {
        if (filter.age() == null) {
            return true;
        }
        boolean isRecent = lastNew != null && lastNew.isAfter(now.minus(filter.age().span()));
        return isRecent != (filter.age() == QueueFilter.Age.OLDER);
    }
}
