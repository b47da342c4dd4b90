/** Claims: propositions that can be true or false, with their links. */
@ApplicationModule(allowedDependencies = {"core", "record"})
@NullMarked
package org.counterclaim.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
