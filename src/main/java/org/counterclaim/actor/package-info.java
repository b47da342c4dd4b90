/** Whoever speaks or is spoken of. */
@ApplicationModule(allowedDependencies = {"core", "history", "desk"})
@NullMarked
package org.counterclaim.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
