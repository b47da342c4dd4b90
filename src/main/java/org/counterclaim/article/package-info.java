/** Anything published that reports. */
@ApplicationModule(allowedDependencies = {"core", "history", "desk"})
@NullMarked
package org.counterclaim.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
