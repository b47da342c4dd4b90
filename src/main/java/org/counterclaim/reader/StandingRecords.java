package org.counterclaim.reader;

import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import org.counterclaim.reader.SlugLookup.FoundRecord;
import org.counterclaim.record.RecordType;
import org.counterclaim.web.MovedPermanentlyException;

/** Finds the record of which a file is asked for. Where there is none, the answer is that of its page. */
@Component
public class StandingRecords {

    private final SlugLookup slugs;
    private final Tombstones tombstones;

    StandingRecords(SlugLookup slugs, Tombstones tombstones) {
        this.slugs = slugs;
        this.tombstones = tombstones;
    }

    /**
     * Returns the record at an address.
     *
     * @param ending what follows the slug in the address, such as ".atom"
     * @throws MovedPermanentlyException if it has another address now
     * @throws org.springframework.web.server.ResponseStatusException if there is none: 404, or 410 if it was withdrawn
     */
    public FoundRecord at(RecordType<?, ?> type, String slug, String ending) {
        return at(type, slug, page -> page + ending);
    }

    /**
     * The same for another form of the record's page.
     *
     * @param address returns the path of that form for the path of a page
     */
    public FoundRecord at(RecordType<?, ?> type, String slug, UnaryOperator<String> address) {
        FoundRecord found = slugs.find(type, slug).orElseThrow(() -> tombstones.at(type, slug, address));
        MovedPermanentlyException.throwIfMoved(slug, found.slug(), address.apply("/" + type.plural() + "/" + found.slug()));
        return found;
    }
}
