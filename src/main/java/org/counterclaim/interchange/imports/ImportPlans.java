package org.counterclaim.interchange.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.InputText;
import org.counterclaim.interchange.ImportResult;
import org.counterclaim.interchange.InvalidBundleException;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.record.ChangeReason;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Works out what an import would do. */
@Component
class ImportPlans {

    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 5;
    private static final int MOST_NAMES = 40;
    private static final int LONGEST = 160;

    private final ImportJobs jobs;
    private final StoryBundleImporter bundles;
    private final SourceRecords records;
    private final Clock clock;

    ImportPlans(ImportJobs jobs, StoryBundleImporter bundles, SourceRecords records, Clock clock) {
        this.jobs = jobs;
        this.bundles = bundles;
        this.records = records;
        this.clock = clock;
    }

    /** Reads the first rows, also before the editor has named the story that they belong to. */
    @Transactional(readOnly = true)
    public ImportPlan of(ImportJob job) {
        List<SourceRow> rows = jobs.first(job.id(), LOOKED_AT);
        ImportSettings settings = job.settings().story().isEmpty() ? job.settings().in(job.name()) : job.settings();
        boolean isReadable = settings.missing() == null;
        RowReader reader = new RowReader(settings, job.columns().size(), LocalDate.now(clock));
        List<ImportPlan.PlannedRow> lines = new ArrayList<>();
        Map<Integer, String> refused = new LinkedHashMap<>();
        for (SourceRow row : isReadable ? rows : List.<SourceRow>of()) {
            try {
                ImportedStatement read = reader.read(row);
                if (lines.size() < SHOWN) {
                    lines.add(new ImportPlan.PlannedRow(row.line(), read.claim().text(), parts(read)));
                }
            } catch (RefusedRowException unreadable) {
                refused.put(row.line(), String.valueOf(unreadable.getMessage()));
            }
        }
        String story = job.settings().story();
        return new ImportPlan(job, ImportPlan.columns(job, rows), job.settings().missing(), lines, rows.size(), refused,
                isReadable ? offers(job) : List.of(), story.isEmpty() ? null : records.story(story) != null);
    }

    /**
     * Works out what the import of a story bundle would do.
     *
     * @throws InvalidBundleException if nothing, because it has faults
     */
    ImportResult ofBundle(ImportJob job) {
        return bundles.previewAdding(jobs.first(job.id(), 1).getFirst().cells().getFirst().getBytes(UTF_8),
                new ChangeReason(job.by(), null));
    }

    private List<ImportPlan.NameOffer> offers(ImportJob job) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(ColumnMeaning.SPEAKER, ColumnMeaning.PUBLISHER, ColumnMeaning.CHECKER).map(job.settings()::column).filter(at -> at >= 0)
                .forEach(at -> jobs.commonest(job.id(), at, MOST_NAMES).stream().map(name -> name.replaceAll("\\s+", " "))
                        .forEach(names::add));
        List<ImportPlan.NameOffer> offers = new ArrayList<>();
        records.alike(names).forEach((name, choices) -> offers.add(new ImportPlan.NameOffer(offers.size(), name, choices,
                job.settings().joined().get(name))));
        return offers;
    }

    private static List<String> parts(ImportedStatement row) {
        return Stream.of(said(row.said()), source(row.source()), rated(row.rated())).filter(part -> !part.isEmpty()).toList();
    }

    private static String said(ImportedStatement.@Nullable Said said) {
        if (said == null) {
            return "";
        }
        String told = said.toldBy().stream().map(by -> ", as told by " + isolated(by)).collect(Collectors.joining());
        return isolated(said.speaker()) + told + " " + said.stance() + " it, " + said.at().words()
                + (said.quotation().isEmpty() ? "" : ": " + quoted(said.quotation()));
    }

    private static String source(ImportedStatement.@Nullable Source source) {
        return source == null ? "" : "Reported in " + quoted(source.headline())
                + (source.publisher().isEmpty() ? "" : ", " + isolated(source.publisher()));
    }

    private static String rated(ImportedStatement.@Nullable Rated rated) {
        return rated == null ? "" : isolated(rated.checker()) + " rates it " + quoted(rated.rating());
    }

    private static String quoted(String text) {
        return "“" + isolated(InputText.beginning(text, LONGEST)) + "”";
    }

    /** Returns a text that leaves the order of the words around it alone, whichever way it is written. */
    private static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }
}
