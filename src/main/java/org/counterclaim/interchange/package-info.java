/** Exchange with other systems: whole stories as bundles, in and out. */
@ApplicationModule(allowedDependencies = {
    "core", "database", "web", "record", "account", "actor", "article", "story", "claim", "statement", "verdict", "history", "reader"})
@NullMarked
package org.counterclaim.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
