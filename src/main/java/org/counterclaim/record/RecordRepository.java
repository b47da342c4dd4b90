package org.counterclaim.record;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

import org.counterclaim.core.Slug;

/** What every repository of addressed records can do: find many of them by the slugs that lead to them. */
@NoRepositoryBean
public interface RecordRepository<R extends PublishedRecord> {

    /** Those whose present slug is one of these. */
    List<R> findBySlugIn(Collection<Slug> slugs);

    /** Those that had one of these slugs before. */
    @Query("select record from #{#entityName} record join record.formerSlug former where former in :slugs")
    List<R> findByFormerSlugIn(Collection<Slug> slugs);

    /** Sends what has changed to the database now; its refusals are Spring's {@code DataAccessException}s. */
    void flush();
}
