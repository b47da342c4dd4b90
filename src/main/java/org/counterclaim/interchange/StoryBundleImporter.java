package org.counterclaim.interchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import org.counterclaim.record.ChangeReason;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.web.form.EditConflictException;

/**
 * Loads story bundles: whole stories as JSON, in the format that {@code docs/story-bundles.md} describes. A bundle is loaded completely or
 * not at all, and loading it again changes nothing.
 */
@Component
public class StoryBundleImporter {

    /** A bundle, the records that it names, and the faults that can be found without the database. */
    private record ParsedBundle(BundleRecords bundle, List<SlugOccurrence> namings, BundleFaults faults) {}

    private final SchemaCheck schema;
    private final DuplicateArticles samePages;
    private final BundleCheck check;
    private final RecordLookup lookup;
    private final BundleLoader loader;
    private final ImportLock turn;

    StoryBundleImporter(SchemaCheck schema, DuplicateArticles samePages, BundleCheck check, RecordLookup lookup, BundleLoader loader,
            ImportLock turn) {
        this.schema = schema;
        this.samePages = samePages;
        this.check = check;
        this.lookup = lookup;
        this.loader = loader;
        this.turn = turn;
    }

    /**
     * Loads a bundle, with one author for its verdicts and everything else.
     *
     * @see #load(byte[], Change, Change)
     */
    public ImportResult load(byte[] json, ChangeReason change) {
        return load(json, change, change);
    }

    /**
     * Loads a bundle in one transaction, or in the current one. Existing records that differ are revised, with one entry in the history
     * each; records that the bundle leaves out stay as they are.
     *
     * @param json the bundle in UTF-8, at most 20,000,000 bytes
     * @param editing the reason and author of the load
     * @param checking the reason and author of verdicts for which the bundle names no author
     * @throws InvalidBundleException if it has faults, with every fault that could be found; nothing is then loaded
     */
    public ImportResult load(byte[] json, ChangeReason editing, ChangeReason checking) {
        ParsedBundle bundle = read(json);
        return turn.take(() -> load(bundle, editing, checking));
    }

    /**
     * Returns what loading a bundle would do now. It is loaded and rolled back.
     *
     * @throws InvalidBundleException as loading it would
     */
    public ImportResult preview(byte[] json, ChangeReason change) {
        ParsedBundle bundle = read(json);
        return turn.tryOut(() -> load(bundle, change, change));
    }

    /**
     * Loads a bundle if that still has the previewed effect.
     *
     * @param shown {@link ImportResult#mark()} of the preview
     * @throws InvalidBundleException as loading it would
     * @throws EditConflictException if the record has changed so that the effect would be another; nothing is then loaded
     */
    public ImportResult loadAsShown(byte[] json, ChangeReason change, String shown) {
        ParsedBundle bundle = read(json);
        return turn.take(() -> {
            ImportResult loaded = load(bundle, change, change);
            EditConflictException.throwUnless(loaded.mark().equals(shown));
            return loaded;
        });
    }

    /**
     * Waits until no other bundle is being loaded, and keeps others from it until the end of the current transaction. So what is looked up
     * after this is true when a bundle is added.
     */
    public void await() {
        turn.await();
    }

    /**
     * Loads what of a bundle is not on record yet, in the current transaction: records that are stay as they are, whatever the bundle says
     * of them. Verdicts are left aside, which is noted.
     *
     * @throws InvalidBundleException if it has faults; the transaction is then rolled back
     */
    public ImportResult add(byte[] json, ChangeReason change) {
        ParsedBundle bundle = read(json);
        return turn.take(() -> add(bundle, change));
    }

    /**
     * Returns what adding a bundle would do now. It is added and rolled back.
     *
     * @throws InvalidBundleException as adding it would
     */
    public ImportResult previewAdding(byte[] json, ChangeReason change) {
        ParsedBundle bundle = read(json);
        return turn.tryOut(() -> add(bundle, change));
    }

    private ImportResult add(ParsedBundle read, ChangeReason change) {
        KnownRecords onRecord = lookup.records(read.namings());
        List<BundleFault> notes = new ArrayList<>();
        BundleRecords bundle = samePages.leaveAside(read.bundle(), onRecord, notes);
        check.check(bundle, SlugOccurrence.in(bundle), onRecord, read.faults());
        read.faults().throwIfAny();
        bundle.claims().stream().filter(claim -> !claim.each("verdicts").isEmpty()).forEach(claim -> notes.add(
                new BundleFault(claim.at("verdicts").path(), "Verdicts stay aside: fact-checkers of this site give their own")));
        return loader.add(bundle, onRecord, change).with(notes);
    }

    private ParsedBundle read(byte[] json) {
        BundleFaults faults = new BundleFaults();
        JsonNode tree = BoundedJsonReader.read(json, faults);
        BundleRecords bundle = BundleRecords.of(tree);
        List<SlugOccurrence> namings = SlugOccurrence.in(bundle);
        new ValueCheck(faults).check(bundle, namings);
        schema.check(tree, faults);
        return new ParsedBundle(bundle, namings, faults);
    }

    private ImportResult load(ParsedBundle read, ChangeReason editing, ChangeReason checking) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        KnownRecords onRecord = lookup.records(read.namings());
        List<BundleFault> notes = new ArrayList<>();
        BundleRecords bundle = samePages.leaveAside(read.bundle(), onRecord, notes);
        BundleFaults faults = read.faults();
        Map<UUID, List<Verdict>> verdicts = lookup.verdicts(bundle, onRecord);
        check.check(bundle, SlugOccurrence.in(bundle), onRecord, faults);
        new VerdictCheck(onRecord, verdicts, now, faults).check(bundle);
        faults.throwIfAny();
        return loader.load(bundle, onRecord, verdicts, editing, checking, now).with(notes);
    }
}
