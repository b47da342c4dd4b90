/** What readers ask for: that a claim be checked, or that an error in what the site says about any record be put right. */
@NullMarked
package org.counterclaim.factcheck.request;

import org.jspecify.annotations.NullMarked;
