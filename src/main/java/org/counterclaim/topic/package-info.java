/** Topics: the editors' small vocabulary for what stories and claims are about. */
@ApplicationModule(allowedDependencies = {"core", "record"})
@NullMarked
package org.counterclaim.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
