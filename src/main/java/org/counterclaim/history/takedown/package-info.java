/** Taking words down for legal reasons, wherever they stand, so that every proof about the history still holds. */
@NullMarked
package org.counterclaim.history.takedown;

import org.jspecify.annotations.NullMarked;
