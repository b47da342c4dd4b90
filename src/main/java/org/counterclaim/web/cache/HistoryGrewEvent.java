package org.counterclaim.web.cache;

/**
 * Announces that a node has heard, within milliseconds as a rule, that entries were committed by any node; and once when it begins to
 * listen. Many commits may be announced as one. Listeners must return at once: nothing else is heard meanwhile.
 *
 * @param position the history's last position
 */
public record HistoryGrewEvent(long position) {}
