package org.counterclaim.site;

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

import org.counterclaim.site.HttpConnections.Exchange;
import org.counterclaim.web.Finished;
import org.counterclaim.web.Kept;
import org.counterclaim.web.KeptPages;
import org.counterclaim.web.SharedCache;

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

    private final SharedCache.Region<String, KeptPage> pages;
    private final boolean keeps;
    private final List<KeptPages> known;
    private final Revisions revisions;
    private final Map<String, CompletableFuture<@Nullable KeptPage>> underway = new ConcurrentHashMap<>();
    private final PageMakers makers;
    private final String sessionCookie;

    PageCache(List<KeptPages> known, Revisions revisions, PageMakers makers, SharedCache cache,
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
        KeptPage page = http.getQueryString() == null ? current(http.getRequestURI()) : null;
        if (page != null) {
            send(page, http, answer);
        } else {
            lookOrSendLastKnown(http, answer, chain);
        }
    }

    /** What began before anybody knew that the database hangs fails for want of it, and the last known page is better than that. */
    private void lookOrSendLastKnown(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            look(request, response, chain);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!DatabaseOutage.isIn(failed) || !sendLastKnown(request, response)) {
                throw failed;
            }
        }
    }

    private boolean sendLastKnown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        KeptPage last = revisions.isSilent() && isRead(request) ? lastKnown(request) : null;
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

    private void makeUnkept(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Making making = new Making(request, response, chain, makers);
        making.makeUnkept();
        making.send();
    }

    private static void send(KeptPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        waitsForClient(request);
        page.send(request, response);
    }

    private static void waitsForClient(HttpServletRequest request) {
        Exchange exchange = BodyValve.exchange(request);
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

    private @Nullable KeptPage current(String address) {
        KeptPage page = pages.find(address);
        return page != null && page.isCurrent(revisions) ? page : null;
    }

    /** Also for those who are signed in: who they are, nobody can tell now. */
    private @Nullable KeptPage lastKnown(HttpServletRequest request) {
        String path = request.getRequestURI();
        return known.stream().filter(each -> each.areAt(path)).findAny()
                .map(group -> group.normalised(path, request.getQueryString())).map(pages::find)
                .filter(page -> revisions.isLastKnown(page.kept(), page.begun())).orElse(null);
    }

    private void look(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        KeptPages group = known.stream().filter(each -> each.areAt(path)).findAny().orElse(null);
        if (group == null) {
            makeUnkept(request, response, chain);
            return;
        }
        Making making = new Making(request, response, chain, makers);
        String address = keeps && Edge.isText(request.getQueryString()) ? group.normalised(path, request.getQueryString()) : null;
        if (address == null || revisions.now() == null) {
            making.makeForOne();
            making.send();
        } else {
            share(address, making);
        }
    }

    /** One request makes the page; those that come meanwhile wait for it, and make their own only if that is of no use to them. */
    private void share(String address, Making making) throws IOException, ServletException {
        KeptPage page = current(address);
        if (page == null) {
            CompletableFuture<@Nullable KeptPage> mine = new CompletableFuture<>();
            CompletableFuture<@Nullable KeptPage> others = underway.putIfAbsent(address, mine);
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

    private void lead(String address, Making making, CompletableFuture<@Nullable KeptPage> mine) throws IOException, ServletException {
        KeptPage page = null;
        try {
            page = keep(address, making);
        } finally {
            underway.remove(address);
            mine.complete(page);
        }
        making.send();
    }

    private @Nullable KeptPage keep(String address, Making making) throws IOException, ServletException {
        Revisions.Moment begun = revisions.now();
        if (begun == null) {
            making.makeForOne();
            return null;
        }
        making.makeForAll();
        Finished finished = making.finished();
        Kept kept = Kept.saidOf(making.request());
        if (finished == null || kept == null) {
            return null;
        }
        KeptPage page = new KeptPage(finished, kept, begun);
        pages.put(address, page);
        return page;
    }

    /** Null where it takes too long, or where nobody waits any more because the database is silent. */
    private @Nullable KeptPage await(CompletableFuture<@Nullable KeptPage> page) {
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
