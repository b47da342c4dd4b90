package org.counterclaim.web.cache;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.Raw;
import org.counterclaim.web.asset.AssetRegistry;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class AnswerTests {

    private static final List<String> EVERYWHERE = List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
            "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Cache-Control");

    @LocalServerPort
    int port;

    @Autowired
    OneStory stories;

    @Autowired
    AssetRegistry assets;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void everyAnswerCarriesTheSameHeaders() throws Exception {
        String old = stories.made();
        stories.rename(old);
        for (String path : List.of("/", "/method", "/nothing", "/favicon.svg", "/robots.txt", "/embed.js", "/embed" + old, assets.css(),
                assets.js(), old, "/actuator/health/liveness", "/stories/%00", "/%")) {
            Raw answer = get(path);
            assertThat(EVERYWHERE).as("%s: %s", path, answer.head()).allSatisfy(name -> assertThat(answer.header(name)).isPresent());
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void transportSecurityIsSaidOverHttpsOnly() throws Exception {
        assertThat(get("/method", "X-Forwarded-Proto: https").header("Strict-Transport-Security")).isPresent();
    }

    @Test
    void assetsMayBeKeptForGood() throws Exception {
        for (String path : List.of(assets.css(), assets.js())) {
            Raw asset = get(path, "Accept-Encoding: gzip");
            assertThat(asset.status()).isEqualTo(200);
            assertThat(asset.header("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(asset.header("Content-Encoding")).contains("gzip");
            assertThat(asset.text()).isEqualTo(get(path).text());
            assertThat(get(path, "If-None-Match: " + get(path).header("ETag").orElseThrow()).status()).isEqualTo(304);
        }
    }

    @Test
    void assetOfAnotherBuildIsNotThere() throws Exception {
        Raw other = get("/assets/000000000000/counterclaim.css");
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.header("Cache-Control")).contains("no-store");
    }

    @Test
    void pageNamesItsAssets() throws Exception {
        assertThat(get("/method").text()).contains("\"" + assets.css() + "\"", "\"" + assets.js() + "\"");
    }

    @Test
    void badFilterSaysWhyAndLeadsBack() throws Exception {
        String path = stories.made();
        Raw refused = get(path + "?stance=mutters");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("“mutters” is not a stance", "href=\"" + path + "\"");
    }

    @Test
    void otherMethodIsToldWhatThereIs() throws Exception {
        Raw refused = Raw.ask(port, "DELETE", "/method");
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).contains("GET, HEAD");
    }

    /** Tomcat's own limit of ten made it a failure of ours, with a stack trace in the log. */
    @Test
    void headMayNameAnyNumberOfLanguages() throws Exception {
        String languages = "Accept-Language: en" + ",de;q=0.5,*".repeat(300);
        for (String path : List.of("/method", "/api/v1/changes", "/log/key", "/no-such-page")) {
            assertThat(Raw.ask(port, "GET", path, languages).status()).as(path).isEqualTo(path.startsWith("/no") ? 404 : 200);
        }
    }

    @Test
    void failureOfOursIsLoggedOnceUnderThePagesReference(CapturedOutput log) throws Exception {
        String path = stories.made();
        owner.sql("alter table story_former_slug rename to out_of_order").update();
        try {
            Raw failed = get(path);
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.header("Cache-Control")).contains("no-store");
            assertThat(failed.text()).doesNotContain("Exception", "story_former_slug");
            Matcher reference = Pattern.compile("<b>([0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})</b>").matcher(failed.text());
            assertThat(reference.find()).isTrue();
            assertThat(failed.header("X-Request-Id")).contains(reference.group(1));
            assertThat(log.toString()).containsOnlyOnce("Failure " + reference.group(1) + " at GET " + path)
                    .contains(" " + reference.group(1) + " o.c.web.error.ErrorPageController")
                    .contains("BadSqlGrammarException");
        } finally {
            owner.sql("alter table out_of_order rename to story_former_slug").update();
        }
        assertThat(get(path).status()).isEqualTo(200);
    }

    @Test
    void healthTellsNoDetails() throws Exception {
        assertThat(get("/actuator/health").text()).doesNotContain("components", "database", "PostgreSQL");
        assertThat(get("/actuator/health/readiness").text()).contains("UP");
    }

    /** People who do not see a component do not see its reason either. */
    @Test
    void healthOfTheLogNamesWhatItIsOf() throws Exception {
        assertThat(get("/actuator/health/log").text()).contains("publication");
        assertThat(get("/actuator/health/record").text()).doesNotContain("consistency");
    }

    @Test
    void healthAnswersBrowsers() throws Exception {
        Raw answer = get("/actuator/health/liveness", "Accept: text/html,application/xhtml+xml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).contains("json");
    }

    private Raw get(String path, String... headers) throws Exception {
        return Raw.ask(port, "GET", path, headers);
    }
}
