package org.counterclaim.reader.search;

/**
 * A record that may be meant by what somebody has typed so far.
 *
 * @param kind the word for its kind, with a capital
 */
public record SearchSuggestion(String name, String kind, String href) {
}
