package org.counterclaim.web.outage;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes in a request that the database was told to store something. If it fails afterwards nobody can say whether that is stored;
 * if it fails before, nothing is.
 */
@Component
public final class CommitTracker implements TransactionExecutionListener {

    private static final String ATTRIBUTE = CommitTracker.class.getName();

    /** Sessions are stored in transactions without a name, and are not what was sent. */
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
