package org.counterclaim.interchange.imports;

import java.util.List;

/**
 * A row of a table as it was sent.
 *
 * @param line the line of the file on which it begins, counted from 1; of JSON, which fact-check it is
 * @param cells as many as the table has columns, or fewer or more if the file is ragged
 */
record SourceRow(int line, List<String> cells) {}
