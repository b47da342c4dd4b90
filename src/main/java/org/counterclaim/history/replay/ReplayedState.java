package org.counterclaim.history.replay;

import java.time.Instant;
import java.util.UUID;

import org.counterclaim.record.SavedState;

/**
 * A record's state in its last entry.
 *
 * @param at when the entry was made
 */
record ReplayedState(UUID id, int version, Instant at, SavedState state) {}
