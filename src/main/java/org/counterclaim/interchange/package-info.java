/** Exchange with other systems: whole stories as bundles. */
@ApplicationModule(allowedDependencies = {
    "core", "database", "web", "record", "account", "actor", "article", "story", "claim", "statement", "verdict", "rating",
    "history"})
@NullMarked
package org.counterclaim.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
