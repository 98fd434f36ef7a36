package org.shoulashou.accounts;

import static org.shoulashou.accounts.Permission.*;

import java.util.EnumSet;
import java.util.Set;
import org.shoulashou.platform.text.Text;

/** What somebody is to the product: what they may do, where a grant of it may be anchored, and whom they may invite. */
public enum Role {
    PUPIL(new Text("学生", "Pupil"), Anchors.of(ScopeKind.CLASS), EnumSet.of(DESK_OPEN, DESK_STOP)),
    GUARDIAN(
            new Text("监护人", "Guardian"),
            Anchors.of(ScopeKind.PUPIL),
            EnumSet.of(FAMILY_READ, FAMILY_CONSENT, FAMILY_CONCERN)),
    TEACHER(
            new Text("班主任", "Teacher"),
            Anchors.of(ScopeKind.CLASS),
            EnumSet.of(
                    OWN_PROFILE,
                    CLASSES_READ,
                    PUPILS_READ,
                    PUPILS_ENROL,
                    CLASSES_WINDOW,
                    PUPILS_CARDS,
                    GUARDIANS_LINK,
                    CONSENTS_READ,
                    CONSENTS_ASK,
                    CONSENTS_RECORD,
                    CONSENTS_CONFIRM,
                    PROGRAMMES_READ,
                    PAIRINGS_READ,
                    PAIRINGS_PEOPLE,
                    PAIRINGS_CONFIRM,
                    EXCHANGE_ARRANGE,
                    LETTERS_REVIEW,
                    CONCERNS_RAISE,
                    COVERAGE_READ,
                    JOBS_READ)),
    COUNSELLOR(
            new Text("辅导员", "Counsellor"),
            Anchors.of(ScopeKind.SCHOOL, ScopeKind.CLASS),
            EnumSet.of(
                    OWN_PROFILE,
                    CLASSES_READ,
                    PUPILS_READ,
                    CLASSES_OPEN,
                    PUPILS_ENROL,
                    CLASSES_WINDOW,
                    PUPILS_CARDS,
                    GUARDIANS_LINK,
                    CONSENTS_READ,
                    CONSENTS_ASK,
                    CONSENTS_RECORD,
                    CONSENTS_CONFIRM,
                    ACCOUNTS_READ,
                    ACCOUNTS_INVITE,
                    SCHOOLS_READ,
                    PROGRAMMES_READ,
                    PAIRINGS_READ,
                    PAIRINGS_PEOPLE,
                    PAIRINGS_CONFIRM,
                    EXCHANGE_ARRANGE,
                    LETTERS_REVIEW,
                    CONCERNS_RAISE,
                    COVERAGE_READ,
                    JOBS_READ)),
    SAFEGUARDING_LEAD(
            new Text("校长 / 保护负责人", "Head / safeguarding lead"),
            Anchors.of(ScopeKind.SCHOOL),
            EnumSet.of(
                    OWN_PROFILE,
                    CLASSES_READ,
                    PUPILS_READ,
                    CLASSES_OPEN,
                    PUPILS_ENROL,
                    CLASSES_WINDOW,
                    PUPILS_CARDS,
                    GUARDIANS_LINK,
                    CONSENTS_READ,
                    CONSENTS_ASK,
                    CONSENTS_RECORD,
                    CONSENTS_CONFIRM,
                    ACCOUNTS_READ,
                    ACCOUNTS_INVITE,
                    ACCOUNTS_DEACTIVATE,
                    SCHOOLS_READ,
                    PROGRAMMES_READ,
                    PAIRINGS_READ,
                    PAIRINGS_PEOPLE,
                    PAIRINGS_CONFIRM,
                    EXCHANGE_ARRANGE,
                    LETTERS_REVIEW,
                    LETTERS_TEAM,
                    CONCERNS_RAISE,
                    CONCERNS_HANDLE,
                    LOG_READ,
                    COVERAGE_READ,
                    JOBS_READ)),
    LEAGUE_TOWNSHIP(new Text("乡镇团委", "League, township"), Anchors.at("TOWNSHIP", "REGIMENT"), Anchors.league()),
    LEAGUE_COUNTY(new Text("县级团委", "League, county"), Anchors.at("COUNTY"), Anchors.leagueNearSchools()),
    LEAGUE_CITY(new Text("市级团委", "League, city"), Anchors.at("CITY", "DIVISION"), Anchors.leagueNearSchools()),
    LEAGUE_PROVINCE(new Text("省级团委", "League, province"), Anchors.at("PROVINCE"), Anchors.leagueWithPlans()),
    LEAGUE_NATIONAL(new Text("团中央", "League, national"), Anchors.at("COUNTRY"), Anchors.leagueWithPlans()),
    ADMINISTRATOR(
            new Text("系统管理员", "Administrator"),
            Anchors.of(ScopeKind.EVERYTHING),
            EnumSet.of(
                    OWN_PROFILE,
                    ACCOUNTS_READ,
                    ACCOUNTS_INVITE,
                    ACCOUNTS_DEACTIVATE,
                    PLACES_READ,
                    SCHOOLS_READ,
                    SCHOOLS_OPEN,
                    CLASSES_READ,
                    PUPILS_IMPORT,
                    PROGRAMMES_READ,
                    PROGRAMMES_EDIT,
                    PROGRAMMES_APPROVE,
                    MATCHING_READ,
                    MATCHING_RUN,
                    MATCHING_APPROVE,
                    PAIRINGS_READ,
                    LEDGER_READ,
                    LOG_READ,
                    LOG_VERIFY,
                    COVERAGE_READ,
                    MAIL_RUN,
                    JOBS_READ));

