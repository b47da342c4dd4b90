package org.counterclaim.factcheck.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.RecordSearch;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.desk.SavedViews;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.PageNumbers;
import org.counterclaim.web.form.RejectedFormException;

/** Assembles pages of the queue, with a fixed number of queries, all from one snapshot of the record. */
@Component
class QueuePages {

    private static final int SIZE = 25;

    private final QueueQueries queries;
    private final Assignments assignments;
    private final SavedViews views;
    private final RecordSearch names;
    private final ReferenceResolver references;
    private final Clock clock;

    QueuePages(QueueQueries queries, Assignments assignments, SavedViews views, RecordSearch names,
            ReferenceResolver references, Clock clock) {
        this.queries = queries;
        this.assignments = assignments;
        this.views = views;
        this.names = names;
        this.references = references;
        this.clock = clock;
    }

    /** The page that a filter asks for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public QueuePage page(QueueFilter filter, SignedIn by) {
        Instant now = clock.instant();
        UUID story = story(filter);
        List<Assignments.Checker> checkers = assignments.checkers();
        QueueSelection chosen = QueueSelection.of(filter, story, actor(filter), by.id(), checkers, now);
        QueueTally tally = queries.tally(chosen);
        PageNumbers pages = new PageNumbers(filter.page(), SIZE, tally.listed(filter.done()));
        if (!pages.exist()) {
            throw new BadRequestException("The queue has no page " + filter.page() + ". Its last page is " + pages.count() + ".");
        }
        List<QueueItem> here = queries.items(chosen, filter.done(), SIZE, (filter.page() - 1) * SIZE);
        return new QueuePage(filter, rows(here, story, by, now), pages, tally, queries.stories(), checkers,
                views.of(by).stream().filter(view -> view.path().equals("/review")).toList());
    }

    private List<QueueRow> rows(List<QueueItem> items, @Nullable UUID story, SignedIn by, Instant now) {
        QueueNames names = queries.names(items, story);
        Map<UUID, Assignment> held = assignments.on(items.stream().map(QueueItem::id).collect(Collectors.toSet()));
        return items.stream().map(one -> QueueRow.of(one, names, held.get(one.id()), by, now)).toList();
    }

    /** The claim on record at a slug; null if none is. */
    QueueNames.@Nullable Claim claim(String slug) {
        return slug.matches("[a-z0-9-]{1,100}") ? queries.claim(slug).orElse(null) : null;
    }

    private @Nullable UUID story(QueueFilter filter) {
        return filter.story() == null ? null
                : queries.story(filter.story()).orElseThrow(
                        () -> new BadRequestException("No story with claims is at “" + filter.story() + "”. Choose from the list."));
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
