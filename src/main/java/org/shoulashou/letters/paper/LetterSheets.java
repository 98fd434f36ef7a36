package org.shoulashou.letters.paper;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.shoulashou.letters.Between;
import org.shoulashou.letters.text.SheetCodes;
import org.shoulashou.matching.Pairing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The sheets that were printed, found by their codes. */
@Component
class LetterSheets {

    private final ReactiveMongoTemplate database;

    LetterSheets(ReactiveMongoTemplate database) {
        this.database = database;
    }

    Mono<LetterSheet> withCode(String code) {
        return database.findById(code, LetterSheet.class);
    }

    Mono<LetterSheet> of(Pairing pairing, String pupil, String round) {
        Between between = Between.of(pairing, pupil, round, 1);
        LetterSheet fresh = new LetterSheet(
                SheetCodes.fresh(),
                between.slot(),
                pairing.id(),
                pupil,
                between.author().schoolClass(),
                round);
        return inSlot(between.slot())
                .switchIfEmpty(Mono.defer(() -> database.insert(fresh)))
                .onErrorResume(DuplicateKeyException.class, another -> inSlot(between.slot()));
    }

    private Mono<LetterSheet> inSlot(String slot) {
        return database.findOne(query(where("slot").is(slot)), LetterSheet.class);
    }
}
