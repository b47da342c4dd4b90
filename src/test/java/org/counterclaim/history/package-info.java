@NullMarked
package org.counterclaim.history;

import org.jspecify.annotations.NullMarked;
