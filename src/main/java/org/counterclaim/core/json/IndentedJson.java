package org.counterclaim.core.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON (RFC 8259) as UTF-8 into a stream, step by step, indented for people and the same on every machine. The stream stays open,
 * even if a step fails, so that nobody takes a part for the whole.
 */
public final class IndentedJson {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final JsonGenerator json;

    /** Begins at the start of the stream. */
    public IndentedJson(OutputStream out) {
        DefaultPrettyPrinter indented = new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        json = JsonMapper.shared().writer().with(indented).createGenerator(out);
    }

    /**
     * Writes a part.
     *
     * @throws IOException if the stream takes no more
     */
    public void write(Consumer<JsonGenerator> step) throws IOException {
        try {
            step.accept(json);
        } catch (JacksonException failed) {
            throw failed.getCause() instanceof IOException closed ? closed : new IOException(failed);
        }
    }

    /** Ends the document with a line feed. */
    public void end() throws IOException {
        write(last -> last.writeRaw('\n').flush());
    }
}
