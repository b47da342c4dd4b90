package org.counterclaim.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to do instead of a stack trace. */
class StartupFailureAnalyzer extends AbstractFailureAnalyzer<StartupFailureException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartupFailureException trouble) {
        return new FailureAnalysis(String.valueOf(trouble.getMessage()), trouble.action(), trouble);
    }
}
