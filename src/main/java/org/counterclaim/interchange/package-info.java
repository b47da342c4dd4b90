/** Exchange with other systems: story bundles in and out, the import of tables and fact-checks, and webhooks. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {
    "core", "capture", "database", "web", "record", "account", "actor", "article", "story", "claim", "statement", "verdict", "rating",
    "history", "reader", "desk"})
@NullMarked
package org.counterclaim.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
