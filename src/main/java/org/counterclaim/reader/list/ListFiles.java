package org.counterclaim.reader.list;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.counterclaim.reader.file.FileContent;
import org.counterclaim.reader.filter.FilterSentence;
import org.counterclaim.web.BadRequestException;

/** Reads whole lists for files, some rows at a time. */
@Component
public class ListFiles {

    private final ListFilterReader filters;
    private final ListRows rows;

    ListFiles(ListFilterReader filters, ListRows rows) {
        this.filters = filters;
        this.rows = rows;
    }

    /**
     * Opens the list that the parameters ask for, in the current transaction.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    public FileContent open(RecordList list, Map<String, String> parameters) {
        ListFilter filter = filters.read(list, parameters);
        if (parameters.containsKey("after") || parameters.containsKey("before")) {
            throw new BadRequestException("A file holds the whole list, not a page of it. Leave out “after” and “before”.");
        }
        if (filter.narrows()) {
            rows.avoidWholeTables();
        }
        return new FileContent(FilterSentence.of(filter).words(), filter.address(), filter.file("atom"), list.columns(),
                () -> rows.all(filter));
    }
}
