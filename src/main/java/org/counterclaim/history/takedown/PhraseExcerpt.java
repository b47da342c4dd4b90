package org.counterclaim.history.takedown;

/**
 * A place in an entry that contains the words.
 *
 * @param label the field in words
 * @param excerpt the text around the words
 * @param of the sort of field
 */
public record PhraseExcerpt(String label, String excerpt, FieldSort of) {

    /** The sorts of fields, which are removed by different choices. */
    public enum FieldSort {
        /** Text of the record. */
        WORDS,
        /** An address of the record, here or elsewhere. */
        ADDRESS,
        /** The reason of the change, which is removed with the entry's words. */
        REASON
    }
}
