package org.counterclaim.record;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

import org.counterclaim.core.Slug;

/** The operations of every repository of records with addresses: finding many of them by the slugs that lead to them. */
@NoRepositoryBean
public interface RecordRepository<R extends PublishedRecord> {

    /** Returns the records whose present slug is one of these. */
    List<R> findBySlugIn(Collection<Slug> slugs);

    /** Returns the records that had one of these slugs before. */
    @Query("select record from #{#entityName} record join record.formerSlug former where former in :slugs")
    List<R> findByFormerSlugIn(Collection<Slug> slugs);

    /** Sends all changes to the database now; if it refuses them, a Spring {@code DataAccessException} is thrown. */
    void flush();
}
