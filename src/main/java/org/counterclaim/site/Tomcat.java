package org.counterclaim.site;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the server's settings cannot say. */
@Component
final class Tomcat implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** In bytes: a finished page goes out in one system call, where 8 kB, the default, takes five. */
    private static final String WRITE_BUFFER = Integer.toString(48 << 10);

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(BarePage.class.getName()));
        server.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", WRITE_BUFFER));
    }
}
