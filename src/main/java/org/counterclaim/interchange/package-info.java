/** Exchange with other systems: story bundles, and the import of tables and fact-checks. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {
    "core", "database", "web", "record", "account", "actor", "article", "story", "claim", "statement", "verdict", "rating", "history",
    "desk"})
@NullMarked
package org.counterclaim.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
