package org.counterclaim.factcheck.verdict;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a second fact-checker has to approve a verdict before it is public: {@code counterclaim.verdicts.second-approval}. */
@Component
class SecondApprovalPolicy {

    private final boolean isNeeded;

    SecondApprovalPolicy(@Value("${counterclaim.verdicts.second-approval}") boolean isNeeded) {
        this.isNeeded = isNeeded;
    }

    boolean isNeeded() {
        return isNeeded;
    }
}
