/** The public pages, one package for each address, and what they share. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {
    "core", "figure", "database", "web", "record", "account", "actor", "article", "topic", "story", "claim", "statement", "verdict",
    "rating", "summary"})
@NullMarked
package org.counterclaim.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
