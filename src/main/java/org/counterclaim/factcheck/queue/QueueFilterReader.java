package org.counterclaim.factcheck.queue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.InputText;
import org.counterclaim.statement.Signal;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Reads the filter of the queue from the parameters of an address. */
public final class QueueFilterReader {

    private static final int LONGEST = 200;
    private static final List<String> VERDICTS =
            Stream.concat(Stream.of("unverified"), Stream.of(Mark.values()).map(Mark::toString)).toList();

    private final QueryParameters given;

    QueueFilterReader(Map<String, String> parameters) {
        this.given = new QueryParameters(parameters);
    }

    /** Reads the filter that a form carries along; anything not understood gives no filter. */
    static QueueFilter readOrDefault(String query) {
        try {
            Map<String, String> decoded = UriComponentsBuilder.newInstance().query(query).build().getQueryParams().toSingleValueMap()
                    .entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> decoded(one.getValue())));
            return new QueueFilterReader(decoded).read();
        } catch (IllegalArgumentException | BadRequestException nonsense) {
            return new QueueFilterReader(Map.of()).read();
        }
    }

    /** Returns the filter at an address of the queue; null for the address of another page. */
    public static @Nullable QueueFilter ofAddress(String address) {
        return address.matches("/review(\\?.*)?")
                ? readOrDefault(address.substring(Math.min(address.length(), "/review?".length())))
                : null;
    }

    private static String decoded(@Nullable String value) {
        return value == null ? "" : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * Reads the filter.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    QueueFilter read() {
        return new QueueFilter(given.read("story", QueueFilterReader::word), given.read("actor", QueueFilterReader::actorName),
                given.oneOf("verdict", VERDICTS, "a verdict"), given.oneOf("signal", List.of(Signal.values()), "a signal"),
                given.read("assigned", QueueFilterReader::word), given.oneOf("age", List.of(QueueFilter.Age.values()), "an age"),
                given.isYes("asked"), given.isYes("done"), given.page("the number of a page"));
    }

    private static String word(String value) {
        if (!value.matches("[a-z0-9-]{1,100}")) {
            throw new BadRequestException(QueryParameters.quoted(value) + " is not the name of anything here. Choose from the list.");
        }
        return value;
    }

    private static String actorName(String value) {
        if (!InputText.isKeepable(value) || value.length() > LONGEST) {
            throw new BadRequestException(QueryParameters.quoted(value) + " is not the name of an actor.");
        }
        return InputText.clean(value);
    }
}
