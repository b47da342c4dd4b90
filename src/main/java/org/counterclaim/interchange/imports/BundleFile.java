package org.counterclaim.interchange.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.core.io.InputStreamSource;

/**
 * A story bundle as a table of one cell, so that it goes on record by the same job as any table.
 *
 * @param text its JSON
 */
record BundleFile(String text) implements SourceTable {

    /** @throws UnreadableFileException if it is not JSON, or has more depth or values than any list of fact-checks */
    static BundleFile of(InputStreamSource file, TextEncoding encoding) throws IOException {
        try (Reader text = encoding.open(file)) {
            FactCheckTable.throwUnlessJson(text);
        }
        return new BundleFile(encoding.text(file));
    }

    @Override
    public List<String> columns() {
        return List.of("Story bundle");
    }

    @Override
    public void forEach(Consumer<SourceRow> reader) {
        reader.accept(new SourceRow(1, List.of(text)));
    }
}
