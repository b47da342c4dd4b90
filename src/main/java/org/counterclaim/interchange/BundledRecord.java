package org.counterclaim.interchange;

import java.util.UUID;

import org.counterclaim.record.RecordType;

/**
 * A record of a story on its way into a bundle.
 *
 * @param slug for a verdict, its number
 * @param version its present revision, counted from 0
 * @param isWhole whether it comes with all its fields, because it stands
 * @param number that of its claim in the story; 0 for what is on no claim
 */
record BundledRecord(RecordType<?, ?> type, UUID id, String slug, int version, boolean isWhole, int number) {}
