package org.counterclaim.intake;

/**
 * A passage from which a statement was logged.
 *
 * @param mark the word that names the mark of its stance
 */
record Logged(Quote quote, String mark) {}
