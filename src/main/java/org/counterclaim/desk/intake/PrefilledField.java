package org.counterclaim.desk.intake;

import java.util.List;

/**
 * A value that a page gives for itself, for a field of the article's form.
 *
 * @param field the field
 * @param values the values; several for authors, none if the page only gives something similar
 * @param source the source, in words; empty if there are no values
 * @param others contradicting values, each with its source; may be empty
 */
public record PrefilledField(String field, List<String> values, String source, List<String> others) {}
