/** The site's behaviour while the database does not answer. */
@NullMarked
package org.counterclaim.web.outage;

import org.jspecify.annotations.NullMarked;
