package org.counterclaim.interchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;
import org.counterclaim.testing.FuzzInput;

/** Story bundles, as far as they are checked without a database: faults are told, and nothing else happens. */
public final class BundleFuzz {

    private static final SchemaCheck SCHEMA = new SchemaCheck();

    private BundleFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] json = FuzzInput.bytes(input, 200_000);
        BundleFaults faults = new BundleFaults();
        try {
            JsonNode tree = BoundedJsonReader.read(json, faults);
            BundleRecords bundle = BundleRecords.of(tree);
            List<SlugOccurrence> namings = SlugOccurrence.in(bundle);
            new ValueCheck(faults).check(bundle, namings);
            SCHEMA.check(tree, faults);
            relations(bundle, namings, faults);
            faults.throwIfAny();
        } catch (InvalidBundleException refused) {
            refused.getMessage();
        }
    }

    private static void relations(BundleRecords bundle, List<SlugOccurrence> namings, BundleFaults faults) {
        Map<String, SlugIndex<?>> none =
                RecordTypes.BY_REFERENCE.stream().collect(Collectors.toMap(RecordType::word, type -> new SlugIndex<>()));
        KnownRecords onRecord = new KnownRecords(none);
        new ReferenceCheck(onRecord, faults).check(namings);
        new ActorCheck(onRecord, faults).check(bundle);
        new StatementCheck(onRecord, faults).check(bundle);
        new ReportCheck(onRecord, faults).check(bundle);
    }
}
