package org.counterclaim.history.replay;

import org.jspecify.annotations.Nullable;

/**
 * A value that a record's state does not hold: entries from before it was kept, or one that is no part of the record.
 *
 * @param instead what to write where a row needs one
 */
record UnrecordedValue(@Nullable Object instead) {}
