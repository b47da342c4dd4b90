/** The API under {@code /api/v1}: reading the record, its limits, its description, and matching names with actors. */
@NullMarked
package org.counterclaim.interchange.api;

import org.jspecify.annotations.NullMarked;
