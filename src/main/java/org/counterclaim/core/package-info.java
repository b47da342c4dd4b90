/** Values that cannot be invalid, and how they read in plain words. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.counterclaim.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
