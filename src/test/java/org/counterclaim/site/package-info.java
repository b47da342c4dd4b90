@NullMarked
package org.counterclaim.site;

import org.jspecify.annotations.NullMarked;
