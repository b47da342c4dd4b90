package org.counterclaim.history;

import java.util.List;

/**
 * The value of a field in one version.
 *
 * @param label what people call the field
 * @param values its values, each made of parts; several if it is a list
 */
public record FieldValue(String label, List<List<LinkedText>> values) {}
