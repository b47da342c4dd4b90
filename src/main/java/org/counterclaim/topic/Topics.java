package org.counterclaim.topic;

import java.util.UUID;

import org.springframework.data.repository.Repository;

import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;

/** The repository of topics. */
public interface Topics extends Repository<Topic, UUID>, RecordRepository<Topic, TopicDetails> {

    @Override
    default RecordType<Topic, TopicDetails> type() {
        return TopicType.TYPE;
    }

    @Override
    default RecordOperations<Topic, TopicDetails> book() {
        return new RecordOperations<>(Topic::new, Topic::details, Topic::revise, this::save);
    }
}
