package org.counterclaim.history;

import java.util.List;

/**
 * What a field says in one version.
 *
 * @param label what people call the field
 * @param values what it says, each of parts; more than one where it is a list
 */
public record FieldValue(String label, List<List<LinkedText>> values) {}
