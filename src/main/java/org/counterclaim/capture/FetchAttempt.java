package org.counterclaim.capture;

import java.io.IOException;
import java.util.Set;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/** One attempt to fetch a page, redirects included, which another thread may stop. */
final class FetchAttempt {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FetchClient client;
    private final SsrfGuard gate;
    private final FetchLimits limits;
    private @Nullable HttpUriRequestBase current;
    private boolean stopped;

    FetchAttempt(FetchClient client, SsrfGuard gate, FetchLimits limits) {
        this.client = client;
        this.gate = gate;
        this.limits = limits;
    }

    FetchResponse fetch(WebAddress asked) throws UnreadablePageException {
        WebAddress at = asked;
        for (int followed = 0; followed <= limits.redirects(); followed++) {
            gate.throwIfPortBlocked(at);
            Step step = step(at);
            if (step.answer() != null) {
                return step.answer();
            }
            at = gate.next(at, step.location());
        }
        throw UnreadablePageException.pasteInstead("The site leads from page to page without end.");
    }

    /** Stops the attempt, so that its thread is free again. */
    synchronized void stop() {
        stopped = true;
        if (current != null) {
            current.abort();
        }
    }

    private Step step(WebAddress at) throws UnreadablePageException {
        HttpUriRequestBase request = begin(at);
        try {
            ClassicHttpResponse response = client.send(request, at);
            Header location = response.getFirstHeader(HttpHeaders.LOCATION);
            if (REDIRECTS.contains(response.getCode()) && location != null) {
                return new Step(null, location.getValue());
            }
            FetchErrorMessages.throwIfRefused(response);
            return new Step(answer(at, response), "");
        } catch (IOException failed) {
            throw FetchErrorMessages.of(failed, at);
        } finally {
            request.abort();
        }
    }

    private synchronized HttpUriRequestBase begin(WebAddress at) throws UnreadablePageException {
        if (stopped) {
            throw FetchErrorMessages.tooSlow();
        }
        HttpUriRequestBase request = FetchClient.request("GET", at);
        current = request;
        return request;
    }

    private FetchResponse answer(WebAddress at, ClassicHttpResponse response) throws IOException, UnreadablePageException {
        byte[] body = new BodyReader(limits.bytes()).of(response);
        return new FetchResponse(at, header(response, HttpHeaders.CONTENT_TYPE), header(response, HttpHeaders.CONTENT_LANGUAGE),
                header(response, "Link"), body);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** The result of one request: an answer or the address of another page. */
    private record Step(@Nullable FetchResponse answer, String location) {}
}
