/** Exchange with other systems: whole stories as bundles. */
@ApplicationModule(
        allowedDependencies = {
            "core", "database", "web", "history", "account", "actor", "story", "article", "claim", "statement", "verdict"
        })
@NullMarked
package org.counterclaim.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
