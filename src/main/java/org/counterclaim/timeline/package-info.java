/** Who said what and when: the pages of stories and actors, and the rows that every reading page is made of. */
@ApplicationModule(allowedDependencies = {"core", "history", "story", "claim", "statement", "verdict", "actor", "article", "figure", "web"})
@NullMarked
package org.counterclaim.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
