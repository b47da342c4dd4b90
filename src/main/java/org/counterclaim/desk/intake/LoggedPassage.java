package org.counterclaim.desk.intake;

/**
 * A passage from which a statement was logged.
 *
 * @param mark the word that names the mark of its stance
 */
record LoggedPassage(TextQuoteSelector quote, String mark) {}
