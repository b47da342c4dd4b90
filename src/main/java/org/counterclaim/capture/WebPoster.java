package org.counterclaim.capture;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.counterclaim.core.InputText;
import org.counterclaim.core.WebAddress;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Posts JSON to addresses that people named, through the same guard as pages are fetched: it looks every name up for each request, follows
 * no redirect, and ends within the limits whatever the receiver does.
 */
@Component
public final class WebPoster implements DisposableBean {

    private static final int LONGEST_LINE = 200;

    private final FetchClient client;
    private final SsrfGuard gate;
    private final FetchLimits limits;
    private final ExecutorService threads;

    /**
     * A receiver's answer.
     *
     * @param firstLine the beginning of its body, without control characters; empty for an answer that accepts what was posted
     * @param retryAfter the header of that name; null if there is none
     */
    public record PostAnswer(int status, String firstLine, @Nullable String retryAfter) {}

    /** Makes a poster; receivers see this site's own address in the User-Agent. */
    @Autowired
    WebPoster(@Value("${counterclaim.web-address}") String siteAddress) {
        this(SsrfGuard.USUAL, FetchLimits.POSTING, WebPageReader.userAgent(siteAddress));
    }

    WebPoster(SsrfGuard gate, FetchLimits limits, String userAgent) {
        this.client = new FetchClient(gate, limits, userAgent, List.of());
        this.gate = gate;
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(0, limits.atOnce(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("post-", 1).factory());
    }

    /**
     * Posts a text of JSON once and waits for the answer, for 15 seconds in all.
     *
     * @throws UnansweredPostException if the address is not on the public web, or there is no answer
     */
    public PostAnswer post(WebAddress to, Map<String, String> headers, byte[] json) throws UnansweredPostException {
        if (!gate.allowsPort(to)) {
            throw new UnansweredPostException(portBlocked(to));
        }
        HttpUriRequestBase request = FetchClient.request("POST", to);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        try {
            return inTime(() -> answer(client.send(request, to)), to);
        } finally {
            request.abort();
        }
    }

    /** Returns why nothing is ever posted to an address as it stands now, in a sentence; empty if it is allowed. */
    public Optional<String> problem(WebAddress to) {
        if (!gate.allowsPort(to)) {
            return Optional.of(portBlocked(to));
        }
        try {
            inTime(() -> gate.resolve(FetchClient.host(to)), to);
            return Optional.empty();
        } catch (UnansweredPostException refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    private static String portBlocked(WebAddress to) {
        return "Only the web's own ports are used, 443 and 80, and the address names port %d.".formatted(to.port());
    }

    private <T> T inTime(Callable<T> action, WebAddress to) throws UnansweredPostException {
        Future<T> result = null;
        try {
            result = threads.submit(action);
            return result.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException allBusy) {
            throw new UnansweredPostException("This server is posting too much at the same time.");
        } catch (TimeoutException slow) {
            throw new UnansweredPostException("“%s” did not answer within %d seconds.".formatted(to.host(), limits.whole().toSeconds()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnansweredPostException("This server was being stopped.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException lost) {
                throw new UnansweredPostException(FetchErrorMessages.words(lost, to));
            }
            throw new IllegalStateException("Nothing could be posted", failed.getCause());
        } finally {
            if (result != null) {
                result.cancel(true);
            }
        }
    }

    private PostAnswer answer(ClassicHttpResponse response) throws IOException {
        Header later = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return new PostAnswer(response.getCode(), response.getCode() / 100 == 2 ? "" : firstLine(response),
                later == null ? null : later.getValue());
    }

    /** Reads the first line, which as a rule says what is wrong. Nothing closes the stream, because that would read the rest first. */
    private String firstLine(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        String text = new String(response.getEntity().getContent().readNBytes(limits.bytes()), UTF_8).strip();
        String line = text.lines().findFirst().orElse("").replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Cs}]+", " ").strip();
        return InputText.fitting(line, LONGEST_LINE);
    }

    @Override
    public void destroy() throws IOException {
        threads.shutdownNow();
        client.close();
    }
}
