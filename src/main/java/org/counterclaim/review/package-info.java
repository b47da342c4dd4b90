/** Fact-checkers: the queue of claims, who is on which, what is new on each, and giving verdicts. */
@ApplicationModule(allowedDependencies = {"core", "history", "account", "web", "desk", "actor", "article", "claim", "statement", "verdict",
    "timeline", "provenance", "request"})
@NullMarked
package org.counterclaim.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
