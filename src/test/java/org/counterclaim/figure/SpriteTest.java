package org.counterclaim.figure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SpriteTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "asserts", "supports", "denies", "disputes", "qualifies", "retracts", "declines", "reports", "relays", "event",
        "unknown", "open-start", "open-end", "st-unverified", "st-confirmed", "st-disputed", "st-refuted", "st-unproven",
        "st-withdrawn", "sig-unanswered", "sig-contested", "sig-corroborated", "sig-retracted", "logo"
    })
    void theSpriteHoldsEverySymbolOnceWithoutInlineStyle(String id) throws IOException {
        assertThat(sprite()).containsOnlyOnce(" id=\"" + id + "\"").doesNotContain("style=");
    }

    private static String sprite() throws IOException {
        try (InputStream in = requireNonNull(SpriteTest.class.getResourceAsStream("/templates/fragments/sprite.html"))) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return file.substring(file.indexOf("<svg"), file.indexOf("</svg>") + 6).replace(" th:fragment=\"sprite\"", "");
        }
    }
}
