/**
 * Reads what a page on the web says of itself, given an address that somebody typed.
 *
 * <p>Nothing that a page says is trusted: {@code SsrfGuard} decides which servers may be asked, and {@code FetchLimits} how much an answer
 * may cost. If several places give the same property, the more deliberate one comes first: JSON-LD (schema.org), then Open Graph (ogp.me),
 * then meta tags (HTML Standard, section 4.2.5), then what readers see. The whole order, with the source of each rule, is in {@code
 * docs/metadata.md}.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package org.counterclaim.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
