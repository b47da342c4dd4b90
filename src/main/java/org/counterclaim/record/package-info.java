/** The common parts of all records, and the writer of the append-only history of their changes. */
@ApplicationModule(allowedDependencies = {"core", "web"})
@NullMarked
package org.counterclaim.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
