/** Anything published that reports. */
@ApplicationModule(allowedDependencies = {"core", "record"})
@NullMarked
package org.counterclaim.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
