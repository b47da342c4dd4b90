package org.counterclaim.web.cache;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * Renders the pages of one template as bytes and hands them on when all are there: a page that fails halfway must become an
 * error page, not half a page. Thymeleaf's own way of waiting holds the page as one text, several times as large.
 */
final class BufferedThymeleafView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        BufferedResponse whole = new BufferedResponse(response);
        super.render(model, request, whole);
        try {
            whole.passOn();
        } catch (ClientAbortException gone) {
            logger.debug("Nobody is there any more to read the page", gone);
        }
    }
}
