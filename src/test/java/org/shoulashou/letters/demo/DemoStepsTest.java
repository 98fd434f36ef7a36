package org.shoulashou.letters.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.demo.DemoLetterFile.Goal;
import org.shoulashou.letters.demo.DemoLetterFile.Occasion;
import org.shoulashou.letters.demo.DemoLetterFile.Written;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A start must not end because a made-up letter stands otherwise than it was left. */
class DemoStepsTest extends LettersOverHttp {

    private static final String BODY = "<p>你好！秋天到了，山上的枫叶红了。</p>";

    @Autowired
    private DemoSteps steps;

    @Test
    void aDraftThatSomebodyWroteMeanwhileGoesOnFromThere() {
        Letter draft = Await.result(letters.find(text(write(begin(), BODY), "id")));
        Await.done(database.updateFirst(whereId(draft), new Update().inc("version", 1), Letter.COLLECTION));

        Letter taken = Await.result(steps.take(draft, written(Goal.IN_REVIEW)));

        assertThat(taken.state()).isEqualTo(LetterState.IN_REVIEW);
    }

    @Test
    void aLetterThatTheScreensCouldNotSeeGoesItsWayThroughPeople() {
        Letter draft = Await.result(letters.find(text(write(begin(), BODY), "id")));
        Update damaged = new Update().set("content.body.data", "bm90IHdoYXQgaXQgd2Fz".repeat(8));
        Await.done(database.updateFirst(whereId(draft), damaged, Letter.COLLECTION));

        Letter taken = Await.result(steps.take(Await.result(letters.find(draft.id())), written(Goal.RECEIVING)));

        assertThat(taken.state()).isEqualTo(LetterState.RECEIVING);
    }

    private static Query whereId(Letter letter) {
        return Query.query(Criteria.where("_id").is(letter.id()));
    }

    private Written written(Goal goal) {
        return new Written(author, reader, Occasion.NOW, goal, 1, "lined", "blue", "lotus", null, null, BODY);
    }
}
