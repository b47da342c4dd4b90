package org.counterclaim.web.form;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name its name in the request
 * @param label what it asks for
 * @param type its control
 * @param isRequired whether it must be
 * @param longest the most characters
 * @param options the words to choose from, for a {@link Type#CHOICE}
 * @param refersTo the kind of record that it names; null for types other than {@link Type#ONE} and {@link Type#MANY}
 * @param hint help for filling it in
 * @param fold the heading under which it is folded away; null if it is always shown
 */
public record FormField(String name, String label, Type type, boolean isRequired, int longest, List<String> options,
        @Nullable String refersTo, @Nullable String hint, @Nullable String fold) {

    /** How a field is filled in. */
    public enum Type {
        /** One line of text. */
        LINE,
        /** Text of any number of lines. */
        TEXT,
        /** Any number of items, one on each line. */
        LINES,
        /** A language, by its name or its tag. */
        LANGUAGE,
        /** One of a few words. */
        CHOICE,
        /** An imprecise date, in plain words or EDTF. */
        DATE,
        /** The name of one record. */
        ONE,
        /** The names of any number of records, in order. */
        MANY
    }

    /** The longest name is a statement's: its speaker, stance and claim, and its slug in brackets. */
    private static final int A_NAME = 1_000;

    private static final int LONGEST_LANGUAGE = 100;

    /** One line of text. */
    public static FormField line(String name, String label, int longest) {
        return new FormField(name, label, Type.LINE, false, longest, List.of(), null, null, null);
    }

    /** Text of any number of lines. */
    public static FormField text(String name, String label, int longest) {
        return new FormField(name, label, Type.TEXT, false, longest, List.of(), null, null, null);
    }

    /** Returns a field for any number of items, one on each line, with a limit for all together. */
    public static FormField lines(String name, String label, int longest) {
        return new FormField(name, label, Type.LINES, false, longest, List.of(), null, null, null);
    }

    /** A language. */
    public static FormField language(String name, String label) {
        return new FormField(name, label, Type.LANGUAGE, false, LONGEST_LANGUAGE, List.of(), null,
                "Its name, such as German or Deutsch, or its tag, such as pt-BR.", null);
    }

    /** One of the constants of an enum, by its word. */
    public static FormField choice(String name, String label, Enum<?>... options) {
        return new FormField(name, label, Type.CHOICE, false, A_NAME, Stream.of(options).map(Enum::toString).toList(), null, null, null);
    }

    /** One of a few words. */
    public static FormField choice(String name, String label, List<String> words) {
        return new FormField(name, label, Type.CHOICE, false, A_NAME, words, null, null, null);
    }

    /** An imprecise date. */
    public static FormField date(String name, String label) {
        return new FormField(name, label, Type.DATE, false, 200, List.of(), null, null, null);
    }

    /** The name of a record of a kind. */
    public static FormField one(String name, String label, String kind) {
        return new FormField(name, label, Type.ONE, false, A_NAME, List.of(), kind, null, null);
    }

    /** The names of any number of records of a kind. */
    public static FormField many(String name, String label, String kind) {
        return new FormField(name, label, Type.MANY, false, A_NAME, List.of(), kind, null, null);
    }

    /** Returns the same field, required. */
    public FormField required() {
        return new FormField(name, label, type, true, longest, options, refersTo, hint, fold);
    }

    /** Returns the same field with a hint. */
    public FormField hint(String help) {
        return new FormField(name, label, type, isRequired, longest, options, refersTo, help, fold);
    }

    /** Returns the same field, folded away under a heading together with adjacent fields under the same heading. */
    public FormField folded(String words) {
        return new FormField(name, label, type, isRequired, longest, options, refersTo, hint, words);
    }

    /** Returns the same field under another name. */
    public FormField named(String other) {
        return new FormField(other, label, type, isRequired, longest, options, refersTo, hint, fold);
    }

    /** Returns the same field for a new record that is named in another field. */
    public FormField below(String other) {
        return new FormField(other + "." + name, label, type, isRequired, longest, options, refersTo, hint, fold);
    }
}
