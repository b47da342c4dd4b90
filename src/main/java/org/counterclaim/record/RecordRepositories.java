package org.counterclaim.record;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The repositories of all kinds of records with addresses. */
@Component
public class RecordRepositories {

    private final List<RecordRepository<?, ?>> all;

    RecordRepositories(List<RecordRepository<?, ?>> all) {
        this.all = all;
    }

    /** Returns all of them. */
    public List<RecordRepository<?, ?>> all() {
        return List.copyOf(all);
    }

    /** Returns that of a kind, by its word; empty if its records have no addresses. */
    public Optional<RecordRepository<?, ?>> find(String kind) {
        return all.stream().<RecordRepository<?, ?>>map(one -> one).filter(one -> one.type().word().equals(kind)).findAny();
    }

    /**
     * Returns that of a kind, by its word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RecordRepository<?, ?> of(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException(kind));
    }
}
