package org.counterclaim.factcheck.request;

import org.springframework.stereotype.Component;

import org.counterclaim.desk.DeskNotice;

/** Tells editors how many requests of readers wait for them. */
@Component
class RequestNotice implements DeskNotice {

    private final ReaderRequests requests;

    RequestNotice(ReaderRequests requests) {
        this.requests = requests;
    }

    @Override
    public String words() {
        int open = requests.count(RequestRecipient.DESK, null, false);
        return open == 0 ? "Readers’ requests" : "Readers’ requests (" + open + ")";
    }

    @Override
    public String href() {
        return RequestRecipient.DESK.path();
    }
}
