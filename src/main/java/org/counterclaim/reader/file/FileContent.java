package org.counterclaim.reader.file;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a file holds.
 *
 * @param title what it is, in words
 * @param address of the page that shows the same
 * @param feed the address of the same as a feed
 * @param columns what the cells of a row are called, after its address
 * @param rows reads the rows, one after the other, in the transaction in which the content was made
 */
public record FileContent(String title, String address, String feed, List<String> columns, Supplier<Stream<? extends FileRow>> rows) {}
