package org.counterclaim.web.cache;

import java.util.UUID;

/**
 * The key of a fragment: everything that its HTML depends on.
 *
 * @param id the id of the record that it shows
 * @param revision a number that is another whenever anything that the fragment shows has changed
 * @param view whatever else changes the HTML, such as a reader's choice; empty if nothing does
 */
public record FragmentKey(UUID id, long revision, String view) {}
