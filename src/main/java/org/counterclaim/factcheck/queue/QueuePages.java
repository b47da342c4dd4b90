package org.counterclaim.factcheck.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.RecordSearch;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.factcheck.request.ReaderRequests;
import org.counterclaim.verdict.QueueBand;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.PageNumbers;
import org.counterclaim.web.form.RejectedFormException;

/** Assembles pages of the queue, with a fixed number of queries, all from one snapshot of the record. */
@Component
class QueuePages {

    private static final int SIZE = 25;

    private final QueueSnapshots lines;
    private final QueueQueries queries;
    private final Assignments assignments;
    private final ReaderRequests requests;
    private final SavedViews views;
    private final RecordSearch names;
    private final ReferenceResolver references;
    private final Clock clock;

    QueuePages(QueueSnapshots lines, QueueQueries queries, Assignments assignments, ReaderRequests requests, SavedViews views,
            RecordSearch names,
            ReferenceResolver references, Clock clock) {
        this.lines = lines;
        this.queries = queries;
        this.assignments = assignments;
        this.requests = requests;
        this.views = views;
        this.names = names;
        this.references = references;
        this.clock = clock;
    }

    /** The page that a filter asks for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public QueuePage page(QueueFilter filter, SignedIn by) {
        Instant now = clock.instant();
        List<QueueQueries.StoryChoice> stories = queries.stories();
        UUID story = story(filter, stories);
        List<Assignments.Checker> checkers = assignments.checkers();
        Predicate<QueueItem> chosen = new QueuePredicate(filter, story, actor(filter), by.id(), checkers, now);
        List<QueueItem> queue = queue(now).stream().filter(chosen).toList();
        Map<QueueBand, Long> tally = queue.stream().collect(Collectors.groupingBy(QueueItem::band, Collectors.counting()));
        List<QueueItem> shown = queue.stream().filter(one -> filter.done() || one.band() != QueueBand.DONE).sorted(QueueItem.ORDER)
                .toList();
        PageNumbers pages = new PageNumbers(filter.page(), SIZE, shown.size());
        if (filter.page() > pages.count()) {
            throw new BadRequestException("The queue has no page " + filter.page() + ". Its last page is " + pages.count() + ".");
        }
        List<QueueItem> here = shown.stream().skip((filter.page() - 1L) * SIZE).limit(SIZE).toList();
        QueueNames names = queries.names(here.stream().map(QueueItem::line).toList(), story);
        return new QueuePage(filter, here.stream().map(one -> QueueRow.of(one, names, isOf(by, one.holder()), now)).toList(), pages, tally,
                queue.size(), stories, checkers, views.of(by));
    }

    /** The claim on record at a slug; null if none is. */
    QueueNames.@Nullable Claim claim(String slug) {
        return slug.matches("[a-z0-9-]{1,100}") ? queries.claim(slug).orElse(null) : null;
    }

    private List<QueueItem> queue(Instant now) {
        Map<UUID, Integer> asked = requests.counts();
        Map<UUID, Assignment> held = assignments.all();
        return lines.now().stream().map(line -> QueueItem.of(line, asked.getOrDefault(line.id(), 0), held.get(line.id()), now)).toList();
    }

    private static boolean isOf(SignedIn by, @Nullable Assignment holder) {
        return holder != null && holder.account().equals(by.id());
    }

    private static @Nullable UUID story(QueueFilter filter, List<QueueQueries.StoryChoice> stories) {
        return filter.story() == null ? null : stories.stream().filter(one -> one.slug().equals(filter.story())).findAny()
                .orElseThrow(() -> new BadRequestException("No story with claims is at “" + filter.story() + "”. Choose from the list."))
                .id();
    }

    /** Returns the actor of a filter. Unlike a form, an address may also name it by slug. */
    private @Nullable UUID actor(QueueFilter filter) {
        if (filter.actor() == null) {
            return null;
        }
        List<UUID> there = names.called("actor", "[" + filter.actor() + "]");
        try {
            return there.size() == 1 ? there.getFirst() : references.find("actor", filter.actor(), "actor");
        } catch (RejectedFormException unknown) {
            throw new BadRequestException(String.join(" ", unknown.problems().values()));
        }
    }
}
