/** Whoever speaks or is spoken of. */
@ApplicationModule(allowedDependencies = {"core", "history"})
@NullMarked
package org.counterclaim.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
