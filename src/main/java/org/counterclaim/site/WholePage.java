package org.counterclaim.site;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

import org.counterclaim.web.Kept;

/**
 * Renders the pages of one template as bytes and hands them on when all are there: a page that fails halfway must become an
 * error page, not half a page. Thymeleaf's own way of waiting holds the page as one text, several times as large.
 *
 * <p>A page that says {@link Kept} shows nothing but its model, so its bytes are kept under that: they are used again exactly
 * while everything that the page shows is equal. Readers with a session have each page rendered for themselves.
 */
final class WholePage extends ThymeleafView {

    /** Of one template. */
    private static final int MOST_BYTES = 4 << 20;

    private final Cache<Map<String, ?>, byte[]> rendered = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Map<String, ?> model, byte[] page) -> page.length + 500)
            .build();

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (model == null || Kept.saidOf(request) == null || request.getRequestedSessionId() != null) {
            make(model, request, response).passOn();
            return;
        }
        byte[] page = rendered.getIfPresent(model);
        if (page == null) {
            page = make(model, request, response).body();
            rendered.put(new HashMap<>(model), page);
        }
        response.setContentType(getContentType());
        // In parts: a buffer for the whole of it would be large enough for the collector to treat it apart.
        new ByteArrayInputStream(page).transferTo(response.getOutputStream());
    }

    private BufferedResponse make(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        BufferedResponse whole = new BufferedResponse(response);
        super.render(model, request, whole);
        return whole;
    }
}
