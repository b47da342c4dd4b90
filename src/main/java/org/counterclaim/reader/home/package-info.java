/** The home page and its news. */
@NullMarked
package org.counterclaim.reader.home;

import org.jspecify.annotations.NullMarked;
