package org.counterclaim.web.cache;

import java.util.Collection;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Template fragments that depend on one value only, rendered once for each value. The value is the key: a fragment is
 * used again exactly while everything that it shows is equal.
 */
@Component("fragments")
public class FragmentCache {

    private record Key(String fragment, Record value) {}

    private final ITemplateEngine templates;
    private final SharedCache.Region<Key, String> rendered;

    FragmentCache(ITemplateEngine templates, SharedCache cache) {
        this.templates = templates;
        this.rendered = cache.region((key, html) -> SharedCache.bytes(key) + 2 * html.length());
    }

    /**
     * The HTML of a template that knows the value as {@code it}.
     *
     * @param fragment the template, such as {@code reader/story/entry}
     * @param value a record that equals another exactly where both look the same
     */
    public String of(String fragment, Record value) {
        return rendered.get(new Key(fragment, value), this::render);
    }

    /** The HTML of a template for each of the values, one after the other. */
    public String all(String fragment, Collection<? extends Record> values) {
        return String.join("", values.stream().map(value -> of(fragment, value)).toList());
    }

    private String render(Key key) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("it", key.value());
        return templates.process(key.fragment(), context);
    }
}
