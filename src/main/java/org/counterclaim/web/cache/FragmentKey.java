package org.counterclaim.web.cache;

import java.util.UUID;

/**
 * What the HTML of a fragment depends on.
 *
 * @param id of the record that it shows
 * @param revision another one whenever anything has changed that it shows
 * @param view what else changes its HTML, such as what a reader chose; empty if nothing
 */
public record FragmentKey(UUID id, long revision, String view) {}
