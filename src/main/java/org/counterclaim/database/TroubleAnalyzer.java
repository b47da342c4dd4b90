package org.counterclaim.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to do instead of a stack trace. */
class TroubleAnalyzer extends AbstractFailureAnalyzer<Trouble> {

    @Override
    protected FailureAnalysis analyze(Throwable root, Trouble trouble) {
        return new FailureAnalysis(String.valueOf(trouble.getMessage()), trouble.action(), trouble);
    }
}
