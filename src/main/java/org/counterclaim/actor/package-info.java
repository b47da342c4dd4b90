/** Whoever speaks or is spoken of. */
@ApplicationModule(allowedDependencies = {"core", "record"})
@NullMarked
package org.counterclaim.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
