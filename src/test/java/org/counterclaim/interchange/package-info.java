@NullMarked
package org.counterclaim.interchange;

import org.jspecify.annotations.NullMarked;
