/** The records as the history alone tells them: rebuilding them from it, and checking that what stands in the tables agrees. */
@ApplicationModule(allowedDependencies = {"core", "database", "tlog"})
@NullMarked
package org.counterclaim.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
