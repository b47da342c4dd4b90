package org.counterclaim.reader.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.util.function.SingletonSupplier;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.figure.OverviewFigure;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.DossierCast;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.dossier.TimelineOrder;
import org.counterclaim.reader.timeline.StatementFigure;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.reader.timeline.TimelineDay;
import org.counterclaim.reader.timeline.TimelineDay.DatedItem;
import org.counterclaim.reader.timeline.TimelineEntries;
import org.counterclaim.reader.timeline.TimelineEntry;
import org.counterclaim.reader.timeline.TimelineEvent;
import org.counterclaim.statement.Stance;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.PageNumbers;

/** The part of a story's timeline that passes a filter, page by page. */
final class StoryTimeline {

    private final Dossier known;
    private final StoryFilter filter;
    private final Predicate<StatementLine> isPassing;
    private final List<StatementLine> passing;
    private final PageNumbers pages;
    private final List<StatementLine> onPage;
    private final Function<StatementLine, String> address;
    private final Supplier<List<DatedItem>> items = SingletonSupplier.of(this::items);

    StoryTimeline(Dossier known, StoryFilter filter) {
        this.known = known;
        this.filter = filter;
        this.isPassing = filter.of(known);
        this.passing = known.statements().stream().filter(isPassing).toList();
        this.pages = new PageNumbers(filter.page(), StoryPage.PAGE, passing.size());
        if (!pages.exist()) {
            throw new BadRequestException("There is no page " + filter.page() + ": the timeline has " + pages.count() + ".");
        }
        this.onPage = pages.of(inOrder(passing));
        this.address = address(onPage);
    }

    PageNumbers pages() {
        return pages;
    }

    int shown() {
        return passing.size();
    }

    /** Returns the figure of all statements that pass, on all pages. */
    OverviewFigure overview(DossierCast cast, Collection<ClaimLine> claims) {
        return new StatementFigure(known, filter, address).overview(passing, cast, claims);
    }

    boolean isEmpty() {
        return onPage.isEmpty();
    }

    /** Which statements pass, in which order, and which of them are on this page, in short: it says so within one revision of a story. */
    String order() {
        BitSet picked = new BitSet();
        List<StatementLine> all = known.statements();
        IntStream.range(0, all.size()).filter(at -> isPassing.test(all.get(at))).forEach(picked::set);
        return filter.order() + " " + pages.number() + " " + Arrays.toString(picked.toLongArray());
    }

    List<TimelineDay> days() {
        return TimelineDay.of(items.get());
    }

    List<TimelineEntry> entries() {
        return items.get().stream().map(DatedItem::item).filter(TimelineEntry.class::isInstance).map(TimelineEntry.class::cast).toList();
    }

    private List<DatedItem> items() {
        TimelineEntries entries = new TimelineEntries(known, filter, address);
        Stream<DatedItem> said = onPage.stream().map(one -> new DatedItem(one.said(), entries.of(one)));
        Stream<DatedItem> happened = pages.number() > 1 ? Stream.empty() : events(entries);
        Comparator<DatedItem> byDate = Comparator.comparing(DatedItem::date, FuzzyDate.TIMELINE);
        return Stream.concat(happened, said).sorted(filter.order() == TimelineOrder.OLDEST ? byDate : byDate.reversed()).toList();
    }

    private <T> List<T> inOrder(List<T> oldestFirst) {
        List<T> ordered = new ArrayList<>(oldestFirst);
        if (filter.order() == TimelineOrder.LATEST) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    private Stream<DatedItem> events(TimelineEntries entries) {
        return passing.stream()
                .collect(Collectors.groupingBy(one -> known.claim(one.claimId()), LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream()
                .filter(on -> on.getKey().event() != null)
                .map(on -> new DatedItem(on.getKey().event(), new TimelineEvent(on.getKey(), on.getValue().stream()
                        .filter(one -> one.stance() == Stance.ASSERTS)
                        .map(one -> entries.answer(one, true))
                        .toList())));
    }

    private Function<StatementLine, String> address(List<StatementLine> onPage) {
        Predicate<UUID> isOnPage = onPage.stream().map(StatementLine::id).collect(Collectors.toSet())::contains;
        return one -> isOnPage.test(one.id()) ? "#" + one.slug() : "/statements/" + one.slug();
    }
}
