package org.counterclaim.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

import org.counterclaim.core.Slug;

/**
 * The operations of every repository of records with addresses: what is done with records of any kind is written once, with these.
 *
 * @param <R> the records
 * @param <D> their details
 */
@NoRepositoryBean
public interface RecordRepository<R extends PublishedRecord, D> {

    /** Returns the description of the kind. */
    RecordType<R, D> type();

    /** Returns the operations that create and change its records. */
    RecordOperations<R, D> book();

    /** Saves a record and publishes its change, so that the history learns of it. */
    R save(R record);

    /** Returns the record with this id. */
    Optional<R> findById(UUID id);

    /** Returns the records whose present slug is one of these. */
    List<R> findBySlugIn(Collection<Slug> slugs);

    /** Returns the records that had one of these slugs before. */
    @Query("select record from #{#entityName} record join record.formerSlug former where former in :slugs")
    List<R> findByFormerSlugIn(Collection<Slug> slugs);

    /** Sends all changes to the database now; if it refuses them, a Spring {@code DataAccessException} is thrown. */
    void flush();
}
