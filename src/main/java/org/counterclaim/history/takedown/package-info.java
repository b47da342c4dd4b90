/** Taking words down for legal reasons, wherever they are, so that every proof about the history stays valid. */
@NullMarked
package org.counterclaim.history.takedown;

import org.jspecify.annotations.NullMarked;
