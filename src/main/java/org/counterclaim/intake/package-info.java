/** The intake desk: an article's text on one side, the form for its statements on the other. */
@ApplicationModule(allowedDependencies = {"core", "history", "account", "web", "figure", "desk", "capture", "article", "statement", "timeline"})
@NullMarked
package org.counterclaim.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
