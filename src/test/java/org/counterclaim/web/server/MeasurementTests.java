package org.counterclaim.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.testing.Raw;
import org.counterclaim.testing.StandsAlone;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators read measurements at a port of their own; each is documented, and the dashboard shows only what there is. */
@StandsAlone
@ActiveProfiles("metrics")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"management.server.port=0",
    "counterclaim.replica.url=jdbc:postgresql://127.0.0.1:1/none"})
class MeasurementTests {

    private static final Pattern TYPE = Pattern.compile("(?m)^([a-z_0-9]+)(?=[ {])");
    private static final Pattern NAME = Pattern.compile("[a-z]+(?:_[a-z0-9]+){2,}");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void readersSeeNothingOfIt() throws Exception {
        assertThat(Raw.ask(port, "GET", "/actuator/prometheus").status()).isEqualTo(404);
        assertThat(Raw.ask(port, "GET", "/actuator/metrics").status()).isEqualTo(404);
        assertThat(Raw.ask(managementPort, "GET", "/actuator/env").status()).isNotEqualTo(200);
        assertThat(Raw.ask(managementPort, "GET", "/claims").status()).isNotEqualTo(200);
    }

    @Test
    void proxiesCanStillAskWhetherItIsReady() throws Exception {
        assertThat(Raw.ask(port, "GET", "/readyz", "Accept: text/html").text()).contains("UP");
        assertThat(Raw.ask(port, "GET", "/livez").text()).contains("UP");
        assertThat(Raw.ask(managementPort, "GET", "/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void eachMeasurementIsDocumentedAndThere() throws Exception {
        Set<String> measured = measured();
        List<String> documented = Files.readString(Path.of("docs", "metrics.md")).lines()
                .filter(line -> line.matches("\\| `[a-z]+_.*")).map(line -> line.split("`")[1]).toList();
        assertThat(documented).isSubsetOf(measured)
                .containsAll(measured.stream().filter(name -> name.startsWith("counterclaim_")).toList());
    }

    @Test
    void dashboardAndAlarmsUseOnlyWhatIsMeasured() throws Exception {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(Path.of("docs", "grafana", "counterclaim.json")));
        Stream<String> shown = dashboard.findValues("expr").stream().map(JsonNode::asString);
        Stream<String> alarms = Stream.of(Files.readString(Path.of("docs", "metrics.md")).split("## Alarms|## OpenTelemetry")[1]);
        Set<String> names = Stream.concat(shown, alarms).flatMap(text -> NAME.matcher(text).results()).map(MatchResult::group)
                .filter(name -> !name.equals("min_over_time")).collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(15).isSubsetOf(measured());
    }

    /** Whoever makes up addresses makes no new series. */
    @Test
    void requestsAreMeasuredByTheirRoute() throws Exception {
        Raw.ask(port, "GET", "/claims/made-up-by-somebody");
        Raw.ask(port, "GET", "/made-up-by-somebody");
        Raw.ask(port, "MADEUP", "/claims");
        assertThat(scraped()).contains("uri=\"/claims/{slug}\"").doesNotContain("made-up", "MADEUP");
    }

    @Test
    void pageFromMemoryIsCounted() throws Exception {
        Raw.ask(port, "GET", "/method");
        double before = pages("memory");
        Raw.ask(port, "GET", "/method");
        assertThat(pages("memory")).isEqualTo(before + 1);
    }

    private double pages(String from) throws IOException {
        return scraped().lines().filter(line -> line.startsWith("counterclaim_pages_total{from=\"" + from + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1])).sum();
    }

    private Set<String> measured() throws IOException {
        Raw.ask(port, "GET", "/method");
        return TYPE.matcher(scraped()).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private String scraped() throws IOException {
        return Raw.ask(managementPort, "GET", "/actuator/prometheus").text();
    }
}
