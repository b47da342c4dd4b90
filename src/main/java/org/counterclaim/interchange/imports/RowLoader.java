package org.counterclaim.interchange.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.RecordPublisher;
import org.counterclaim.interchange.ImportResult;
import org.counterclaim.interchange.InvalidBundleException;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.interchange.imports.SourceRecords.RecordedStory;
import org.counterclaim.interchange.imports.SourceRecords.UndoneRecord;
import org.counterclaim.record.ChangeReason;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts rows of one story on record, in the current transaction. */
@Component
class RowLoader {

    private final StoryBundleImporter bundles;
    private final SourceRecords records;
    private final ClaimNumbers numbers;
    private final RecordPublisher publishing;

    RowLoader(StoryBundleImporter bundles, SourceRecords records, ClaimNumbers numbers, RecordPublisher publishing) {
        this.bundles = bundles;
        this.records = records;
        this.numbers = numbers;
        this.publishing = publishing;
    }

    /**
     * What became of rows.
     *
     * @param story their story
     * @param added the lines of the rows from which something is new on record; of the others, everything was on record
     */
    record Loaded(UUID story, Set<Integer> added) {}

    /**
     * Loads them.
     *
     * @throws InvalidBundleException if some cannot go on record; {@link RowFaults} says which
     */
    Loaded load(UUID importId, ImportSettings settings, List<ImportedStatement> rows, ChangeReason change, RowFaults faults) {
        bundles.await();
        String title = rows.getFirst().claim().story();
        SourceKey storyKey = SourceKey.of("story", title);
        Set<SourceKey> back = putBack(importId, RowBatch.keys(rows), change);
        RecordedStory story = Optional.ofNullable(records.known("story", List.of(storyKey)).get(storyKey)).map(records::storyAt)
                .orElseGet(() -> records.story(title));
        RowBundle bundle = bundle(importId, title, settings, story, change);
        RowBatch batch = new RowBatch(records, numbers, importId, settings, story == null ? null : story.id(), bundle, back);
        Set<Integer> added = added(batch, batch.prepared(rows), faults);
        if (story == null || !bundle.isEmpty()) {
            faults.noting(bundle, () -> bundles.add(bundle.json(), change));
        }
        RecordedStory loaded = story != null ? story : records.storyAt(bundle.storySlug());
        records.remember(importId, "story", Map.of(storyKey, loaded.slug()), story == null ? Set.of(loaded.slug()) : Set.of());
        batch.remember();
        return new Loaded(loaded.id(), added);
    }

    /**
     * Loads what of a story bundle is not on record; of it, a thing is what has the same address.
     *
     * @param line its row
     * @throws InvalidBundleException if it cannot go on record
     */
    Loaded loadBundle(UUID importId, int line, String bundle, ChangeReason change) {
        ImportResult result = bundles.add(bundle.getBytes(UTF_8), change);
        Map<String, Map<SourceKey, String>> byKind = new LinkedHashMap<>();
        Set<String> created = new HashSet<>();
        for (ImportResult.Line record : result.records()) {
            String slug = record.address().substring(record.address().lastIndexOf('/') + 1);
            byKind.computeIfAbsent(record.kind(), kind -> new LinkedHashMap<>())
                    .put(SourceKey.of(record.kind(), "slug", slug), slug);
            if (record.outcome() == ImportResult.Outcome.CREATED) {
                created.add(record.kind() + " " + slug);
            }
        }
        Set<SourceKey> back = putBack(importId, byKind.values().stream().flatMap(keys -> keys.keySet().stream()).toList(), change);
        byKind.forEach((kind, slugs) -> records.remember(importId, kind, slugs, slugs.values().stream()
                .filter(slug -> created.contains(kind + " " + slug)).collect(Collectors.toSet())));
        return new Loaded(records.storyAt(result.story().text()).id(), created.isEmpty() && back.isEmpty() ? Set.of() : Set.of(line));
    }

    /** Adds rows, those that answer one which follows after it; returns the lines of those that bring something. */
    private static Set<Integer> added(RowBatch batch, List<ImportedStatement> rows, RowFaults faults) {
        Set<Integer> added = new TreeSet<>();
        List<ImportedStatement> left = rows;
        Map<Integer, RefusedRowException> refused = new LinkedHashMap<>();
        int before;
        do {
            before = left.size();
            refused.clear();
            for (ImportedStatement row : left) {
                try {
                    if (batch.add(row)) {
                        added.add(row.line());
                    }
                } catch (RefusedRowException unanswered) {
                    refused.put(row.line(), unanswered);
                }
            }
            left = left.stream().filter(row -> refused.containsKey(row.line())).toList();
        } while (!left.isEmpty() && left.size() < before);
        refused.forEach(faults::refuse);
        return added;
    }

    /** Puts back what was withdrawn when an earlier import of these things was undone, and returns which of them that are. */
    private Set<SourceKey> putBack(UUID importId, Collection<SourceKey> keys, ChangeReason change) {
        Set<SourceKey> back = new HashSet<>();
        for (UndoneRecord record : records.undone(keys)) {
            publishing.reinstate(record.key().kind(), record.id(), change);
            records.isBack(record, importId);
            back.add(record.key());
        }
        return back;
    }

    private RowBundle bundle(UUID importId, String title, ImportSettings settings, @Nullable RecordedStory story, ChangeReason change) {
        if (story != null) {
            return new RowBundle(story.slug(), story.title(), "On record.");
        }
        String standfirst = settings.standfirst().isEmpty() || !title.equals(settings.story())
                ? String.valueOf(change.reason()) + "." : settings.standfirst();
        String base = Slug.from(title).text();
        Set<String> taken = new HashSet<>(records.taken("story", List.of(base)));
        return new RowBundle(RowBatch.free(base, taken, SourceKey.of("story", title, importId)), title, standfirst);
    }
}
