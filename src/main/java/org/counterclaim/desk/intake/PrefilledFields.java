package org.counterclaim.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.counterclaim.capture.PageCapture;
import org.counterclaim.capture.PageFinding;
import org.counterclaim.capture.PageFindings;
import org.counterclaim.capture.PageKind;
import org.counterclaim.capture.PastedText;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/** Maps what was read from a page to fields of the article's form. */
final class PrefilledFields {

    private PrefilledFields() {}

    static List<PrefilledField> of(PageCapture page) {
        List<PrefilledField> all = new ArrayList<>();
        add(all, "headline", page.headline(), List::of);
        add(all, "kind", page.kind(), (PageKind kind) -> List.of(kind.words()));
        add(all, "webAddress", page.canonical(), (WebAddress address) -> List.of(address.text()));
        add(all, "publisher", page.publisher(), List::of);
        add(all, "authors", page.authors(), names -> names);
        published(all, page);
        add(all, "language", page.language(), List::of);
        Optional.ofNullable(page.archivedCopy()).ifPresent(
                copy -> all.add(new PrefilledField("archivedAddress", List.of(copy.text()), "the address that you typed", List.of())));
        return all;
    }

    static List<PrefilledField> of(PastedText text) {
        List<PrefilledField> all = new ArrayList<>();
        add(all, "headline", text.headline(), List::of);
        add(all, "publisher", text.publisher(), List::of);
        add(all, "authors", text.authors(), names -> names);
        add(all, "published", text.published(), (FuzzyDate date) -> List.of(date.words()));
        return all;
    }

    /** Adds the date of publication; the date of the last change is shown beside it, never instead of it. */
    private static void published(List<PrefilledField> all, PageCapture page) {
        Function<FuzzyDate, List<String>> words = date -> List.of(date.words());
        List<String> others = Stream.concat(page.published().others().stream(), page.changed().all().stream())
                .map(other -> described(other, words)).toList();
        page.published().best().ifPresentOrElse(
                best -> all.add(new PrefilledField("published", words.apply(best.value()), best.source().words(), others)),
                () -> others.stream().findFirst().ifPresent(_ -> all.add(new PrefilledField("published", List.of(), "", others))));
    }

    private static <T> void add(List<PrefilledField> all, String field, PageFindings<T> findings, Function<T, List<String>> words) {
        findings.best().ifPresent(best -> all.add(new PrefilledField(field, words.apply(best.value()), best.source().words(),
                findings.others().stream().map(other -> described(other, words)).toList())));
    }

    private static <T> String described(PageFinding<T> other, Function<T, List<String>> words) {
        return "“" + String.join(", ", words.apply(other.value())) + "” (" + other.source().words() + ")";
    }
}
