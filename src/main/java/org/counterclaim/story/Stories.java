package org.counterclaim.story;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;

/** All stories. */
public interface Stories extends Repository<Story, UUID>, RecordRepository<Story> {

    /** Saves it and publishes its change, so that the history hears of it. */
    Story save(Story story);

    /** How they are written. */
    default RecordOperations<Story, StoryDetails> book() {
        return new RecordOperations<>(Story::new, Story::details, Story::revise, this::save);
    }

    /** The one with this id. */
    Optional<Story> findById(UUID id);

    /** The one whose present slug this is. */
    Optional<Story> findBySlug(Slug slug);

    /** How many there are. */
    long count();
}
