package org.counterclaim.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.counterclaim.database.DatabaseKind;
import org.counterclaim.database.DemoMode;

/** Writes a one-time link to the log for the operator, at each start while nobody can sign in: it makes the first administrator. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BootstrapLinks implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BootstrapLinks.class);

    private final AccountCredentials credentials;
    private final OneTimeLinks links;
    private final SiteAddress site;
    private final boolean isDemo;
    private final Environment environment;

    BootstrapLinks(AccountCredentials credentials, OneTimeLinks links, SiteAddress site, DatabaseKind database, DemoMode demo,
            Environment environment) {
        this.credentials = credentials;
        this.links = links;
        this.site = site;
        this.isDemo = database.embedded() && demo != DemoMode.NONE;
        this.environment = environment;
    }

    private String origin() {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        return port == null ? site.origin() : site.at(port);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!isDemo && credentials.areNone()) {
            log.info("Nobody can sign in yet. Make the first administrator, within {} hours, at {}", OneTimeLinks.HOURS,
                    origin() + "/set-up/" + links.makeForFirst());
        }
    }
}
