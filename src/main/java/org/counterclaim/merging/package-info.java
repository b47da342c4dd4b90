/** Two records that are one: merging them, and undoing that. */
@ApplicationModule(allowedDependencies = {
    "core", "database", "history", "account", "web", "desk", "actor", "story", "article", "claim", "statement", "verdict"})
@NullMarked
package org.counterclaim.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
