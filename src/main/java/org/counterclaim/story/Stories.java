package org.counterclaim.story;

import java.util.UUID;

import org.springframework.data.repository.Repository;

import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;

/** The repository of stories. */
public interface Stories extends Repository<Story, UUID>, RecordRepository<Story, StoryDetails> {

    @Override
    default RecordType<Story, StoryDetails> type() {
        return StoryType.TYPE;
    }

    @Override
    default RecordOperations<Story, StoryDetails> book() {
        return new RecordOperations<>(Story::new, Story::details, Story::revise, this::save);
    }

    /** Returns the number of stories. */
    long count();
}
