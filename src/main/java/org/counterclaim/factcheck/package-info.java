/** The work of fact-checkers, whose pages are at {@code /review}. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {
    "core", "web", "record", "account", "claim", "statement", "verdict", "summary", "history", "reader", "desk"})
@NullMarked
package org.counterclaim.factcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
