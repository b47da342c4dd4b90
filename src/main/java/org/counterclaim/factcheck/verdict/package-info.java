/** Giving verdicts, alone or with a second fact-checker's approval. */
@NullMarked
package org.counterclaim.factcheck.verdict;

import org.jspecify.annotations.NullMarked;
