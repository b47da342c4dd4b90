package org.counterclaim.desk.intake;

import java.util.List;

/**
 * A value that a page gives for itself, for a field of the article's form.
 *
 * @param field the field
 * @param values what it says; more than one for authors, none where it says only something near that
 * @param source where it says so, in words; empty where it says nothing
 * @param others what else it says, contradicting that, each with where; may be empty
 */
public record PrefilledField(String field, List<String> values, String source, List<String> others) {}
