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
        Faults faults = new Faults();
        JsonNode tree = JsonTree.read(json, faults);
        Bundle bundle = Bundle.of(tree);
        List<Naming> namings = Naming.in(bundle);
        new ValueCheck(faults).check(bundle, namings);
        schema.check(tree, faults);
        return turn.take(() -> load(bundle, namings, faults, editing, checking));
    }

    private Loaded load(Bundle whole, List<Naming> namings, Faults faults, Change editing, Change checking) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        OnRecord onRecord = lookup.records(namings);
        List<Fault> notes = new ArrayList<>();
        Bundle bundle = samePages.leaveAside(whole, onRecord, notes);
        Map<UUID, List<Verdict>> verdicts = lookup.verdicts(bundle, onRecord);
        check.check(bundle, Naming.in(bundle), onRecord, faults);
        new VerdictCheck(onRecord, verdicts, now, faults).check(bundle);
        faults.throwAny();
        return loader.load(bundle, onRecord, verdicts, editing, checking, now).with(notes);
    }
}
