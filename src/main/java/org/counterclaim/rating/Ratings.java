package org.counterclaim.rating;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;

/** The repository of ratings. */
public interface Ratings extends Repository<Rating, UUID>, RecordRepository<Rating, RatingDetails> {

    @Override
    default RecordType<Rating, RatingDetails> type() {
        return RatingType.TYPE;
    }

    @Override
    default RecordOperations<Rating, RatingDetails> book() {
        return new RecordOperations<>(Rating::new, Rating::details, Rating::revise, this::save);
    }

    /** Returns a checker's ratings of a claim, without withdrawn ones, the first on record first. */
    @Query("select r from Rating r where r.claimId = :claim and r.checkerId = :checker and r.withdrawn is null order by r.id")
    List<Rating> findByCheckerOnClaim(UUID checker, UUID claim);
}
