package org.counterclaim.desk.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.counterclaim.core.CycleDetector;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.FormReader;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.ReportStatus;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** The fields for a statement's reports: a numbered group for each, and an empty one for the next. */
final class ReportFields {

    private static final String GROUP = "report";
    private static final int MOST = 99;
    private static final List<String> PARTS = List.of("article", "wording", "locator", "relayedFrom", ReportCorrection.STATUS,
            ReportCorrection.DATE, ReportCorrection.NOTE);

    private ReportFields() {}

    static List<FormField> of(FormValues typed) {
        return numbers(typed, 1).boxed().flatMap(ReportFields::group).toList();
    }

    private static Stream<FormField> group(int number) {
        String report = "Report " + number;
        String wording = "How report " + number + " puts it";
        String since = "What became of report " + number;
        return Stream.of(
                FormField.one(name(number, "article"), report + ": the article", "article"),
                FormField.line(name(number, "wording"), report + ": its word for it", 200)
                        .hint("Such as “alleged” or “reportedly”.").folded(wording),
                FormField.line(name(number, "locator"), report + ": where in it", 300).folded(wording),
                FormField.one(name(number, "relayedFrom"), report + ": relayed from", "article")
                        .hint("The article that it has the statement from; none where it begins here.").folded(wording),
                FormField.choice(name(number, ReportCorrection.STATUS), report + ": its status now", ReportStatus.values())
                        .hint("“As published” if you looked and it is as it was; not said if nobody has looked.").folded(since),
                FormField.date(name(number, ReportCorrection.DATE), report + ": since when")
                        .hint("When the outlet did so. If it is as published: when you looked.").folded(since),
                FormField.text(name(number, ReportCorrection.NOTE), report + ": what the outlet says of it", ReportCorrection.LONGEST_NOTE)
                        .hint("In your own words.").folded(since));
    }

    static FormValues typed(FormValues typed, Set<ReportDetails> reports, BiFunction<String, UUID, String> names) {
        FormValues all = typed;
        int number = 1;
        for (ReportDetails report : reports.stream().sorted(Comparator.comparing(ReportDetails::article)).toList()) {
            UUID from = report.relayedFrom();
            ReportCorrection since = report.correction();
            all = all.with(name(number, "article"), names.apply("article", report.article()))
                    .with(name(number, "wording"), report.wording())
                    .with(name(number, "locator"), report.locator())
                    .with(name(number, "relayedFrom"), from == null ? null : names.apply("article", from));
            all = since == null ? all : typed(all, number, since);
            number++;
        }
        return all;
    }

    private static FormValues typed(FormValues all, int number, ReportCorrection since) {
        return all.with(name(number, ReportCorrection.STATUS), since.status())
                .with(name(number, ReportCorrection.DATE), since.date())
                .with(name(number, ReportCorrection.NOTE), since.note());
    }

    static Set<ReportDetails> read(FormReader entered) {
        List<ReportDetails> reports = numbers(entered.typed(), 0)
                .filter(number -> PARTS.stream()
                        .anyMatch(part -> entered.typed().has(name(number, part))))
                .mapToObj(number -> report(entered, number)).toList();
        Set<UUID> articles = reports.stream().map(ReportDetails::article).collect(Collectors.toSet());
        if (articles.size() < reports.size()) {
            entered.problem(name(1, "article"), "An article stands in the reports twice. It reports a statement once.");
        } else if (isCircular(reports)) {
            entered.problem(name(1, "relayedFrom"),
                    "By these reports an article would be relayed from itself, through others. An origin is relayed from none.");
        }
        return Set.copyOf(articles.size() < reports.size() ? List.of() : reports);
    }

    /** Whether the articles that they were relayed from form a cycle. */
    private static boolean isCircular(List<ReportDetails> reports) {
        CycleDetector<UUID> relays = new CycleDetector<>();
        reports.forEach(report -> relays.add(report.article(), report.relayedFrom()));
        return !relays.cycles().isEmpty();
    }

    private static ReportDetails report(FormReader entered, int number) {
        if (!entered.typed().has(name(number, "article"))) {
            entered.problem(name(number, "article"), "Name the article that reports it.");
        }
        UUID article = entered.one(name(number, "article"));
        UUID from = entered.oneOrNull(name(number, "relayedFrom"));
        if (article.equals(from)) {
            entered.problem(name(number, "relayedFrom"), "An article does not relay a statement from itself.");
            from = null;
        }
        return new ReportDetails(article, entered.textOrNull(name(number, "wording")), entered.textOrNull(name(number, "locator")), from,
                correction(entered, number).orElse(null));
    }

    private static Optional<ReportCorrection> correction(FormReader entered, int number) {
        ReportStatus status = entered.wordOrNull(name(number, ReportCorrection.STATUS), ReportStatus.values());
        FuzzyDate date = entered.dateOrNull(name(number, ReportCorrection.DATE));
        String note = entered.textOrNull(name(number, ReportCorrection.NOTE));
        if (status == null && (date != null || note != null)) {
            entered.problem(name(number, ReportCorrection.STATUS),
                    "Say what became of the report. A date or a note belongs to a correction, a retraction, a deletion or a check.");
            return Optional.empty();
        }
        if (date != null) {
            entered.warnAboutDate(name(number, ReportCorrection.DATE), date);
        }
        return ReportCorrection.of(status, date, note);
    }

    private static IntStream numbers(FormValues typed, int more) {
        return IntStream.rangeClosed(1, Math.min(typed.groups(GROUP) + more, MOST));
    }

    private static String name(int number, String part) {
        return GROUP + number + "." + part;
    }
}
