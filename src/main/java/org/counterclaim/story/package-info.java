/** Contested news stories, which group claims. */
@ApplicationModule(allowedDependencies = {"core", "record"})
@NullMarked
package org.counterclaim.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
