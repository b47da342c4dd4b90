/** The public history as people read it: the whole of it, that of one record, one entry. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {
    "core", "tlog", "database", "web", "record", "account", "actor", "article", "story", "claim", "statement", "verdict"})
@NullMarked
package org.counterclaim.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
