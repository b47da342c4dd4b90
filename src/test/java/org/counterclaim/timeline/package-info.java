@NullMarked
package org.counterclaim.timeline;

import org.jspecify.annotations.NullMarked;
