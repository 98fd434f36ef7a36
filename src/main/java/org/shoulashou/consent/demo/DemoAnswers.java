package org.shoulashou.consent.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.pupils.GuardianLinks.Guardian;
import org.shoulashou.consent.Asked;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.Given.Hand;
import org.shoulashou.consent.Given.Signed;
import org.shoulashou.consent.NoPhotograph;
import org.shoulashou.consent.Paper;
import org.shoulashou.consent.PaperPage;
import org.shoulashou.consent.Proof;
import org.shoulashou.consent.What;
import org.shoulashou.consent.answering.PaperCodes;
import org.shoulashou.consent.answering.Photographs;
import org.shoulashou.consent.notices.Notices;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the made-up families said, seat by seat. May be repeated: of whom somebody spoke already is left alone. */
@Component
class DemoAnswers {

    /** A agreed, P in part, R refused, W withdrawn, N asked and silent, K a paper waits, F one without photograph, - never. */
    private static final Map<String, String> SEATS = Map.of(
            "demo-changsha-4-1", "AAPANKR",
            "demo-changsha-5-2", "APAAAN-",
            "demo-zhuzhou-7-1", "AAAPAAR",
            "demo-zhuzhou-8-3", "AAAAPAN",
            "demo-gaochang-4-2", "NAAPAFR",
            "demo-gaochang-5-1", "AAAAPWN",
            "demo-gonggar-7-2", "AAPAAAN",
            "demo-gonggar-8-1", "AAAPAA-");

    private static final Duration SINCE = Duration.ofDays(6);
    private static final Hand TEACHER = new Hand("demo-a-teacher", "李文秀");

    private static final List<Boolean> TICKED =
            Arrays.stream(What.values()).map(what -> what != What.STORIES).toList();

    private final Pupils pupils;
    private final FamilyConsents consents;
    private final PaperCodes codes;
    private final Notices notices;
    private final Photographs photographs;
    private final Clock clock;

    DemoAnswers(
            Pupils pupils,
            FamilyConsents consents,
            PaperCodes codes,
            Notices notices,
            Photographs photographs,
            Clock clock) {
        this.photographs = photographs;
        this.pupils = pupils;
        this.consents = consents;
        this.codes = codes;
        this.notices = notices;
        this.clock = clock;
    }

    Mono<Void> bring() {
        return Flux.fromIterable(SEATS.entrySet()).concatMap(this::ofClass).then();
    }

    private Mono<Void> ofClass(Map.Entry<String, String> seats) {
        String said = seats.getValue();
        return pupils.withIds(ids(seats.getKey(), said.length()))
                .concatMap(pupil -> of(pupil, said.charAt(seatOf(pupil) - 1)))
                .then();
    }

    private static List<String> ids(String classId, int seats) {
        return IntStream.rangeClosed(1, seats)
                .mapToObj(seat -> classId + "-" + seat)
                .toList();
    }

    private static int seatOf(Pupil pupil) {
        return Integer.parseInt(pupil.id().substring(pupil.id().lastIndexOf('-') + 1));
    }

    private Mono<FamilyConsent> of(Pupil pupil, char said) {
        return said == 'K' ? onPaper(pupil) : spoken(pupil, said);
    }

    /** Its photograph is drawn only where the paper is not there yet. */
    private Mono<FamilyConsent> onPaper(Pupil pupil) {
        return consents.of(pupil.id())
                .filter(now -> now.version() == null)
                .flatMap(now -> photographs.take(pupil.id(), DrawnPaper.png(codes.of(pupil.id()), TICKED)))
                .flatMap(page -> enter(pupil, page));
    }

    private Mono<FamilyConsent> enter(Pupil pupil, PaperPage page) {
        Proof photographed = new Proof(List.of(page), null);
        return consents.change(pupil.id(), now -> asked(now).recording(paper(pupil, photographed)))
                .delayUntil(photographs::keep);
    }

    private Mono<FamilyConsent> spoken(Pupil pupil, char said) {
        return consents.change(pupil.id(), now -> now.version() == null ? answered(now, pupil, said) : now);
    }

    private FamilyConsent answered(FamilyConsent nothing, Pupil pupil, char said) {
        if (said == '-') {
            return nothing;
        }
        Instant then = clock.instant().minus(SINCE);
        FamilyConsent asked = asked(nothing);
        return switch (said) {
            case 'A' -> asked.saying(answer(pupil, EnumSet.noneOf(What.class), then));
            case 'P' -> asked.saying(answer(pupil, EnumSet.of(What.RECORDING, What.STORIES), then));
            case 'R' -> asked.saying(answer(pupil, EnumSet.allOf(What.class), then));
            case 'W' ->
                asked.saying(answer(pupil, EnumSet.noneOf(What.class), then)).saying(withdrawal(pupil));
            case 'F' -> asked.recording(paper(pupil, new Proof(List.of(), NoPhotograph.FILED_AT_SCHOOL)));
            default -> asked;
        };
    }

    private FamilyConsent asked(FamilyConsent nothing) {
        return nothing.asking(new Asked(clock.instant().minus(SINCE), TEACHER.id(), false));
    }

    private Given answer(Pupil pupil, Set<What> no, Instant then) {
        return Given.online(giver(pupil), version(), allBut(no), then.plus(Duration.ofHours(5)));
    }

    private Given withdrawal(Pupil pupil) {
        return Given.withdrawal(giver(pupil), version(), clock.instant().minus(Duration.ofDays(1)));
    }

    private Paper paper(Pupil pupil, Proof proof) {
        Instant now = clock.instant();
        String yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1).toString();
        Signed signed = new Signed(codes.of(pupil.id()), yesterday, TEACHER, proof);
        List<String> within = List.of(
                Scope.schoolClass(pupil.classId()).key(),
                Scope.school(pupil.schoolId()).key());
        return Paper.of(giver(pupil), version(), allBut(EnumSet.of(What.STORIES)), signed, now, within);
    }

    private int version() {
        return notices.current().version();
    }

    private static String giver(Pupil pupil) {
        return Guardian.ONE.accountOf(pupil.id());
    }

    private static Map<What, Boolean> allBut(Set<What> no) {
        Map<What, Boolean> answers = new EnumMap<>(What.class);
        EnumSet.allOf(What.class).forEach(what -> answers.put(what, !no.contains(what)));
        return answers;
    }
}
