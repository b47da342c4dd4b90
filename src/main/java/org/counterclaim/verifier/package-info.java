/**
 * Checks a site's log from outside: {@code java -jar counterclaim.jar verify URL KEY}. It believes nothing but the key and the
 * checkpoint that it kept before; it starts no server and needs no database.
 */
@ApplicationModule(allowedDependencies = {"history", "tlog", "web"})
@NullMarked
package org.counterclaim.verifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
