package org.counterclaim.history.replay;

/**
 * One way in which the owner of a database could rewrite the record.
 *
 * @param name what is done
 * @param sql the statements, for the owner of the tables after {@link Tamperings#UNGUARD}
 * @param isSeenBySite whether the database alone, without anything from outside, shows it
 */
public record Tampering(String name, String sql, boolean isSeenBySite) {

    @Override
    public String toString() {
        return name;
    }
}
