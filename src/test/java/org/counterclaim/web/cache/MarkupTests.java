package org.counterclaim.web.cache;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Markup;
import org.counterclaim.testing.Raw;
import org.counterclaim.web.asset.AssetRegistry;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class MarkupTests {

    private static Markup markup;

    @LocalServerPort
    int port;

    @Autowired
    AssetRegistry assets;

    @BeforeAll
    static void readRules() throws Exception {
        markup = new Markup();
    }

    @ParameterizedTest
    @MethodSource("org.counterclaim.web.cache.PageState#all")
    void pageIsValid(PageState state) throws Exception {
        Raw page = Raw.ask(port, "GET", state.path());
        assertThat(page.status()).isEqualTo(state.status());
        assertThat(markup.ofPage(state.name(), page.text())).isEmpty();
    }

    /** The checker does not know {@code paint-order} and {@code ::details-content} in CSS, nor {@code calc()} with mixed units. */
    @Test
    void styleIsValid() throws Exception {
        assertThat(markup.ofStyle("style", Raw.ask(port, "GET", assets.css()).text()))
                .allMatch(fault -> fault.contains("“paint-order”") || fault.contains("“::details-content”")
                        || fault.contains("“max-height”: The types are incompatible"));
    }
}
