package org.counterclaim.web.cache;

import java.io.StringWriter;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class FragmentCacheTests {

    private static final UUID STORY = new UUID(1, 1);
    private static final String WORDS = "<b th:text=\"${it.words}\"></b>";

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final FragmentCache fragments = new FragmentCache(templates, new SharedCache(null));

    FragmentCacheTests() {
        templates.setTemplateResolver(new StringTemplateResolver());
        templates.addDialect(new KeptHtmlDialect());
    }

    /** Counts how often its words are asked for. */
    public static final class Shown {

        private int asked;

        public String words() {
            asked++;
            return "“größer” " + asked;
        }
    }

    @Test
    void revisionIsRenderedOnce() {
        Shown shown = new Shown();
        FragmentKey key = new FragmentKey(STORY, 7, "");
        assertThat(fragments.of(WORDS, key, shown)).hasToString("<b>“größer” 1</b>").isSameAs(fragments.of(WORDS, key, shown));
    }

    @Test
    void laterRevisionTakesThePlaceOfAnEarlierOne() {
        Shown shown = new Shown();
        fragments.of(WORDS, new FragmentKey(STORY, 7, ""), shown);
        assertThat(fragments.of(WORDS, new FragmentKey(STORY, 8, ""), shown)).hasToString("<b>“größer” 2</b>");
        assertThat(fragments.of(WORDS, new FragmentKey(STORY, 7, ""), shown)).hasToString("<b>“größer” 3</b>");
    }

    @Test
    void otherRecordsTemplatesAndViewsAreApart() {
        Shown shown = new Shown();
        FragmentKey key = new FragmentKey(STORY, 7, "");
        for (String template : new String[] {WORDS, "<i th:text=\"${it.words}\"></i>"}) {
            for (FragmentKey one : new FragmentKey[] {key, new FragmentKey(new UUID(1, 2), 7, ""), new FragmentKey(STORY, 7, "latest")}) {
                fragments.of(template, one, shown);
            }
        }
        assertThat(shown.asked).isEqualTo(6);
        assertThat(fragments.of(WORDS, key, shown)).hasToString("<b>“größer” 1</b>");
    }

    @Test
    void fragmentStandsInAFragmentAndInAPage() {
        String outer = "<p><th:block th:each=\"n : ${ {1, 2} }\" kept:html=\"${fragments.of('%s', it.key, it)}\"/></p>"
                .formatted(WORDS.replace("\"", "&quot;"));
        CharSequence html = fragments.of(outer, new FragmentKey(STORY, 7, ""), new Holder());
        assertThat(html).hasToString("<p><b>“größer” 1</b><b>“größer” 1</b></p>");
        Context page = new Context();
        page.setVariable("html", html);
        StringWriter text = new StringWriter();
        templates.process("<main><th:block kept:html=\"${html}\"/></main>", page, text);
        assertThat(text).hasToString("<main>" + html + "</main>");
    }

    /** The record that a template gets, which holds a fragment. */
    public static final class Holder {

        private final Shown shown = new Shown();

        public FragmentKey key() {
            return new FragmentKey(STORY, 7, "inner");
        }

        public String words() {
            return shown.words();
        }
    }
}
