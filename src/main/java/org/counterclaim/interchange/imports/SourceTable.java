package org.counterclaim.interchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/** A table as it was sent: its columns, and its rows, which are read one after the other, from the file itself. */
interface SourceTable {

    /** The most bytes of a file that is sent from a page. */
    int MOST_BYTES = 16 << 20;

    /** The most columns of a table. */
    int MOST_COLUMNS = 100;

    /** The most characters of a cell. */
    int LONGEST_CELL = 50_000;

    /** Returns the names of its columns. */
    List<String> columns();

    /**
     * Reads all rows.
     *
     * @throws UnreadableFileException if the file is no table from some row on
     */
    void forEach(Consumer<SourceRow> reader);

    /**
     * Returns the table in a file: comma-separated values or the like, fact-checks as JSON, or a story bundle as a single cell.
     *
     * @throws UnreadableFileException if it is neither, or holds no row
     */
    static SourceTable of(InputStreamSource file) throws IOException {
        if (TextEncoding.begins(TextEncoding.head(file), 'P', 'K', 3, 4)) {
            throw new UnreadableFileException("This is a packed file, such as a spreadsheet program's own. Save it there as CSV.");
        }
        TextEncoding encoding = TextEncoding.of(file);
        String beginning = encoding.beginning(file);
        if (FactCheckTable.isBundle(beginning)) {
            return BundleFile.of(file, encoding);
        }
        return FactCheckTable.isJson(beginning) ? new FactCheckTable(file, encoding) : DelimitedTable.of(file, encoding);
    }

    /** Returns the table in a file of these bytes. */
    static SourceTable of(byte[] file) {
        try {
            return of(new ByteArrayResource(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns a cell without space around it and without characters that are no text, which no record can hold; the rest stays. */
    static String cell(String text) {
        String visible = text.codePoints().allMatch(SourceTable::isText) ? text : text.codePoints().filter(SourceTable::isText)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return visible.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static boolean isText(int character) {
        return (character >= ' ' || character == '\t' || character == '\n' || character == '\r')
                && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
    }
}
