/** Style sheets, scripts and images under addresses that change with their content. */
@NullMarked
package org.counterclaim.web.asset;

import org.jspecify.annotations.NullMarked;
