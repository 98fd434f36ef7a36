package org.shoulashou.programme.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Round;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/** What shows without knowing the places: texts, ids, numbers and days. Lenient with what a form left out. */
final class FormCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 300;

    private final Programme programme;
    private final List<Finding> findings = new ArrayList<>();

    private FormCheck(Programme programme) {
        this.programme = programme;
    }

    static List<Finding> of(Programme programme) {
        FormCheck check = new FormCheck(programme);
        check.checkHead();
        check.checkYears();
        check.checkLinks();
        check.checkRules(programme.rules());
        check.checkWeights(programme.weights());
        check.checkRounds();
        check.findings.addAll(QuotaCheck.of(programme));
        return check.findings;
    }

    private void checkHead() {
        checkId("/id", programme.id());
        checkText("/names", programme.names(), LONGEST_NAME);
        checkText("/source", programme.source(), LONGEST_TEXT);
        checkWritten("/keeper", programme.keeper());
        checkSize("/inland", programme.inland(), 100);
        checkSize("/partner", programme.partner(), 100);
        checkSize("/years", programme.years(), 20);
        checkSize("/links", programme.links(), 2000);
        checkSize("/quotas", programme.quotas(), 100);
        checkSize("/rounds", programme.rounds(), 400);
    }

    private void checkYears() {
        List<ProgrammeYear> years = programme.years();
        if (years.isEmpty()) {
            findings.add(Sayings.noYears("/years"));
        }
        for (int i = 0; i < years.size(); i++) {
            checkYear("/years/" + i, years.get(i), years.subList(0, i));
        }
    }

    private void checkYear(String at, ProgrammeYear year, List<ProgrammeYear> before) {
        if (year.from() == null || year.to() == null) {
            findings.add(Sayings.missing(year.from() == null ? at + "/from" : at + "/to"));
            return;
        }
        if (year.to().isBefore(year.from())) {
            findings.add(Sayings.yearBackwards(at + "/to", year.from()).from(at + "/to", at + "/from"));
        }
        if (year.year() != year.from().getYear()) {
            findings.add(
                    Sayings.yearMisnamed(at + "/year", year.year(), year.from().getYear())
                            .from(at + "/year", at + "/from"));
        }
        before.stream()
                .filter(other -> overlap(other, year))
                .findFirst()
                .ifPresent(other -> findings.add(
                        Sayings.yearsOverlap(at + "/from", other.year()).from(at + "/from", at + "/to")));
    }

    private static boolean overlap(ProgrammeYear one, ProgrammeYear other) {
        return one.from() != null && one.to() != null && (other.has(one.from()) || one.has(other.from()));
    }

    private void checkLinks() {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < programme.links().size(); i++) {
            Link link = programme.links().get(i);
            String at = "/links/" + i;
            checkWritten(at + "/city", link.city());
            checkWritten(at + "/county", link.county());
            checkWritten(at + "/purpose", link.purpose());
            if (isWritten(link.city()) && isWritten(link.county()) && !seen.add(List.of(link.city(), link.county()))) {
                findings.add(Sayings.repeated(at + "/county", link.city() + " – " + link.county())
                        .from(at + "/city", at + "/county"));
            }
        }
    }

    private void checkRules(Rules rules) {
        if (rules == null) {
            findings.add(Sayings.missing("/rules"));
            return;
        }
        checkRange("/rules/gradeGap", rules.gradeGap(), 0, 3);
        checkRange("/rules/lowestGrade", rules.lowestGrade(), 1, 12);
        checkRange("/rules/highestGrade", rules.highestGrade(), 1, 12);
        checkRange("/rules/leastPerClass", rules.leastPerClass(), 1, 200);
        checkRange("/rules/mostPerClass", rules.mostPerClass(), 1, 200);
        checkOrder("lowestGrade", rules.lowestGrade(), "highestGrade", rules.highestGrade());
        checkOrder("leastPerClass", rules.leastPerClass(), "mostPerClass", rules.mostPerClass());
    }

    private void checkOrder(String lower, int least, String higher, int most) {
        if (least > most) {
            findings.add(
                    Sayings.crossed("/rules/" + higher, lower, higher).from("/rules/" + lower, "/rules/" + higher));
        }
    }

    private void checkWeights(Weights weights) {
        if (weights == null) {
            findings.add(Sayings.missing("/weights"));
            return;
        }
        checkRange("/weights/sameGrade", weights.sameGrade(), 0, 1000);
        checkRange("/weights/birthMonths", weights.birthMonths(), 0, 1000);
        checkRange("/weights/sharedInterest", weights.sharedInterest(), 0, 1000);
        checkRange("/weights/mostSharedInterests", weights.mostSharedInterests(), 0, 24);
        checkRange("/weights/lastFriend", weights.lastFriend(), 0, 1000);
        checkRange("/weights/openedClassPair", weights.openedClassPair(), 0, 1000);
        checkRange("/weights/townshipShare", weights.townshipShare(), 0, 1000);
        checkRange("/weights/outsideLinks", weights.outsideLinks(), 0, 1000);
    }

    private void checkRounds() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < programme.rounds().size(); i++) {
            Round round = programme.rounds().get(i);
            String at = "/rounds/" + i;
            checkId(at + "/id", round.id());
            if (!ids.add(round.id())) {
                findings.add(Sayings.repeated(at + "/id", round.id()));
            }
            checkText(at + "/theme", round.theme(), LONGEST_NAME);
            checkText(at + "/idea", round.idea(), LONGEST_TEXT);
            checkDays(at, round);
        }
    }

    private void checkDays(String at, Round round) {
        checkWritten(at + "/due", round.due());
        checkWritten(at + "/opens", round.opens());
        if (round.due() == null || round.opens() == null) {
            return;
        }
        if (round.opens().isBefore(round.due())) {
            findings.add(Sayings.opensBeforeDue(at + "/opens", round.due()).from(at + "/opens", at + "/due"));
        }
        programme
                .year(round.year())
                .ifPresentOrElse(
                        year -> checkInside(at, round, year),
                        () -> findings.add(
                                Sayings.unknownYear(at + "/year", round.year()).from(at + "/year", "/years")));
    }

    private void checkInside(String at, Round round, ProgrammeYear year) {
        if (year.from() == null || year.to() == null) {
            return;
        }
        if (!year.has(round.due())) {
            findings.add(Sayings.outsideYear(at + "/due", year).from(at + "/due", at + "/year"));
        }
        if (!year.has(round.opens())) {
            findings.add(Sayings.outsideYear(at + "/opens", year).from(at + "/opens", at + "/year"));
        }
    }

    private void checkId(String pointer, String id) {
        checkWritten(pointer, id);
        if (isWritten(id) && (id.length() > LONGEST_ID || !ID.matcher(id).matches())) {
            findings.add(Sayings.wrongId(pointer, id));
        }
    }

    private void checkText(String pointer, @Nullable Text text, int most) {
        findings.addAll(textFindings(pointer, text, most));
    }

    static List<Finding> textFindings(String pointer, @Nullable Text text, int most) {
        List<Finding> found = new ArrayList<>();
        String zh = text == null ? "" : text.zh();
        String en = text == null ? "" : text.en();
        if (!isWritten(zh)) {
            found.add(Sayings.missing(pointer + "/zh"));
        } else if (!CHINESE.matcher(zh).find()) {
            found.add(Sayings.noChinese(pointer + "/zh"));
        } else if (zh.length() > most) {
            found.add(Sayings.tooLong(pointer + "/zh", most));
        }
        if (!isWritten(en)) {
            found.add(Sayings.missing(pointer + "/en"));
        } else if (CHINESE.matcher(en).find() || !LATIN.matcher(en).find()) {
            found.add(Sayings.noEnglish(pointer + "/en"));
        } else if (en.length() > most) {
            found.add(Sayings.tooLong(pointer + "/en", most));
        }
        return found;
    }

    private void checkWritten(String pointer, @Nullable Object value) {
        if (!isWritten(value)) {
            findings.add(Sayings.missing(pointer));
        }
    }

    static boolean isWritten(@Nullable Object value) {
        return value != null && !value.toString().isBlank();
    }

    private void checkRange(String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            findings.add(Sayings.outOfRange(pointer, least, most));
        }
    }

    private void checkSize(String pointer, List<?> entries, int most) {
        if (entries.size() > most) {
            findings.add(Sayings.tooMany(pointer, most));
        }
    }
}
