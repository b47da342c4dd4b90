package org.counterclaim.history.archive;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.tlog.EntryBundle;
import org.counterclaim.tlog.verifier.CommittedWords;
import org.counterclaim.tlog.verifier.LogLeaf;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A line of an archive: an entry as a leaf of the log, and the words that it commits to.
 *
 * @param position the entry's, counted from 1
 * @param leaf the leaf, exactly as it is hashed
 * @param words the words as JSON, without those that were taken down
 */
record ArchivedEntry(long position, String leaf, String words) {

    /** The most bytes of a line. */
    static final int LONGEST = 8 << 20;

    private static final String BEFORE = "{\"entry\":";
    private static final String BETWEEN = ",\"words\":";
    private static final String AFTER = "}";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(3).maxStringLength(LONGEST).build()).build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException unless it is an entry with the words that it commits to, or with none because they were taken down
     */
    static ArchivedEntry parse(String line) {
        // A leaf holds no braces but its own.
        int end = line.indexOf('}') + 1;
        if (!line.startsWith(BEFORE) || !line.startsWith(BETWEEN, end) || !line.endsWith(AFTER)
                || end > BEFORE.length() + EntryBundle.LONGEST_ENTRY) {
            throw new IllegalArgumentException("this is no entry with its words");
        }
        ArchivedEntry read = new ArchivedEntry(0, line.substring(BEFORE.length(), end),
                line.substring(end + BETWEEN.length(), line.length() - AFTER.length()));
        LogLeaf leaf = LogLeaf.parse(read.leaf.getBytes(UTF_8));
        CommittedWords words = committed(read.words);
        if (words.position() != leaf.position() || !(words.areGone() || words.keepTo(leaf))) {
            throw new IllegalArgumentException("the words are not those that entry %,d commits to".formatted(leaf.position()));
        }
        return new ArchivedEntry(leaf.position(), read.leaf, read.words);
    }

    private static CommittedWords committed(String words) {
        try {
            return JSON.readValue(words, CommittedWords.class);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("these are no words of an entry", malformed);
        }
    }

    String text() {
        return BEFORE + leaf + BETWEEN + words + AFTER + "\n";
    }
}
