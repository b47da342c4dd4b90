package org.counterclaim.web.cache;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other nodes on this database, which keep pages, too. */
@Component
public class OtherNodes {

    private static final Logger log = LoggerFactory.getLogger(OtherNodes.class);

    private final JdbcClient database;
    private final RevisionTracker revisions;

    OtherNodes(JdbcClient database, RevisionTracker revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    /**
     * Waits until none of them sends a page from before what has been committed so far, so that it may be acknowledged: as a rule for the
     * milliseconds until they have heard of it, at most for the 2.5 seconds after which a node that hears nothing trusts no page.
     */
    public void awaitHearing() {
        try {
            database.sql("select await_other_nodes(:own)").param("own", revisions.connection()).query((row, number) -> number).list();
        } catch (DataAccessException failed) {
            log.info("Other nodes may show for up to two seconds what was before a change: {}", failed.getMessage());
        }
    }
}
