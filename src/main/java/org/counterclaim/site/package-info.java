/** Home, the method, errors and what is kept of finished pages; nothing depends on it. */
@ApplicationModule(allowedDependencies = {"core", "history", "account", "statement", "verdict", "timeline", "figure", "web", "review"})
@NullMarked
package org.counterclaim.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
