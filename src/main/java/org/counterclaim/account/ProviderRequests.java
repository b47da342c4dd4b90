package org.counterclaim.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestTemplate;

/**
 * Sends the requests of this site to an identity provider: to the provider's own hosts only, without following redirects, and with limits
 * on time and size. Spring Security's own clients have none of these.
 */
final class ProviderRequests implements ClientHttpRequestInterceptor {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 512 * 1024;

    private final IdentityProvider provider;

    private ProviderRequests(IdentityProvider provider) {
        this.provider = provider;
    }

    /** Returns a client for a provider. It connects to nothing yet. */
    static RestTemplate to(IdentityProvider provider) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TO_CONNECT).build());
        requests.setReadTimeout(TO_ANSWER);
        RestTemplate client = new RestTemplate(List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter(),
                new StringHttpMessageConverter(), new JacksonJsonHttpMessageConverter()));
        client.setRequestFactory(requests);
        client.setInterceptors(List.of(new ProviderRequests(provider)));
        return client;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        if (!provider.owns(request.getURI())) {
            throw new IOException(hostUnknown(request.getURI()));
        }
        try (ClientHttpResponse answer = execution.execute(request, body)) {
            byte[] bytes = answer.getBody().readNBytes(LONGEST_ANSWER + 1);
            if (bytes.length > LONGEST_ANSWER) {
                throw new IOException("more than " + LONGEST_ANSWER + " bytes from " + request.getURI().getHost());
            }
            return new ReadAnswer(answer.getStatusCode(), answer.getStatusText(), answer.getHeaders(), new ByteArrayInputStream(bytes));
        }
    }

    /** Returns why nothing is sent to an address, for the operator. */
    static String hostUnknown(URI address) {
        return "https://" + address.getHost() + " is not a host of the provider; add it to its setting hosts if it is";
    }

    /** An answer that was read to its end. */
    private record ReadAnswer(HttpStatusCode getStatusCode, String getStatusText, HttpHeaders getHeaders, InputStream getBody)
            implements ClientHttpResponse {

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
