package org.counterclaim.reader.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.counterclaim.reader.timeline.TimelineDay.DatedItem;
import org.counterclaim.reader.timeline.TimelineEntries;
import org.counterclaim.reader.timeline.TimelineEntry;
import org.counterclaim.reader.timeline.TimelineEntry.ClaimSteps;
import org.counterclaim.reader.timeline.TimelineEvent;
import org.counterclaim.reader.timeline.TimelineGroup;
import org.counterclaim.reader.timeline.TimelineParts;
import org.counterclaim.statement.Stance;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.PageNumbers;

/** The part of a story's timeline that passes a filter, page by page. */
final class StoryTimeline {

    private final Dossier known;
    private final StoryFilter filter;
    private final String path;
    private final boolean isLong;
    private final Predicate<StatementLine> isPassing;
    private final List<StatementLine> passing;
    private final PageNumbers pages;
    private final Map<Integer, String> hrefs = new HashMap<>();
    private final Supplier<List<StatementLine>> ordered = SingletonSupplier.of(this::ordered);
    private final Supplier<Map<UUID, Integer>> places = SingletonSupplier.of(this::places);
    private final Supplier<Map<UUID, List<StatementLine>>> onClaims =
            SingletonSupplier.of(() -> ordered.get().stream().collect(Collectors.groupingBy(StatementLine::claimId)));
    private final Supplier<List<TimelineGroup>> groups = SingletonSupplier.of(this::grouped);

    /**
     * @param path the path of the story's page
     * @param isLong whether it is divided into parts
     */
    StoryTimeline(Dossier known, StoryFilter filter, String path, boolean isLong) {
        this.known = known;
        this.filter = filter;
        this.path = path;
        this.isLong = isLong;
        this.isPassing = filter.of(known);
        this.passing = known.statements().stream().filter(isPassing).toList();
        this.pages = new PageNumbers(filter.page(), StoryPage.PAGE, passing.size());
        if (!pages.exist()) {
            throw new BadRequestException("There is no page " + filter.page() + ": the timeline has " + pages.count() + ".");
        }
    }

    PageNumbers pages() {
        return pages;
    }

    int shown() {
        return passing.size();
    }

    List<StatementLine> passing() {
        return passing;
    }

    /** Returns the figure of all statements that pass, on all pages; for one actor, also of those that these answer or are answered by. */
    OverviewFigure overview(DossierCast cast, Collection<ClaimLine> claims) {
        return new StatementFigure(known, filter, this::address).overview(filter.actor() == null ? passing : withAnswers(), cast, claims,
                path);
    }

    private List<StatementLine> withAnswers() {
        Set<UUID> own = passing.stream().map(StatementLine::id).collect(Collectors.toCollection(HashSet::new));
        Set<UUID> answered = passing.stream().map(StatementLine::answers).filter(Objects::nonNull).collect(Collectors.toSet());
        return known.statements().stream()
                .filter(one -> own.contains(one.id()) || answered.contains(one.id()) || own.contains(one.answers()))
                .toList();
    }

    boolean isEmpty() {
        return passing.isEmpty();
    }

    /**
     * Which statements pass, in which order, and which of them are on this page, in short: it says so within one revision of a story. Links
     * from one page to another also hold the filter.
     */
    String order() {
        BitSet picked = new BitSet();
        List<StatementLine> all = known.statements();
        IntStream.range(0, all.size()).filter(at -> isPassing.test(all.get(at))).forEach(picked::set);
        return filter.order() + " " + pages.number() + " " + Arrays.toString(picked.toLongArray())
                + (pages.count() > 1 ? filter.href("", 1) : "");
    }

    List<TimelineGroup> groups() {
        return groups.get();
    }

    List<TimelineEntry> entries() {
        return groups.get().stream().flatMap(group -> group.statements().stream()).toList();
    }

