package org.counterclaim.web.cache;

import java.util.Locale;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Renders templates that show one record, once for each revision of it, and keeps their HTML. A later revision replaces an earlier one.
 */
@Component("fragments")
public final class FragmentCache {

    private record Key(String template, UUID id, String view) {}

    private record Fragment(long revision, KeptHtml html) {}

    private final ITemplateEngine templates;
    private final SharedCache cache;

    FragmentCache(ITemplateEngine templates, SharedCache cache) {
        this.templates = templates;
        this.cache = cache;
    }

    /**
     * Returns the HTML of a template, for {@code kept:html}.
     *
     * @param template such as {@code reader/story/entry}; its only variables are {@code it}, the value, and {@code fragments}, this cache
     * @param shown the key; values with equal keys have the same HTML
     * @param value used only if the HTML is not kept yet
     */
    public CharSequence of(String template, FragmentKey shown, Object value) {
        Key key = new Key(template, shown.id(), shown.view());
        Fragment kept = cache.find(key, Fragment.class);
        if (kept != null && kept.revision == shown.revision()) {
            return kept.html;
        }
        KeptHtml html = render(template, value);
        cache.put(key, new Fragment(shown.revision(), html), html.size() + 2 * shown.view().length());
        return html;
    }

    private KeptHtml render(String template, Object value) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("it", value);
        context.setVariable("fragments", this);
        FastByteArrayOutputStream bytes = new FastByteArrayOutputStream();
        templates.process(template, context, new Utf8Writer(bytes));
        return new KeptHtml(bytes.toByteArray());
    }
}
