package org.counterclaim.interchange.api;

import java.util.List;
import java.util.Map;

import org.springframework.web.ErrorResponse;

import org.counterclaim.testing.FuzzInput;

/** What programs send: queries for reconciliation, bodies that write a record, and the parameters of each list. */
public final class RequestFuzz {

    private RequestFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = FuzzInput.text(input, 200_000);
        read(() -> ReconcileQuery.read(Map.of("queries", text)));
        read(() -> WriteBody.read(FuzzInput.bytes(input, 200_000), WriteBody.CHANGE));
        List<String> lines = text.lines().limit(3).toList();
        for (ApiParameters parameters : ApiParameters.values()) {
            for (ApiParameter parameter : parameters.all()) {
                lines.forEach(line -> read(() -> ApiParameters.limit(parameters.read(Map.of(parameter.name(), line)))));
            }
        }
        lines.forEach(line -> WriteFaults.pointer("/record", line));
    }

    /** What is refused says with which status. */
    private static void read(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException refused) {
            if (!(refused instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError())) {
                throw refused;
            }
        }
    }
}
