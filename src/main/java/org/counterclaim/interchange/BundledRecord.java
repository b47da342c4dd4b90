package org.counterclaim.interchange;

import java.util.UUID;

import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;

/**
 * A record of a story on its way into a bundle.
 *
 * @param slug for a verdict, its number
 * @param isWhole whether it comes with all its fields, because it stands
 * @param number that of its claim in the story; 0 for what is on no claim
 * @param state its present state, as the history keeps it
 */
record BundledRecord(RecordType<?, ?> type, UUID id, String slug, boolean isWhole, int number, SavedState state) {}
