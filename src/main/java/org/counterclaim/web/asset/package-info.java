/** Style sheets, scripts and images under addresses that change with what is in them. */
@NullMarked
package org.counterclaim.web.asset;

import org.jspecify.annotations.NullMarked;
