package org.counterclaim.web.replica;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.counterclaim.web.cache.CacheableAddresses;
import org.counterclaim.web.cache.RevisionTracker;

/**
 * Lets read-only transactions read from the replica if they make a page that shows the record and nothing else, for somebody without a
 * session: such a reader has written nothing that a page might lack but what is in the history. A transaction in which the replica fails is
 * carried out again on the primary.
 */
final class ReplicaTransactions {

    private static final Set<String> SEARCH = Set.of("/search", "/search/suggestions");

    private final ReadReplica replica;
    private final RevisionTracker revisions;
    private final List<CacheableAddresses> known;
    private final String sessionCookie;

    ReplicaTransactions(ReadReplica replica, RevisionTracker revisions, List<CacheableAddresses> known,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.replica = replica;
        this.revisions = revisions;
        this.known = known;
        this.sessionCookie = sessionCookie;
    }

    /** Carries out a method that is a read-only transaction. */
    @Nullable
    Object carryOut(MethodInvocation call) throws Throwable {
        ReplicaReading reading = TransactionSynchronizationManager.isActualTransactionActive() ? null : reading();
        if (reading == null) {
            return call.proceed();
        }
        MethodInvocation again = ((ProxyMethodInvocation) call).invocableClone();
        try {
            return ScopedValue.where(ReplicaReading.CURRENT, reading).call(call::proceed);
        } catch (RuntimeException failure) {
            if (reading.isFaultOfReplica(failure)) {
                return again.proceed();
            }
            throw failure;
        }
    }

    /** Returns what the present request may read from the replica; null without a request, or if its page shows more than the record. */
    private @Nullable ReplicaReading reading() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        HttpServletRequest request = attributes.getRequest();
        if (request.getAttribute(ReplicaReading.class.getName()) instanceof ReplicaReading begun) {
            return begun;
        }
        if (!showsOnlyTheRecord(request)) {
            return null;
        }
        ReplicaReading reading = new ReplicaReading(replica, revisions.heard());
        request.setAttribute(ReplicaReading.class.getName(), reading);
        return reading;
    }

    private boolean showsOnlyTheRecord(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Set.of("GET", "HEAD").contains(request.getMethod()) && !hasSession(request)
                && (SEARCH.contains(path) || known.stream().anyMatch(pages -> pages.areAt(path)));
    }

    private boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null && Arrays.stream(cookies).anyMatch(each -> each.getName().equals(sessionCookie));
    }
}
