/** Verdicts for programs: schema.org's ClaimReview on each claim's page, in a file of its own, and all of them in a feed. */
@NullMarked
package org.counterclaim.reader.claimreview;

import org.jspecify.annotations.NullMarked;
