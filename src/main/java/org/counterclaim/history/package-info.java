/** The public history as people read it: all of it, that of one record, and single entries. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {
    "core", "tlog", "database", "web", "record", "account", "actor", "article", "topic", "story", "claim", "statement", "verdict",
    "rating", "summary"})
@NullMarked
package org.counterclaim.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
