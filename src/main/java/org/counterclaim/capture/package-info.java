/**
 * Reads what a page on the web says of itself, given an address that somebody typed.
 *
 * <p>Nothing that a page says is trusted: who may be asked, and what an answer may cost, is in {@link Gate} and
 * {@link Limits}. Of several places that name the same thing the more deliberate one comes first: JSON-LD (schema.org),
 * then Open Graph (ogp.me), then meta tags (HTML Standard, section 4.2.5), then what readers see. The whole order, with
 * the source of each rule, is in {@code docs/metadata.md}.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package org.counterclaim.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
