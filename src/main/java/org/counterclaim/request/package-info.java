/** What readers ask for: that a claim be checked, or that an error in what the site says about any record be put right. */
@ApplicationModule(allowedDependencies = {"core", "account", "web", "desk", "timeline"})
@NullMarked
package org.counterclaim.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
