package org.counterclaim.web.cache;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GzipCodingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "deflate, gzip, br", "gzip;q=1.0, identity;q=0", "gzip;q=0.5", "br;q=0,gzip", "gzip, deflate;q=0", "x-gzip"})
    void isAccepted(String header) {
        assertThat(GzipCoding.isAccepted(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "*", "gzip;q=0", "gzip;q=0.0, br", "br, gzip;q=0.000"})
    void isRefused(String header) {
        assertThat(GzipCoding.isAccepted(header)).isFalse();
    }

    @Test
    void isNotGuessed() {
        assertThat(GzipCoding.isAccepted(null)).isFalse();
    }
}
