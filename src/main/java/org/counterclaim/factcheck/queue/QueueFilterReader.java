package org.counterclaim.factcheck.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.InputText;
import org.counterclaim.statement.Signal;
import org.counterclaim.verdict.Mark;

/**
 * Reads a filter from the parameters of an address. Empty parameters count as absent, since a form sends every field; unknown
 * ones are ignored. What is not understood is answered with 400 and the words that are.
 */
public final class QueueFilterReader {

    private static final int LONGEST = 200;
    private static final List<String> VERDICTS =
            Stream.concat(Stream.of("unverified"), Arrays.stream(Mark.values()).map(Mark::toString)).toList();

    private final Map<String, String> parameters;

    QueueFilterReader(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The same for parameters as a form carries them along; what is not understood there is no filter. */
    static QueueFilter carried(String query) {
        try {
            Map<String, String> decoded = UriComponentsBuilder.newInstance().query(query).build().getQueryParams().toSingleValueMap()
                    .entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> decoded(one.getValue())));
            return new QueueFilterReader(decoded).read();
        } catch (IllegalArgumentException | ResponseStatusException nonsense) {
            return new QueueFilterReader(Map.of()).read();
        }
    }

    /** The filter of the queue at an address; null where that is another page's. */
    public static @Nullable QueueFilter at(String address) {
        return address.matches("/review(\\?.*)?") ? carried(address.substring(Math.min(address.length(), "/review?".length()))) : null;
    }

    private static String decoded(@Nullable String value) {
        return value == null ? "" : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    QueueFilter read() {
        return new QueueFilter(get("story", this::word), get("actor", this::text),
                get("verdict", value -> oneOf(VERDICTS, value, "a verdict")),
                get("signal", value -> oneOf(Signal.values(), value, "a signal")), get("assigned", this::word),
                get("age", value -> oneOf(QueueFilter.Age.values(), value, "an age")), isSet("asked"), isSet("done"),
                Optional.ofNullable(get("page", this::number)).orElse(1));
    }

    private <T> @Nullable T get(String name, Function<String, T> reader) {
        String value = parameters.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : reader.apply(value);
    }

    private boolean isSet(String name) {
        return "yes".equals(get(name, value -> oneOf(List.of("yes"), value, "an answer")));
    }

    private Integer number(String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw bad("“" + shown(value) + "” is not the number of a page. Type a whole number, such as 1.");
        }
        return Integer.valueOf(value);
    }

    private String word(String value) {
        if (!value.matches("[a-z0-9-]{1,100}")) {
            throw bad("“" + shown(value) + "” is not the name of anything here. Choose from the list.");
        }
        return value;
    }

    private String text(String value) {
        if (!InputText.isKeepable(value) || value.length() > LONGEST) {
            throw bad("“" + shown(value) + "” is not the name of an actor.");
        }
        return InputText.clean(value);
    }

    private static <T extends Enum<T>> T oneOf(T[] all, String value, String what) {
        return Stream.of(all).filter(one -> one.toString().equals(value)).findAny()
                .orElseThrow(() -> unknown(value, what, Stream.of(all).map(Enum::toString).toList()));
    }

    private static String oneOf(List<String> all, String value, String what) {
        if (!all.contains(value)) {
            throw unknown(value, what, all);
        }
        return value;
    }

    private static ResponseStatusException unknown(String value, String what, List<String> all) {
        return bad("“" + shown(value) + "” is not " + what + ". Choose one of: " + String.join(", ", all) + ".");
    }

    /** What to answer to a filter that asks for what is not there. */
    static ResponseStatusException bad(String message) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
    }

    private static String shown(String value) {
        String printable = value.replaceAll("\\p{Cntrl}", "�");
        return InputText.beginning(printable, 60);
    }
}