    private final Text text;
    private final Anchors anchors;
    private final Set<Permission> permissions;

    Role(Text text, Anchors anchors, Set<Permission> permissions) {
        this.text = text;
        this.anchors = anchors;
        this.permissions = permissions;
    }

    public Text text() {
        return text;
    }

    public boolean permits(Permission permission) {
        return permissions.contains(permission);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    public Anchors anchors() {
        return anchors;
    }

    /** Whoever sees many children's data, or acts on a concern, needs a second factor (R30). */
    public boolean requiresTotp() {
        return switch (this) {
            case PUPIL, GUARDIAN, TEACHER, COUNSELLOR -> false;
            default -> true;
        };
    }

    /** The roles that this one may hand out below its own scope. */
    public Set<Role> mayHandOut() {
        return switch (this) {
            case COUNSELLOR -> EnumSet.of(TEACHER);
            case SAFEGUARDING_LEAD -> EnumSet.of(TEACHER, COUNSELLOR);
            case LEAGUE_COUNTY -> EnumSet.of(LEAGUE_TOWNSHIP, SAFEGUARDING_LEAD);
            case LEAGUE_CITY -> EnumSet.of(LEAGUE_COUNTY, SAFEGUARDING_LEAD);
            case LEAGUE_PROVINCE -> EnumSet.of(LEAGUE_CITY);
            case LEAGUE_NATIONAL -> EnumSet.of(LEAGUE_PROVINCE);
            case ADMINISTRATOR -> EnumSet.complementOf(EnumSet.of(PUPIL, GUARDIAN));
            default -> EnumSet.noneOf(Role.class);
        };
    }

    /** Where a grant may be anchored: kinds of scope, and for places their levels. */
    public record Anchors(Set<ScopeKind> kinds, Set<String> levels) {

        static Anchors of(ScopeKind... kinds) {
            return new Anchors(Set.of(kinds), Set.of());
        }

        static Anchors at(String... levels) {
            return new Anchors(Set.of(ScopeKind.PLACE), Set.of(levels));
        }

        static Set<Permission> league() {
            return EnumSet.of(
                    OWN_PROFILE,
                    PLACES_READ,
                    SCHOOLS_READ,
                    CLASSES_READ,
                    ACCOUNTS_READ,
                    ACCOUNTS_INVITE,
                    ACCOUNTS_DEACTIVATE,
                    PROGRAMMES_READ,
                    PAIRINGS_READ,
                    COVERAGE_READ,
                    BULLETINS_READ,
                    LEDGER_READ,
                    LEDGER_REPORT,
                    JOBS_READ);
        }

        static Set<Permission> leagueNearSchools() {
            Set<Permission> permissions = league();
            permissions.addAll(EnumSet.of(SCHOOLS_OPEN, CONCERNS_CALLED, LEDGER_CHECK));
            return permissions;
        }

        /** Plans are published by provinces and the centre; whoever publishes one may change it, with a second person. */
        static Set<Permission> leagueWithPlans() {
            Set<Permission> permissions = league();
            permissions.addAll(EnumSet.of(
                    PROGRAMMES_EDIT,
                    PROGRAMMES_APPROVE,
                    MATCHING_READ,
                    MATCHING_RUN,
                    MATCHING_APPROVE,
                    CONCERNS_CALLED,
                    COVERAGE_CLOSE,
                    BULLETINS_WRITE,
                    BULLETINS_CHECK,
                    LEDGER_CHECK,
                    LEDGER_KEEP));
            return permissions;
        }

        public boolean allow(ScopeFacts facts) {
            return kinds.contains(facts.scope().kind()) && (levels.isEmpty() || levels.contains(facts.level()));
        }
    }
}
