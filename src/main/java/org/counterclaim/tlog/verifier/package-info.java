/**
 * Checks a site's log from outside: {@code java -jar counterclaim.jar verify URL KEY}. It trusts nothing but the key and the checkpoint
 * that it saved before; it starts no server and needs no database.
 */
@NullMarked
package org.counterclaim.tlog.verifier;

import org.jspecify.annotations.NullMarked;
