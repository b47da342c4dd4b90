package org.counterclaim.interchange;

import java.util.List;

import org.counterclaim.core.Sha256;
import org.counterclaim.core.Slug;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What loading a bundle did. Stories, actors, articles, claims, statements and verdicts count alike.
 *
 * @param story the present slug of the story
 * @param records the records of the bundle in the order in which they were loaded, each once
 * @param notes what of the bundle was left aside, and why
 */
public record ImportResult(Slug story, List<Line> records, List<BundleFault> notes) {

    /** What became of a record. */
    public enum Outcome {
        /** It came on record. */
        CREATED("New"),
        /** It was on record, and says something else now. */
        CHANGED("Changed"),
        /** It was on record as the bundle has it. */
        UNCHANGED("As on record");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** Whether the record was on record before. */
        public boolean isOnRecord() {
            return this != CREATED;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A record of the bundle.
     *
     * @param kind its kind in words
     * @param name what tells it apart
     * @param address a path of this site: where it stands, or will
     */
    public record Line(String kind, String name, String address, Outcome outcome) {}

    ImportResult with(List<BundleFault> other) {
        return new ImportResult(story, records, List.copyOf(other));
    }

    /** A hash by which the same records with the same outcomes are known again, as hexadecimal digits (SHA-256). */
    public String mark() {
        return Sha256.hex((records + "" + notes).getBytes(UTF_8));
    }

    /** The records of which that became. */
    public List<Line> records(Outcome outcome) {
        return records.stream().filter(line -> line.outcome() == outcome).toList();
    }

    /** How many records came on record. */
    public int created() {
        return records(Outcome.CREATED).size();
    }

    /** How many records on record were changed. */
    public int changed() {
        return records(Outcome.CHANGED).size();
    }

    /** How many were on record as the bundle has them. */
    public int unchanged() {
        return records(Outcome.UNCHANGED).size();
    }
}
