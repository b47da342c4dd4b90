/** Values that cannot be invalid, and the plain words for them. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.counterclaim.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
