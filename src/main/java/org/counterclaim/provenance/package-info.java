/** Where a claim comes from: the pages of claims and articles. */
@ApplicationModule(allowedDependencies = {"core", "statement", "verdict", "article", "actor", "timeline", "figure", "web"})
@NullMarked
package org.counterclaim.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
