/** How the site's pages look, held against pictures that somebody has approved. */
@NullMarked
package org.counterclaim.looks;

import org.jspecify.annotations.NullMarked;
