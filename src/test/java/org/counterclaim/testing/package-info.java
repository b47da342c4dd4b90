/** What every module's tests share. */
@NullMarked
package org.counterclaim.testing;

import org.jspecify.annotations.NullMarked;
