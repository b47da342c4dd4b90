package org.counterclaim.history.log;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to do instead of a stack trace. */
class KeyNotHeldAnalyzer extends AbstractFailureAnalyzer<KeyNotHeldException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, KeyNotHeldException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
