/** The desk of the editors: its home, drafts, forms sent twice, two editors at once. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {
    "core", "capture", "database", "web", "record", "account", "actor", "article", "story", "claim", "statement", "verdict",
    "rating", "history", "reader"})
@NullMarked
package org.counterclaim.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
