@NullMarked
package org.counterclaim;

import org.jspecify.annotations.NullMarked;
