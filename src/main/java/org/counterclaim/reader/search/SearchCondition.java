package org.counterclaim.reader.search;

import java.util.Map;

/**
 * An SQL condition for records that a search finds.
 *
 * @param parameters the values of its named parameters, {@code :term0} and so on
 */
public record SearchCondition(String sql, Map<String, Object> parameters) {
}
