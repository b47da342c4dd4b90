/** Code that the tests of all modules share. */
@NullMarked
package org.counterclaim.testing;

import org.jspecify.annotations.NullMarked;
