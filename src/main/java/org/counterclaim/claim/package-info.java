/** Propositions that can be true or false, and how they hang together. */
@ApplicationModule(allowedDependencies = {"core", "record"})
@NullMarked
package org.counterclaim.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
