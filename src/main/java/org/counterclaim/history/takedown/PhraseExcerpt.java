package org.counterclaim.history.takedown;

/**
 * Where the words stand in an entry.
 *
 * @param label the field in words
 * @param excerpt what stands around them
 * @param of what sort of field it is
 */
public record PhraseExcerpt(String label, String excerpt, FieldSort of) {

    /** The sorts of fields, which go at different requests. */
    public enum FieldSort {
        /** What the record says. */
        WORDS,
        /** Where it is found, here or elsewhere. */
        ADDRESS,
        /** Why it was changed: it goes with the entry. */
        REASON
    }
}
