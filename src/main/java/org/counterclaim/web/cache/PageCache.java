package org.counterclaim.web.cache;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import org.counterclaim.web.EncodedBody;
import org.counterclaim.web.error.DatabaseOutage;
import org.counterclaim.web.server.HttpConnections.Exchange;
import org.counterclaim.web.server.MalformedRequestFilter;
import org.counterclaim.web.server.RequestBodyValve;

/**
 * Sends finished pages from memory to readers without a session, as long as nothing has changed that shows on them. It
 * stands before everything else that a request goes through, so a page from memory costs no query and no session. While the
 * database is silent everybody gets the pages that were current when it last answered, with their age.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PageCache implements Filter {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final SharedCache.Region<String, CachedPage> pages;
    private final boolean keeps;
    private final List<CacheableAddresses> known;
    private final RevisionTracker revisions;
    private final Map<String, CompletableFuture<@Nullable CachedPage>> underway = new ConcurrentHashMap<>();
    private final RenderingPool makers;
    private final String sessionCookie;

    PageCache(List<CacheableAddresses> known, RevisionTracker revisions, RenderingPool makers, SharedCache cache,
            @Value("${counterclaim.page-cache:}") @Nullable DataSize size,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.known = known;
        this.revisions = revisions;
        this.makers = makers;
        this.sessionCookie = sessionCookie + "=";
        this.keeps = size == null || size.toBytes() > 0;
        this.pages = cache.region((address, page) -> page.weight() + 2 * address.length());
    }

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
            makeUnkept(http, answer, chain);
            return;
        }
        CachedPage page = http.getQueryString() == null ? current(http.getRequestURI()) : null;
        if (page != null) {
            send(page, http, answer);
        } else {
            lookOrSendLastKnown(http, answer, chain);
        }
    }

    /** What began before anybody knew that the database hangs fails for want of it, and the last known page is better than that. */
    private void lookOrSendLastKnown(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            look(request, response, chain);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!DatabaseOutage.isIn(failed) || !sendLastKnown(request, response)) {
                throw failed;
            }
        }
    }

    private boolean sendLastKnown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CachedPage last = revisions.isSilent() && isRead(request) ? lastKnown(request) : null;
        if (last == null) {
            return false;
        }
        waitsForClient(request);
        last.sendAged(request, response, revisions.sinceAnswer());
        return true;
    }

    /** What is in memory anyway, and what is asked to find out whether this process is well. */
    private static boolean isAtHand(String path) {
        return path.startsWith("/assets/") || path.startsWith("/actuator/") || path.equals("/favicon.svg") || path.equals("/robots.txt");
    }

    private void makeUnkept(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PageRendering making = new PageRendering(request, response, chain, makers);
        making.makeUnkept();
        making.send();
    }

    private static void send(CachedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        waitsForClient(request);
        page.send(request, response);
    }

    private static void waitsForClient(HttpServletRequest request) {
        Exchange exchange = RequestBodyValve.exchange(request);
        if (exchange != null) {
            exchange.waitsForClient(true);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean hasSession(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Cookie")).stream().anyMatch(cookies -> cookies.contains(sessionCookie));
    }

    private @Nullable CachedPage current(String address) {
        CachedPage page = pages.find(address);
        return page != null && page.isCurrent(revisions) ? page : null;
    }

    /** Also for those who are signed in: who they are, nobody can tell now. */
    private @Nullable CachedPage lastKnown(HttpServletRequest request) {
        String path = request.getRequestURI();
        return known.stream().filter(each -> each.areAt(path)).findAny()
                .map(group -> group.normalised(path, request.getQueryString())).map(pages::find)
                .filter(page -> revisions.isLastKnown(page.kept(), page.begun())).orElse(null);
    }

    private void look(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        CacheableAddresses group = known.stream().filter(each -> each.areAt(path)).findAny().orElse(null);
        if (group == null) {
            makeUnkept(request, response, chain);
            return;
        }
        PageRendering making = new PageRendering(request, response, chain, makers);
        String address = keeps && MalformedRequestFilter.isText(request.getQueryString())
                ? group.normalised(path, request.getQueryString())
                : null;
        if (address == null || revisions.now() == null) {
            making.makeForOne();
            making.send();
        } else {
            share(address, making);
        }
    }

    /** One request makes the page; those that come meanwhile wait for it, and make their own only if that is of no use to them. */
    private void share(String address, PageRendering making) throws IOException, ServletException {
        CachedPage page = current(address);
        if (page == null) {
            CompletableFuture<@Nullable CachedPage> mine = new CompletableFuture<>();
            CompletableFuture<@Nullable CachedPage> others = underway.putIfAbsent(address, mine);
            if (others == null) {
                lead(address, making, mine);
                return;
            }
            page = await(others);
        }
        if (page != null && page.isCurrent(revisions)) {
            send(page, making.request(), making.response());
        } else {
            keep(address, making);
            making.send();
        }
    }

    private void lead(String address, PageRendering making, CompletableFuture<@Nullable CachedPage> mine)
            throws IOException, ServletException {
        CachedPage page = null;
        try {
            page = keep(address, making);
        } finally {
            underway.remove(address);
            mine.complete(page);
        }
        making.send();
    }

    private @Nullable CachedPage keep(String address, PageRendering making) throws IOException, ServletException {
        RevisionTracker.Moment begun = revisions.now();
        if (begun == null) {
            making.makeForOne();
            return null;
        }
        making.makeForAll();
        EncodedBody finished = making.finished();
        CachePolicy kept = CachePolicy.saidOf(making.request());
        if (finished == null || kept == null) {
            return null;
        }
        CachedPage page = new CachedPage(finished, kept, begun);
        pages.put(address, page);
        return page;
    }

    /** Null where it takes too long, or where nobody waits any more because the database is silent. */
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
            // Whoever fails because the maker failed has a page made for them.
        }
        return null;
    }
}
