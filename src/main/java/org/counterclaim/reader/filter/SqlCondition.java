package org.counterclaim.reader.filter;

import java.util.HashMap;
import java.util.Map;

/**
 * An SQL condition for records.
 *
 * @param parameters the values of its named parameters
 */
public record SqlCondition(String sql, Map<String, Object> parameters) {

    /** The condition that every record meets. */
    static final SqlCondition TRUE = new SqlCondition("true", Map.of());

    /** Returns the condition for records that meet this one and another. */
    public SqlCondition and(SqlCondition other) {
        if (equals(TRUE)) {
            return other;
        }
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(other.parameters);
        return other.equals(TRUE) ? this : new SqlCondition(sql + " and " + other.sql, Map.copyOf(all));
    }
}
