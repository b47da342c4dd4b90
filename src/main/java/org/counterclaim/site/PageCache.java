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

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import org.counterclaim.web.Finished;
import org.counterclaim.web.Kept;
import org.counterclaim.web.KeptPages;

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

    private final Cache<String, KeptPage> pages;
    private final boolean keeps;
    private final List<KeptPages> known;
    private final Revisions revisions;
    private final Map<String, CompletableFuture<@Nullable KeptPage>> underway = new ConcurrentHashMap<>();
    private final String sessionCookie;

    PageCache(List<KeptPages> known, Revisions revisions, @Value("${counterclaim.page-cache}") DataSize size,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.known = known;
        this.revisions = revisions;
        this.sessionCookie = sessionCookie + "=";
        this.keeps = size.toBytes() > 0;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(size.toBytes())
                .weigher((String address, KeptPage page) -> page.weight() + 2 * address.length())
                .build();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (sendLastKnown(http, answer)) {
            return;
        }
        if (!isRead(http) || hasSession(http)) {
            makeUnkept(http, answer, chain);
            return;
        }
        KeptPage page = http.getQueryString() == null ? current(http.getRequestURI()) : null;
        if (page != null) {
            page.send(http, answer);
        } else {
            lookOrSendLastKnown(http, answer, chain);
        }
    }

    /** What fails for want of the database once the answer has gone out, such as noting when a session was last used, takes nothing back. */
    private static void makeUnkept(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!response.isCommitted() || !Outage.isIn(failed)) {
                throw failed;
            }
        }
    }

    /** What began before anybody knew that the database hangs fails for want of it, and the last known page is better than that. */
    private void lookOrSendLastKnown(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            look(request, response, chain);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!Outage.isIn(failed) || !sendLastKnown(request, response)) {
                throw failed;
            }
        }
    }

    private boolean sendLastKnown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        KeptPage last = revisions.isSilent() && isRead(request) ? lastKnown(request) : null;
        if (last == null) {
            return false;
        }
        last.sendAged(request, response, revisions.sinceAnswer());
        return true;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean hasSession(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Cookie")).stream().anyMatch(cookies -> cookies.contains(sessionCookie));
    }

    private @Nullable KeptPage current(String address) {
        KeptPage page = pages.getIfPresent(address);
        return page != null && page.isCurrent(revisions) ? page : null;
    }

    /** Also for those who are signed in: who they are, nobody can tell now. */
    private @Nullable KeptPage lastKnown(HttpServletRequest request) {
        String path = request.getRequestURI();
        return known.stream().filter(each -> each.areAt(path)).findAny()
                .map(group -> group.normalised(path, request.getQueryString())).map(pages::getIfPresent)
                .filter(page -> revisions.isLastKnown(page.kept(), page.begun())).orElse(null);
    }

    private void look(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        KeptPages group = known.stream().filter(each -> each.areAt(path)).findAny().orElse(null);
        if (group == null) {
            chain.doFilter(request, response);
            return;
        }
        Making making = new Making(request, response, chain);
        String address = keeps ? group.normalised(path, request.getQueryString()) : null;
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
            page.send(making.request(), making.response());
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
