package org.counterclaim.story;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;

/** The repository of stories. */
public interface Stories extends Repository<Story, UUID>, RecordRepository<Story> {

    /** Saves a story and publishes its change, so that the history learns of it. */
    Story save(Story story);

    /** Returns the operations that create and change stories. */
    default RecordOperations<Story, StoryDetails> book() {
        return new RecordOperations<>(Story::new, Story::details, Story::revise, this::save);
    }

    /** Returns the story with this id. */
    Optional<Story> findById(UUID id);

    /** Returns the number of stories. */
    long count();
}
