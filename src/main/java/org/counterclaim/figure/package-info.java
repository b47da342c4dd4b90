/**
 * Drawings of the record, as pure functions from records to SVG markup: the overview of a story, its strip on the home page, the provenance
 * tree of a claim and the glyph of an imprecise date.
 *
 * <p>Nothing here knows the database or the web. Every figure exists in a wide and a narrow form; the style sheet shows one of them and
 * defines all colours. Symbols come by name from the sprite that each page carries inline.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.counterclaim.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
