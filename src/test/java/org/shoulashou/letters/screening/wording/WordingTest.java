package org.shoulashou.letters.screening.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.letters.screening.Corpus;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.screening.wording.Learning.Example;

/** How the grams of a sentence are weighed. */
@Tag("R21")
@Tag("R22")
class WordingTest {

    private static final List<String> LINES = List.of(
            "kinds\tMEETING\tGIFT\tSECRECY\tDANGER",
            "floors\t100\t100\t100\t100",
            "别\t0\t0\t60\t0",
            "别说\t0\t0\t50\t-20",
            "妈知道\t0\t0\t0\t300",
            "老师\t0\t0\t-200\t0",
            "爷\t-300\t-300\t-300\t-300");

    private static final Wording WORDING = new Wording(LearnedFile.of(LINES));

    @Test
    void theGramsOfASentenceAddUpAndTheSurplusIsTold() {
        assertThat(places("就别说")).containsExactly(new Place(Kind.SECRECY, 0, 3, 10));
        assertThat(places("别的说")).isEmpty();
    }

    @Test
    void whatSpeaksAgainstItInAnotherClauseOfTheSentenceCounts() {
        assertThat(places("别说,老师在讲课")).isEmpty();
        assertThat(places("别说。老师在讲课")).hasSize(1);
    }

    @Test
    void theClauseThatSaysMostIsShown() {
        assertThat(places("今天,别说,明天")).containsExactly(new Place(Kind.SECRECY, 3, 5, 10));
    }

    @Test
    void charactersThatMeanNearlyTheSameAreReadAlike() {
        assertThat(places("甭说")).hasSize(1);
        assertThat(places("爸知道")).extracting(Place::kind).containsExactly(Kind.DANGER);
    }

    @Test
    void onlyFourClausesAreWeighedTogether() {
        assertThat(places("别,下雪,起风,下雨,别说")).hasSize(1);
        assertThat(places("爷,下雪,起风,下雨,别说")).hasSize(1);
        assertThat(places("爷,起风,下雨,别说")).isEmpty();
    }

    @Test
    void theHeaviestClauseThereCanBeFitsItsPlaceAmongTheOthers() {
        int most = Weights.MOST;
        List<String> heaviest = new ArrayList<>();
        heaviest.add("kinds\tMESSENGER\tLINK\tQR_CODE\tADDRESS\tMEETING\tGIFT\tSECRECY\tDANGER");
        heaviest.add("floors" + "\t100".repeat(8));
        for (String gram : List.of("好", "好好", "好好好")) {
            heaviest.add(gram + ("\t" + most + "\t" + -most).repeat(4));
        }
        int grams = 3 * Wording.LONGEST_CLAUSE - 3;

        assertThat(new Wording(LearnedFile.of(heaviest)).places("好".repeat(Wording.LONGEST_CLAUSE), '。', ','))
                .extracting(Place::kind, Place::weight)
                .containsExactly(
                        tuple(Kind.MESSENGER, grams * most - 100),
                        tuple(Kind.QR_CODE, grams * most - 100),
                        tuple(Kind.MEETING, grams * most - 100),
                        tuple(Kind.SECRECY, grams * most - 100));
    }

    @Test
    void theSameSentencesTeachTheSame() {
        List<Example> examples = List.of(
                new Example("SECRECY", "别告诉老师"),
                new Example("SECRECY", "别告诉别人"),
                new Example("everyday", "老师告诉我们下雪了"),
                new Example("everyday", "我告诉老师我会唱歌"));

        assertThat(learned(examples)).isEqualTo(learned(examples)).hasSizeGreaterThan(3);
    }

    @Test
    void noGramOfAnotherAlphabetIsLearned() {
        List<Example> examples = List.of(
                new Example("SECRECY", "keepitfrommum别告诉"),
                new Example("SECRECY", "keepitfromdad别告诉"),
                new Example("everyday", "我告诉老师keep"),
                new Example("everyday", "我告诉老师keep"));

        assertThat(learned(examples)).hasSizeGreaterThan(6);
        assertThat(learned(examples).subList(3, 7)).noneMatch(line -> line.matches("[a-z]+\\t.*"));
    }

    @Test
    void aWordThatNoSentenceHasIsWeighedLikeThoseOfItsMeaning() {
        Notions notions = new Notions(List.of("tools\t皮带 棍子 藤条"));
        List<Example> examples = new ArrayList<>();
        for (String tool : List.of("皮带", "棍子")) {
            examples.add(new Example("DANGER", "他拿" + tool));
            examples.add(new Example("DANGER", tool + "在响"));
            examples.add(new Example("everyday", "他在响"));
            examples.add(new Example("everyday", "他拿花"));
        }

        assertThat(new Learning(examples, notions).lines())
                .anyMatch(line -> line.matches("藤条(\t-?\\d+){7}\t[1-9]\\d*"));
    }

    @Test
    @Tag("R21")
    void noWordOfACustomSpeaksForAKind() {
        Notions notions = Notions.read();

        assertThat(notions.customs()).hasSizeGreaterThan(80);
        assertThat(LearnedFile.lines())
                .filteredOn(line -> notions.isOfACustom(line.split("\t")[0]))
                .hasSizeGreaterThan(100)
                .noneMatch(line -> line.matches(".*\t[1-9].*"));
    }

    @Test
    void whatIsCommittedWasLearnedFromTheSentencesAsTheyStandInTheCorpus() {
        assertThat(LearnedFile.lines().get(0))
                .as("sentences or notions were changed: mvn -q test-compile exec:exec@bench -Dbench=screening-learning")
                .isEqualTo(LearnedFrom.line(Corpus.examples(), Notions.read()));
    }

    @Test
    void anotherSentenceOrAnotherWordOfANotionIsAnotherDigest() {
        List<Example> one = List.of(new Example("everyday", "下雪了"));
        List<Example> other = List.of(new Example("everyday", "下雨了"));
        Notions none = new Notions(List.of());

        assertThat(LearnedFrom.line(one, none))
                .isNotEqualTo(LearnedFrom.line(other, none))
                .isNotEqualTo(LearnedFrom.line(one, new Notions(List.of("rain\t下雨"))));
    }

    @Test
    void whatIsCommittedLooksForTheKindsThatNoListCanHold() {
        assertThat(Wording.learned().kinds())
                .containsExactly(
                        Kind.MESSENGER,
                        Kind.LINK,
                        Kind.QR_CODE,
                        Kind.ADDRESS,
                        Kind.MEETING,
                        Kind.GIFT,
                        Kind.SECRECY,
                        Kind.DANGER);
    }

    private static List<String> learned(List<Example> examples) {
        return new Learning(examples, new Notions(List.of())).lines();
    }

    private static List<Place> places(String tight) {
        return WORDING.places(tight, '。', ',');
    }
}
