/** The verdicts that outside fact-checkers published on claims, in their own words. None is a verdict of this site. */
@ApplicationModule(allowedDependencies = {"core", "record", "verdict"})
@NullMarked
package org.counterclaim.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
