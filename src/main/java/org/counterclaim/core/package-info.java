/** Values that cannot be invalid: imprecise dates, slugs, web addresses, typed text. Depends on no other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.counterclaim.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
