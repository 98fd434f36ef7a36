package org.shoulashou.consent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.Standing;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

class DemoAnswersTest extends AccountsOverHttp {

    @Autowired
    private DemoAnswers answers;

    @Autowired
    private Pupils pupils;

    @Autowired
    private RealNames names;

    @Autowired
    private Classes classes;

    @Autowired
    private FamilyConsents consents;

    @Test
    void everyKindOfAnswerIsThereAndWhatSomebodySaidSinceStays() {
        IntStream.rangeClosed(1, 7).forEach(this::enrol);

        Await.done(answers.bring());

        assertThat(standings())
                .containsExactly(
                        Standing.AGREED,
                        Standing.AGREED,
                        Standing.PARTLY,
                        Standing.AGREED,
                        Standing.NOT_ANSWERED,
                        Standing.NOT_ANSWERED,
                        Standing.REFUSED);
        assertThat(of(6).waiting()).isNotNull();
        assertThat(of(6).pages()).hasSize(1);

        Given no = Given.withdrawal("guardian-" + id(1), 1, clock.instant());
        Await.done(consents.change(id(1), now -> now.saying(no)));
        Await.done(answers.bring());

        assertThat(of(1).standing(1)).isEqualTo(Standing.WITHDRAWN);
    }

    private List<Standing> standings() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(seat -> of(seat).standing(1))
                .toList();
    }

    private FamilyConsent of(int seat) {
        return Await.result(consents.of(id(seat)));
    }

    private static String id(int seat) {
        return "demo-changsha-4-1-" + seat;
    }

    private void enrol(int seat) {
        SchoolClass schoolClass = Await.result(classes.find(CLASS));
        Particulars given = new Particulars("seat " + seat, null, 4, null, List.of("zh"), List.of());
        Await.result(pupils.save(Pupil.in(
                schoolClass, id(seat), given, names.onFile(id(seat), CLASS, "名字 " + seat, null), clock.instant())));
    }
}
