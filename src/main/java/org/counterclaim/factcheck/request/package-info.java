/** Readers' requests: to check a claim, or to correct an error about any record. */
@NullMarked
package org.counterclaim.factcheck.request;

import org.jspecify.annotations.NullMarked;
