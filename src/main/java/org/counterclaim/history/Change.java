package org.counterclaim.history;

import org.jspecify.annotations.Nullable;

/**
 * Why a record is changed and by whom.
 *
 * @param by who makes the change
 * @param reason the reason in public words, at most 2,000 characters; null where none is asked for
 */
public record Change(Author by, @Nullable String reason) {}
