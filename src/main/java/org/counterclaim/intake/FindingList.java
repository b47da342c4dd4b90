package org.counterclaim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.counterclaim.capture.Capture;
import org.counterclaim.capture.Findings;
import org.counterclaim.capture.Found;
import org.counterclaim.capture.PageKind;
import org.counterclaim.capture.PastedText;
import org.counterclaim.core.FuzzyDate;
import org.counterclaim.core.WebAddress;

/** Puts what was read of a page in the terms of the article's form. */
final class FindingList {

    private FindingList() {}

    static List<Finding> of(Capture page) {
        List<Finding> all = new ArrayList<>();
        add(all, "headline", page.headline(), List::of);
        add(all, "kind", page.kind(), (PageKind kind) -> List.of(kind.words()));
        add(all, "webAddress", page.canonical(), (WebAddress address) -> List.of(address.text()));
        add(all, "publisher", page.publisher(), List::of);
        add(all, "authors", page.authors(), names -> names);
        published(all, page);
        add(all, "language", page.language(), List::of);
        Optional.ofNullable(page.archivedCopy()).ifPresent(copy ->
                all.add(new Finding("archivedAddress", List.of(copy.text()), "the address that you typed", List.of())));
        return all;
    }

    static List<Finding> of(PastedText text) {
        List<Finding> all = new ArrayList<>();
        add(all, "headline", text.headline(), List::of);
        add(all, "publisher", text.publisher(), List::of);
        add(all, "authors", text.authors(), names -> names);
        add(all, "published", text.published(), (FuzzyDate date) -> List.of(date.words()));
        return all;
    }

    /** When it was changed is told beside that, never in its place. */
    private static void published(List<Finding> all, Capture page) {
        Function<FuzzyDate, List<String>> words = date -> List.of(date.words());
        List<String> others = Stream.concat(page.published().others().stream(), page.changed().all().stream())
                .map(other -> described(other, words)).toList();
        page.published().best().ifPresentOrElse(
                best -> all.add(new Finding("published", words.apply(best.value()), best.source().words(), others)),
                () -> others.stream().findFirst().ifPresent(_ -> all.add(new Finding("published", List.of(), "", others))));
    }

    private static <T> void add(List<Finding> all, String field, Findings<T> findings, Function<T, List<String>> words) {
        findings.best().ifPresent(best -> all.add(new Finding(field, words.apply(best.value()), best.source().words(),
                findings.others().stream().map(other -> described(other, words)).toList())));
    }

    private static <T> String described(Found<T> other, Function<T, List<String>> words) {
        return "“" + String.join(", ", words.apply(other.value())) + "” (" + other.source().words() + ")";
    }
}
