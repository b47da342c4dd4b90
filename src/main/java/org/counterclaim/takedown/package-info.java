/** Taking words down for legal reasons, wherever they stand, so that every proof about the history still holds. */
@ApplicationModule(allowedDependencies = {
    "core", "database", "history", "account", "web", "desk", "actor", "story", "article", "claim", "statement", "verdict", "log"})
@NullMarked
package org.counterclaim.takedown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
