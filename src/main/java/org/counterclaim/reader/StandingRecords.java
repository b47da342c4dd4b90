package org.counterclaim.reader;

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
        FoundRecord found = slugs.find(type, slug).orElseThrow(() -> tombstones.at(type, slug, ending));
        MovedPermanentlyException.throwIfMoved(slug, found.slug(), "/" + type.plural() + "/" + found.slug() + ending);
        return found;
    }
}
