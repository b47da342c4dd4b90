package org.counterclaim.interchange;

import java.util.List;

import org.counterclaim.core.Sha256;
import org.counterclaim.core.Slug;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The result of loading a bundle. Stories, actors, articles, claims, statements, verdicts and ratings count alike.
 *
 * @param story the present slug of the story
 * @param records the records of the bundle in the order in which they were loaded, each once
 * @param notes which parts of the bundle were ignored, and why
 */
public record ImportResult(Slug story, List<Line> records, List<BundleFault> notes) {

    /** What loading did to a record. */
    public enum Outcome {
        /** It was created. */
        CREATED("New"),
        /** It was on record, and was changed. */
        CHANGED("Changed"),
        /** It was on record exactly as in the bundle. */
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
     * @param name what identifies it
     * @param address its path on this site, present or future
     */
    public record Line(String kind, String name, String address, Outcome outcome) {}

    ImportResult with(List<BundleFault> other) {
        return new ImportResult(story, records, List.copyOf(other));
    }

    /** Returns a hash (SHA-256, in hexadecimal digits) that is equal for the same records with the same outcomes. */
    public String mark() {
        return Sha256.hex((records + "" + notes).getBytes(UTF_8));
    }

    /** Returns the records with this outcome. */
    public List<Line> records(Outcome outcome) {
        return records.stream().filter(line -> line.outcome() == outcome).toList();
    }

    /** Returns how many records were created. */
    public int created() {
        return records(Outcome.CREATED).size();
    }

    /** Returns how many records were changed. */
    public int changed() {
        return records(Outcome.CHANGED).size();
    }

    /** Returns how many records were already as in the bundle. */
    public int unchanged() {
        return records(Outcome.UNCHANGED).size();
    }
}
