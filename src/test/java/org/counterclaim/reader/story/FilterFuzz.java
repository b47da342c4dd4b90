package org.counterclaim.reader.story;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.counterclaim.reader.list.ListCursor;
import org.counterclaim.reader.list.ListOrder;
import org.counterclaim.testing.FuzzInput;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Parameters of addresses, one on each line: filters of stories, and places in lists. */
public final class FilterFuzz {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-12T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> NAMES =
            List.of("actor", "claim", "stance", "verdict", "from", "to", "asOf", "order", "lanes", "page");

    private FilterFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String text = FuzzInput.text(input, 50_000);
        text.lines().limit(NAMES.size()).forEach(line -> {
            int at = line.indexOf('=');
            parameters.put(at < 0 ? NAMES.get(parameters.size()) : line.substring(0, at), line.substring(at + 1));
        });
        try {
            new StoryFilterReader(parameters, CLOCK).read();
        } catch (BadRequestException refused) {
            refused.getMessage();
        }
        for (ListOrder order : ListOrder.values()) {
            place(text, order);
        }
    }

    private static void place(String text, ListOrder order) {
        try {
            ListCursor place = ListCursor.read(new QueryParameters(Map.of("after", text)), "after", order);
            if (place != null) {
                place.value();
                place.token();
            }
        } catch (BadRequestException refused) {
            refused.getMessage();
        }
    }
}