    private List<TimelineGroup> grouped() {
        TimelineParts parts = filter.order() == TimelineOrder.CLAIM ? TimelineParts.CLAIMS
                : isLong ? TimelineParts.MONTHS : TimelineParts.WHOLE;
        return parts.of(items(), passing, known);
    }

    private List<DatedItem> items() {
        TimelineEntries entries = new TimelineEntries(known, filter, this::address);
        Stream<DatedItem> said = onPage().stream()
                .map(one -> new DatedItem(one.said(), entries.of(one, isLong ? steps(one) : null)));
        if (filter.order() == TimelineOrder.CLAIM) {
            return said.toList();
        }
        return Stream.concat(events(entries), said).sorted(Comparator.comparing(DatedItem::date, byDate())).toList();
    }

    private Comparator<FuzzyDate> byDate() {
        return filter.order() == TimelineOrder.LATEST ? FuzzyDate.TIMELINE.reversed() : FuzzyDate.TIMELINE;
    }

    /** Whether an event stands among the statements of this page; given are the dates of those of all pages, in order. */
    private boolean isOnPage(FuzzyDate event, List<FuzzyDate> dates) {
        int found = Collections.binarySearch(dates, event, byDate());
        int before = found < 0 ? -found - 1 : found;
        return StoryPage.pageOf(Math.min(before, dates.size() - 1)) == pages.number();
    }

    private List<StatementLine> onPage() {
        return pages.of(ordered.get());
    }

    private List<StatementLine> ordered() {
        List<StatementLine> ordered = new ArrayList<>(passing);
        if (filter.order() == TimelineOrder.LATEST) {
            Collections.reverse(ordered);
        } else if (filter.order() == TimelineOrder.CLAIM) {
            ordered.sort(Comparator.comparingInt(one -> known.claim(one.claimId()).number()));
        }
        return ordered;
    }

    private Map<UUID, Integer> places() {
        List<StatementLine> all = ordered.get();
        Map<UUID, Integer> places = HashMap.newHashMap(all.size());
        IntStream.range(0, all.size()).forEach(at -> places.put(all.get(at).id(), at));
        return places;
    }

    private Stream<DatedItem> events(TimelineEntries entries) {
        List<FuzzyDate> dates = ordered.get().stream().map(StatementLine::said).toList();
        return passing.stream()
                .collect(Collectors.groupingBy(one -> known.claim(one.claimId()), LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream()
                .filter(on -> on.getKey().event() != null && isOnPage(on.getKey().event(), dates))
                .map(on -> new DatedItem(on.getKey().event(), new TimelineEvent(on.getKey(), on.getValue().stream()
                        .filter(one -> one.stance() == Stance.ASSERTS)
                        .map(one -> entries.answer(one, true))
                        .toList())));
    }

    /** Returns where a statement's entry is: on this page, on another page of what passes, or wherever its own address leads. */
    private String address(StatementLine one) {
        Integer place = places.get().get(one.id());
        if (place == null) {
            return "/statements/" + one.slug();
        }
        int page = StoryPage.pageOf(place);
        return (page == pages.number() ? "" : hrefs.computeIfAbsent(page, number -> filter.href(path, number))) + "#" + one.slug();
    }

    private ClaimSteps steps(StatementLine one) {
        List<StatementLine> on = Objects.requireNonNull(onClaims.get().get(one.claimId()));
        int at = on.indexOf(one);
        int number = known.claim(one.claimId()).number();
        return new ClaimSteps(at == 0 ? null : address(on.get(at - 1)), at == on.size() - 1 ? null : address(on.get(at + 1)),
                filter.claim() != null ? null : alone(one, number));
    }

    /** Returns where a statement's entry is among those on its claim alone. */
    private String alone(StatementLine one, int number) {
        List<StatementLine> all = known.statementsOn(one.claimId());
        int at = all.indexOf(one);
        return filter.onlyClaim(number).href(path, StoryPage.pageOf(filter.order() == TimelineOrder.LATEST ? all.size() - 1 - at : at))
                + "#" + one.slug();
    }
}
