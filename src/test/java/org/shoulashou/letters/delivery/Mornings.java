package org.shoulashou.letters.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.platform.support.Await;
import org.shoulashou.safeguarding.Concerns;
import org.springframework.beans.factory.BeanFactory;

/**
 * Lets the morning come on which a letter arrives. Only those who deliver look at that clock: nobody is signed out, and no
 * deadline passes.
 */
public final class Mornings {

    private final BeanFactory house;
    private final Letters letters;

    public Mornings(BeanFactory house) {
        this.house = house;
        this.letters = house.getBean(Letters.class);
    }

    /** Delivers what is due by then, this letter among it. */
    public void ofLetter(String id) {
        Letter letter = Await.result(letters.find(id));
        Instant arrives = Objects.requireNonNull(letter.times().arrives(), "it has been let go");
        Clock then = Clock.fixed(arrives, ZoneOffset.UTC);
        MayTravel travel = house.getBean(MayTravel.class);
        Await.result(new DeliverLetters(letters, travel, house.getBean(Concerns.class), then).due());
    }
}
