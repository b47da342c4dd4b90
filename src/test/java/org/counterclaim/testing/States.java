package org.counterclaim.testing;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that show pages in each of their states, by the states' names. */
public final class States {

    private final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();

    public void put(String name, HttpResponse<String> answer) {
        answers.put(name, answer);
    }

    /** Returns a test of each answer: it has one of these statuses, is valid, and has no fault in any {@link Look}. */
    public Stream<DynamicTest> haveNoFault(Browser browser, Integer... statuses) throws Exception {
        Markup markup = new Markup();
        Visit visit = new Visit(browser);
        return answers.entrySet().stream().map(state -> DynamicTest.dynamicTest(state.getKey(), () -> {
            assertThat(state.getValue().statusCode()).isIn((Object[]) statuses);
            assertThat(markup.ofPage(state.getKey(), state.getValue().body())).isEmpty();
            visit.forget();
            assertThat(Look.at(visit.show(state.getValue()), state.getKey())).isEmpty();
        })).onClose(visit::close);
    }
}
