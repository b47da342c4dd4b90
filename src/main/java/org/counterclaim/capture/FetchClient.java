package org.counterclaim.capture;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.net.URIAuthority;

import org.counterclaim.core.WebAddress;

/**
 * Sends one request at a time and decides nothing: no redirects, cookies, credentials, proxies, retries or reused connections, and only the
 * guard looks names up, so that it connects to the addresses that were checked.
 */
final class FetchClient implements Closeable {

    private static final int LONGEST_HEADER_LINE = 16_384;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient http;

    /** @param headers sent with every request */
    FetchClient(SsrfGuard gate, FetchLimits limits, String userAgent, List<? extends Header> headers) {
        http = HttpClients.custom()
                .setConnectionManager(connections(gate, limits))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(requests(limits))
                .setUserAgent(userAgent)
                .setDefaultHeaders(headers)
                .disableContentCompression()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** Returns a request for an address. */
    static HttpUriRequestBase request(String method, WebAddress address) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create("/"));
        request.setPath(address.requestTarget());
        request.setAuthority(new URIAuthority(host(address), address.port() == usualPort(address) ? -1 : address.port()));
        request.setScheme(scheme(address));
        return request;
    }

    /** The caller closes the response by aborting the request, so that the rest of a long body is not read first. */
    ClassicHttpResponse send(HttpUriRequestBase request, WebAddress address) throws IOException {
        return http.executeOpen(new HttpHost(scheme(address), host(address), address.port()), request, null);
    }

    private static String scheme(WebAddress address) {
        return address.isEncrypted() ? "https" : "http";
    }

    private static int usualPort(WebAddress address) {
        return address.isEncrypted() ? 443 : 80;
    }

    /** Returns the host without IPv6 brackets and without a final dot, which certificates never have. */
    static String host(WebAddress address) {
        String host = address.host();
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static PoolingHttpClientConnectionManager connections(SsrfGuard gate, FetchLimits limits) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GatedNames(gate))
                .setMaxConnTotal(limits.atOnce())
                .setMaxConnPerRoute(limits.atOnce())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
                        .setSocketTimeout(Math.toIntExact(limits.silence().toMillis()), TimeUnit.MILLISECONDS)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom().setMaxLineLength(LONGEST_HEADER_LINE).setMaxHeaderCount(MOST_HEADERS).build())
                        .build())
                .build();
    }

    private static RequestConfig requests(FetchLimits limits) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
                .setResponseTimeout(limits.silence().toMillis(), TimeUnit.MILLISECONDS)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private record GatedNames(SsrfGuard gate) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return gate.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
