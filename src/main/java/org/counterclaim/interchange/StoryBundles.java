package org.counterclaim.interchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import org.counterclaim.history.Change;
import org.counterclaim.verdict.Verdict;

/**
 * Loads story bundles: whole stories as JSON, in the format that {@code docs/story-bundles.md} describes. A bundle is
 * loaded whole or not at all, and loading it again changes nothing.
 */
@Component
public class StoryBundles {

    /** A bundle, the records that it names, and what is wrong with it as far as that can be seen without the database. */
    private record Read(Bundle bundle, List<Naming> namings, Faults faults) {}

    private final SchemaCheck schema;
    private final SamePages samePages;
    private final BundleCheck check;
    private final Lookup lookup;
    private final BundleLoader loader;
    private final Turn turn;

    StoryBundles(SchemaCheck schema, SamePages samePages, BundleCheck check, Lookup lookup, BundleLoader loader, Turn turn) {
        this.schema = schema;
        this.samePages = samePages;
        this.check = check;
        this.lookup = lookup;
        this.loader = loader;
        this.turn = turn;
    }

    /**
     * Loads a bundle, its verdicts by the same author as all else.
     *
     * @see #load(byte[], Change, Change)
     */
    public Loaded load(byte[] json, Change change) {
        return load(json, change, change);
    }

    /**
     * Loads a bundle in one transaction, or in the one that is going on. Records that are on record are revised where they
     * differ, with one entry in the history each; records that the bundle leaves out stay as they are.
     *
     * @param json the bundle in UTF-8, at most 20,000,000 bytes
     * @param editing why it is loaded, and by whom
     * @param checking why its verdicts are given, and by whom, where the bundle does not name who gave them
     * @throws BadBundle if there is anything wrong with it, with every fault that could be found; nothing is loaded then
     */
    public Loaded load(byte[] json, Change editing, Change checking) {
        Read bundle = read(json);
        return turn.take(() -> load(bundle, editing, checking));
    }

    /**
     * What loading a bundle would do now. It is loaded and undone, so nothing of it stays.
     *
     * @throws BadBundle as loading it would
     */
    public Loaded preview(byte[] json, Change change) {
        Read bundle = read(json);
        return turn.tryOut(() -> load(bundle, change, change));
    }

    /**
     * Loads a bundle if that does what its preview said.
     *
     * @param shown {@link Loaded#mark()} of the preview
     * @throws BadBundle as loading it would
     * @throws OutdatedPreviewException if the record has changed since so that it would do something else; nothing is loaded then
     */
    public Loaded loadAsShown(byte[] json, Change change, String shown) {
        Read bundle = read(json);
        return turn.take(() -> {
            Loaded loaded = load(bundle, change, change);
            if (!loaded.mark().equals(shown)) {
                throw new OutdatedPreviewException();
            }
            return loaded;
        });
    }

    private Read read(byte[] json) {
        Faults faults = new Faults();
        JsonNode tree = JsonTree.read(json, faults);
        Bundle bundle = Bundle.of(tree);
        List<Naming> namings = Naming.in(bundle);
        new ValueCheck(faults).check(bundle, namings);
        schema.check(tree, faults);
        return new Read(bundle, namings, faults);
    }

    private Loaded load(Read read, Change editing, Change checking) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        OnRecord onRecord = lookup.records(read.namings());
        List<Fault> notes = new ArrayList<>();
        Bundle bundle = samePages.leaveAside(read.bundle(), onRecord, notes);
        Faults faults = read.faults();
        Map<UUID, List<Verdict>> verdicts = lookup.verdicts(bundle, onRecord);
        check.check(bundle, Naming.in(bundle), onRecord, faults);
        new VerdictCheck(onRecord, verdicts, now, faults).check(bundle);
        faults.throwAny();
        return loader.load(bundle, onRecord, verdicts, editing, checking, now).with(notes);
    }
}
