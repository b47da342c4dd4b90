package org.counterclaim.history;

/**
 * A record was changed in the transaction that is going on.
 *
 * @param record the record after the change
 * @param action what was done
 * @param change why and by whom
 */
public record RecordChanged(Recorded record, Action action, Change change) {}
