package org.counterclaim.interchange.imports;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.interchange.BundleFault;
import org.counterclaim.interchange.InvalidBundleException;

/** The rows that cannot go on record, as they are found. */
final class RowFaults {

    private static final Map<String, ColumnMeaning> COLUMNS = Map.ofEntries(
            Map.entry("text", ColumnMeaning.CLAIM), Map.entry("context", ColumnMeaning.CONTEXT), Map.entry("event", ColumnMeaning.EVENT),
            Map.entry("name", ColumnMeaning.SPEAKER), Map.entry("said", ColumnMeaning.SAID),
            Map.entry("quotation", ColumnMeaning.QUOTATION), Map.entry("translation", ColumnMeaning.TRANSLATION),
            Map.entry("headline", ColumnMeaning.HEADLINE), Map.entry("webAddress", ColumnMeaning.ADDRESS),
            Map.entry("wording", ColumnMeaning.WORDING), Map.entry("locator", ColumnMeaning.LOCATOR),
            Map.entry("relays", ColumnMeaning.TOLD_BY), Map.entry("rating", ColumnMeaning.RATING));

    private final Map<Integer, RefusedRowException> byLine = new LinkedHashMap<>();

    /** Returns why rows are refused, by line. */
    Map<Integer, RefusedRowException> byLine() {
        return byLine;
    }

    void refuse(int line, RefusedRowException reason) {
        byLine.putIfAbsent(line, reason);
    }

    /**
     * Loads a bundle; if it is refused, notes the rows at fault.
     *
     * @throws InvalidBundleException if it is refused
     */
    void noting(RowBundle bundle, Runnable load) {
        try {
            load.run();
        } catch (InvalidBundleException refused) {
            for (BundleFault fault : refused.faults()) {
                bundle.linesAt(fault.path()).forEach(line -> refuse(line, new RefusedRowException(column(fault.path()), words(fault))));
            }
            throw refused;
        }
    }

    private static @Nullable ColumnMeaning column(String path) {
        return COLUMNS.get(path.substring(path.lastIndexOf('.') + 1));
    }

    /** Returns what is wrong as a sentence: the reasons of bundles speak of the value before them. */
    private static String words(BundleFault fault) {
        return fault.reason().endsWith(".") ? fault.reason() : fault.reason() + ".";
    }
}
