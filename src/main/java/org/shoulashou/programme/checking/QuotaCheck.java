package org.shoulashou.programme.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.programme.Adjustment;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Quota.Per;
import org.shoulashou.programme.Quota.Period;

/** Whether the quotas and their adjustments can be counted. */
final class QuotaCheck {

    private static final int LARGEST = 100_000_000;

    private final Programme programme;
    private final List<Finding> findings = new ArrayList<>();

    private QuotaCheck(Programme programme) {
        this.programme = programme;
    }

    static List<Finding> of(Programme programme) {
        QuotaCheck check = new QuotaCheck(programme);
        check.checkAll();
        return check.findings;
    }

    private void checkAll() {
        List<Quota> quotas = programme.quotas();
        if (quotas.isEmpty()) {
            findings.add(Sayings.noQuotas("/quotas"));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            String at = "/quotas/" + i;
            check(at, quota);
            if (!ids.add(quota.id())) {
                findings.add(Sayings.repeated(at + "/id", quota.id()));
            }
        }
    }

    private void check(String at, Quota quota) {
        if (!FormCheck.isWritten(quota.id()) || !quota.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            findings.add(Sayings.wrongId(at + "/id", String.valueOf(quota.id())));
        }
        findings.addAll(FormCheck.textFindings(at + "/names", quota.names(), 80));
        findings.addAll(FormCheck.textFindings(at + "/source", quota.source(), 300));
        if (quota.amount() < 1 || quota.amount() > LARGEST) {
            findings.add(Sayings.outOfRange(at + "/amount", 1, LARGEST));
        }
        checkWritten(at + "/unit", quota.unit());
        checkWritten(at + "/kind", quota.kind());
        checkWritten(at + "/per", quota.per());
        checkWritten(at + "/period", quota.period());
        if (quota.per() != null && quota.period() != null) {
            checkPlaces(at, quota);
            checkAdjustments(at, quota);
        }
    }

    private void checkWritten(String pointer, @Nullable Object value) {
        if (value == null) {
            findings.add(Sayings.missing(pointer));
        }
    }

    private void checkPlaces(String at, Quota quota) {
        if (quota.per() == Per.PROGRAMME && !quota.places().isEmpty()) {
            findings.add(Sayings.placesOfNone(at + "/places").from(at + "/places", at + "/per"));
        }
        if (quota.per() != Per.PROGRAMME && programme.placesOf(quota).isEmpty()) {
            findings.add(Sayings.eachOfNone(at + "/per").from(at + "/places", at + "/per", "/links"));
        }
    }

    private void checkAdjustments(String at, Quota quota) {
        for (int i = 0; i < quota.adjustments().size(); i++) {
            check(at, at + "/adjustments/" + i, quota, quota.adjustments().get(i));
        }
        int last = quota.adjustments().size() - 1;
        programme.lines(quota).stream()
                .filter(line -> last >= 0 && line.effective() < 0)
                .findFirst()
                .ifPresent(line ->
                        findings.add(Sayings.lessThanNothing(at + "/adjustments/" + last + "/amount", line.effective())
                                .from(at + "/adjustments", at + "/amount", at + "/per", at + "/period")));
    }

    private void check(String of, String at, Quota quota, Adjustment adjustment) {
        if (adjustment.amount() == 0) {
            findings.add(Sayings.nothingAdjusted(at + "/amount"));
        }
        if (Math.abs((long) adjustment.amount()) > LARGEST) {
            findings.add(Sayings.outOfRange(at + "/amount", -LARGEST, LARGEST));
        }
        checkLine(at + "/reason", adjustment.reason(), 300);
        checkLine(at + "/by", adjustment.by(), 80);
        checkWritten(at + "/on", adjustment.on());
        String place = adjustment.place();
        if (place != null && !programme.placesOf(quota).contains(place)) {
            findings.add(Sayings.notOfTheQuota(at + "/place", place)
                    .from(at + "/place", of + "/per", of + "/places", "/links"));
        }
        checkYear(of, at + "/year", quota, adjustment.year());
    }

    private void checkYear(String of, String at, Quota quota, @Nullable Integer year) {
        if (year != null && quota.period() == Period.TERM) {
            findings.add(Sayings.notByYear(at).from(at, of + "/period"));
        } else if (year != null && programme.year(year).isEmpty()) {
            findings.add(Sayings.unknownYear(at, year).from(at, "/years"));
        }
    }

    private void checkLine(String pointer, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            findings.add(Sayings.missing(pointer));
        } else if (text.length() > most) {
            findings.add(Sayings.tooLong(pointer, most));
        }
    }
}
