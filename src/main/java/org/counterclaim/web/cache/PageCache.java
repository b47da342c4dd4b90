package org.counterclaim.web.cache;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.micrometer.core.instrument.Counter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import org.counterclaim.web.error.DatabaseOutage;
import org.counterclaim.web.server.HttpConnections.Exchange;
import org.counterclaim.web.server.MalformedRequestFilter;
import org.counterclaim.web.server.RefusedRequests;
import org.counterclaim.web.server.RequestBodyValve;

/**
 * Sends finished pages from memory to readers without a session, as long as nothing that the pages show has changed. It runs before all
 * other filters, so a page from memory costs no query and no session. While the database is silent, everybody gets the pages that were
 * current when it last answered, with their age.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PageCache implements Filter {

    private static final Set<String> IN_MEMORY = Set.of("/favicon.svg", "/robots.txt", "/embed.js", "/livez", "/readyz");
    private static final Pattern WHOLE_LIST = Pattern.compile("/[a-z]+[.](csv|json|atom)|/sitemaps/.*|/admin/archive[.]zip");

    /** The levels of compression for pages that are sent often, and for those that are sent once. */
    private static final int THOROUGH = 6;
    private static final int QUICK = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final SharedCache pages;
    private final boolean keeps;
    private final List<CacheableAddresses> known;
    private final RevisionTracker revisions;
    private final Map<String, CompletableFuture<@Nullable CachedPage>> underway = new ConcurrentHashMap<>();
    private final RenderingPool makers;
    private final String sessionCookie;
    private final Counter refused;
    private final LongAdder fromMemory = new LongAdder();
    private final LongAdder fromOutage = new LongAdder();
    private final LongAdder made = new LongAdder();

    PageCache(List<CacheableAddresses> known, RevisionTracker revisions, RenderingPool makers, SharedCache cache, RefusedRequests refused,
            @Value("${counterclaim.page-cache:}") @Nullable DataSize size,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.known = known;
        this.revisions = revisions;
        this.makers = makers;
        this.sessionCookie = sessionCookie + "=";
        this.keeps = size == null || size.toBytes() > 0;
        this.pages = cache;
        this.refused = refused.by("rendering");
    }

    /** Returns how many pages for everybody came from memory, from memory while the database was silent, and from being rendered. */
    Map<String, LongAdder> sent() {
        return Map.of("memory", fromMemory, "outage", fromOutage, "rendering", made);
    }

    /**
     * A finished page.
     *
     * @param policy until what change it is current
     * @param begun the moment at which rendering began
     */
    private record CachedPage(EncodedBody body, CachePolicy policy, RevisionTracker.Moment begun) {}

    /** A request with the page that is rendered for it. */
    private record Making(HttpServletRequest request, BufferedResponse page, FilterChain chain) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (sendLastKnown(http, answer)) {
            return;
        }
        if (isAtHand(http.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        if (!isRead(http) || hasSession(http)) {
            makeUnkept(new Making(http, new BufferedResponse(answer), chain));
            return;
        }
        CachedPage page = http.getQueryString() == null ? current(http.getRequestURI()) : null;
        if (page == null) {
            answer(new Making(http, new BufferedResponse(answer), chain));
        } else {
            send(page, http, answer);
        }
    }

    /** Whether the path needs no rendering: assets, which are in memory, health checks, and files too long to hold. */
    private static boolean isAtHand(String path) {
        return path.startsWith("/assets/") || path.startsWith("/actuator/") || IN_MEMORY.contains(path)
                || WHOLE_LIST.matcher(path).matches();
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean hasSession(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Cookie")).stream().anyMatch(cookies -> cookies.contains(sessionCookie));
    }

    private void answer(Making making) throws IOException, ServletException {
        CacheableAddresses group = group(making.request);
        if (group == null) {
            makeUnkept(making);
            return;
        }
        try {
            answer(making, keeps ? address(group, making.request) : null);
        } catch (IOException | ServletException | RuntimeException failed) {
            // The request began before anybody knew that the database hangs; the last known page is better than a failure.
            if (!DatabaseOutage.isIn(failed) || !sendLastKnown(making.request, (HttpServletResponse) making.page.getResponse())) {
                throw failed;
            }
        }
    }

    private @Nullable CacheableAddresses group(HttpServletRequest request) {
        String path = request.getRequestURI();
        return known.stream().filter(each -> each.areAt(path)).findAny().orElse(null);
    }

    /** Returns the address under which a page is kept; null if it must not be kept. */
    private static @Nullable String address(CacheableAddresses group, HttpServletRequest request) {
        return MalformedRequestFilter.isText(request.getQueryString())
                ? group.normalised(request.getRequestURI(), request.getQueryString())
                : null;
    }

    private void answer(Making making, @Nullable String address) throws IOException, ServletException {
        if (address == null || revisions.now() == null) {
            made.increment();
            make(making);
            sendToOne(making);
        } else {
            share(address, making);
        }
    }

    /** Lets one request render the page. Concurrent requests wait for it, and render their own only if they cannot use it. */
    private void share(String address, Making making) throws IOException, ServletException {
        CachedPage page = current(address);
        if (page == null) {
            CompletableFuture<@Nullable CachedPage> mine = new CompletableFuture<>();
            CompletableFuture<@Nullable CachedPage> others = underway.putIfAbsent(address, mine);
            if (others == null) {
                sendMade(lead(address, making, mine), making);
                return;
            }
            page = await(others);
        }
        if (page != null && isCurrent(page)) {
            send(page, making.request, (HttpServletResponse) making.page.getResponse());
        } else {
            sendMade(keep(address, making), making);
        }
    }

    private @Nullable CachedPage lead(String address, Making making, CompletableFuture<@Nullable CachedPage> mine)
            throws IOException, ServletException {
        CachedPage page = null;
        try {
            page = keep(address, making);
        } finally {
            underway.remove(address);
            mine.complete(page);
        }
        return page;
    }

    /** Renders a page and keeps it; returns null if it must not be kept. */
    private @Nullable CachedPage keep(String address, Making making) throws IOException, ServletException {
        RevisionTracker.Moment begun = revisions.now();
        made.increment();
        make(making);
        CachePolicy policy = CachePolicy.saidOf(making.request);
        if (begun == null || policy == null || !making.page.isPage()) {
            return null;
        }
        EncodedBody body = EncodedBody.of(making.page.getContentType(), CachePolicy.ASK_AGAIN, making.page.body(), THOROUGH);
        CachedPage page = new CachedPage(body, policy, begun);
        pages.put(address, page, body.weight() + 2 * address.length());
        return page;
    }

    /**
     * Renders a page for one person only. If the database fails once the answer is complete, as when the last use of a session is noted,
     * the answer is sent all the same.
     */
    private void makeUnkept(Making making) throws IOException, ServletException {
        try {
            make(making);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!making.page.isWhole() || !DatabaseOutage.isIn(failed)) {
                throw failed;
            }
        }
        making.page.send(making.request);
    }

    private void make(Making making) throws IOException, ServletException {
        if (!makers.make(making.request, () -> making.chain.doFilter(making.request, making.page))) {
            refused.increment();
            making.page.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RenderingPool.PATIENCE.toSeconds()));
            making.page.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void sendMade(@Nullable CachedPage kept, Making making) throws IOException {
        if (kept == null) {
            sendToOne(making);
        } else {
            making.page.send(kept.body, making.request);
        }
    }

    private static void sendToOne(Making making) throws IOException {
        if (CachePolicy.saidOf(making.request) != null && making.page.isPage()) {
            making.page.send(EncodedBody.forOne(
                    making.request, making.page.getContentType(), CachePolicy.ASK_AGAIN, making.page.body(), QUICK), making.request);
        } else {
            making.page.send(making.request);
        }
    }

    private void send(CachedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = RequestBodyValve.exchange(request);
        if (exchange != null) {
            exchange.waitsForClient(true);
        }
        fromMemory.increment();
        page.body.send(request, response);
    }

    private @Nullable CachedPage current(String address) {
        CachedPage page = pages.find(address, CachedPage.class);
        return page != null && isCurrent(page) ? page : null;
    }

    private boolean isCurrent(CachedPage page) {
        return revisions.isCurrent(page.policy, page.begun);
    }

    /**
     * Sends the last known page, if there is one and the database is silent, even to people who are signed in, because nobody can tell now
     * who they are. {@code Age} says how long ago it was certainly current (RFC 9111, section 5.1).
     */
    private boolean sendLastKnown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CacheableAddresses group = revisions.isSilent() && isRead(request) ? group(request) : null;
        String address = group == null ? null : group.normalised(request.getRequestURI(), request.getQueryString());
        CachedPage page = address == null ? null : pages.find(address, CachedPage.class);
        if (page == null || !revisions.isLastKnown(page.policy, page.begun)) {
            return false;
        }
        response.setHeader(HttpHeaders.AGE, Long.toString(revisions.sinceAnswer().toSeconds()));
        fromOutage.increment();
        send(page, request, response);
        return true;
    }

    /** Waits for the page; returns null if that takes too long, or if the database is silent. */
    private @Nullable CachedPage await(CompletableFuture<@Nullable CachedPage> page) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!page.isDone() && !revisions.isSilent() && System.nanoTime() < end) {
                page.copy().completeOnTimeout(null, LOOK.toMillis(), TimeUnit.MILLISECONDS).get();
            }
            return page.isDone() ? page.get() : null;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException onesOwn) {
            // If the rendering request failed, this one renders its own page.
        }
        return null;
    }
}
