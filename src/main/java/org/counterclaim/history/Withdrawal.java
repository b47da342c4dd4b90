package org.counterclaim.history;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * That a record was withdrawn: a page that says so stays in its place.
 *
 * @param at when
 * @param by the public name of who withdrew it
 * @param reason why, in public words, at most 2,000 characters
 */
@Embeddable
public record Withdrawal(Instant at, String by, String reason) {}
