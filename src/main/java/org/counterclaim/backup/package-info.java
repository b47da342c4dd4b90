/** Backups of the whole database in one file, and restoring them. */
@ApplicationModule(allowedDependencies = {"core", "tlog", "database", "history"})
@NullMarked
package org.counterclaim.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
