package org.counterclaim.web.server;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

import org.counterclaim.web.error.BareErrorPage;

/** Sets what the server's properties cannot. */
@Component
final class TomcatCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** In bytes; a finished page is sent in one system call instead of five with the default of 8 kB. */
    private static final String WRITE_BUFFER = Integer.toString(48 << 10);

    /**
     * In bytes; a page of 100 statements fits, compressed or not. The system would otherwise buffer megabytes for each client that does not
     * read, and others would wait while they are copied.
     */
    private static final String SEND_BUFFER = Integer.toString(256 << 10);

    private final RequestBodyLimits limits;
    private final RefusedRequests refused;

    TomcatCustomizer(RequestBodyLimits limits, RefusedRequests refused) {
        this.limits = limits;
        this.refused = refused;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setProtocol(HttpConnections.class.getName());
        server.addEngineValves(new RequestId(), new RequestBodyValve(limits, refused.by("body")));
        server.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(BareErrorPage.class.getName()));
        server.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appWriteBufSize", WRITE_BUFFER);
            connector.setProperty("socket.txBufSize", SEND_BUFFER);
            // Buffers of a connection that was closed under a thread must not be reused.
            connector.setProperty("socket.bufferPool", "0");
            // From one byte of a body to the next, in milliseconds.
            connector.setProperty("disableUploadTimeout", "false");
            connector.setProperty("connectionUploadTimeout", "5000");
            // Pages are in one language, but Spring asks Tomcat for the client's, and Tomcat fails for more than ten. The head is limited.
            connector.setMaxLocaleCount(Integer.MAX_VALUE);
        });
    }
}
