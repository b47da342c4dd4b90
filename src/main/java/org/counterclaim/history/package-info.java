/** The append-only record of changes. */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package org.counterclaim.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
