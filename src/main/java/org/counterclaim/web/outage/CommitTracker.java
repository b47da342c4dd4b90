package org.counterclaim.web.outage;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes in a request that a commit was sent to the database. After a failure before that, nothing is stored; after a later failure, nobody
 * can tell.
 */
@Component
public final class CommitTracker implements TransactionExecutionListener {

    private static final String ATTRIBUTE = CommitTracker.class.getName();

    /** Notes the commit; transactions without a name only store sessions and do not count. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && !transaction.isReadOnly() && !transaction.getTransactionName().isEmpty()) {
            request.setAttribute(ATTRIBUTE, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    public static boolean isOneIn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
