package org.shoulashou.accounts;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can be permitted, by the name under which the front end shows or hides a way to it. */
public enum Permission {
    OWN_PROFILE("own.profile"),
    ACCOUNTS_READ("accounts.read"),
    ACCOUNTS_INVITE("accounts.invite"),
    ACCOUNTS_DEACTIVATE("accounts.deactivate"),
    PLACES_READ("places.read"),
    SCHOOLS_READ("schools.read"),
    /** Classes as such: name, grade, how many pupils. */
    CLASSES_READ("classes.read"),
    /** Who is in a class, with real names, and the class's sign-in code: the school's own people only. */
    PUPILS_READ("pupils.read"),
    /** Entering a school is verifying it: only who oversees a county or city does. */
    SCHOOLS_OPEN("schools.open"),
    CLASSES_OPEN("classes.open"),
    /** Who is on the roll of a class, and what is written of them. */
    PUPILS_ENROL("pupils.enrol"),
    /** Lists of many schools at once: whoever runs the house, and nobody of the League. */
    PUPILS_IMPORT("pupils.import"),
    CLASSES_WINDOW("classes.window"),
    PUPILS_CARDS("pupils.cards"),
    GUARDIANS_LINK("guardians.link"),
    /** The published plans that one has to do with; they hold no word about a person. */
    PROGRAMMES_READ("programmes.read"),
    PROGRAMMES_EDIT("programmes.edit"),
    /** A change takes effect by somebody who holds this and did not propose it. */
    PROGRAMMES_APPROVE("programmes.approve"),
    LOG_READ("log.read"),
    LOG_VERIFY("log.verify"),
    JOBS_READ("jobs.read"),
    /** How mail goes, and what was laid aside: whoever runs the house. */
    MAIL_RUN("mail.run"),
    /** Who has agreed to what: the school's own people only. */
    CONSENTS_READ("consents.read"),
    CONSENTS_ASK("consents.ask"),
    CONSENTS_RECORD("consents.record"),
    /** A signed paper counts by somebody who holds this and did not record it. */
    CONSENTS_CONFIRM("consents.confirm"),
    /** Runs of the matching: candidates in numbers, results, comparisons. */
    MATCHING_READ("matching.read"),
    MATCHING_RUN("matching.run"),
    /** A run reaches the schools by somebody who holds this and did not ask for it. */
    MATCHING_APPROVE("matching.approve"),
    /** Which classes are paired, in numbers and without a child. */
    PAIRINGS_READ("pairings.read"),
    /** Who is whose friend: the two schools' own people only. */
    PAIRINGS_PEOPLE("pairings.people"),
    PAIRINGS_CONFIRM("pairings.confirm"),
    /** Meetings of paired classes and what else passes between them: the two schools' own people only. */
    EXCHANGE_ARRANGE("exchange.arrange"),
    /** Reading letters of one's own side before they travel, and deciding about them. */
    LETTERS_REVIEW("letters.review"),
    /** Who of a school reads letters, with deputies, and the dates without which nobody does. */
    LETTERS_TEAM("letters.team"),
    /** Concerns about children: the schools' heads and safeguarding leads, and nobody else (R22, R23). */
    CONCERNS_HANDLE("concerns.handle"),
    CONCERNS_RAISE("concerns.raise"),
    /** That something waits at a school which does not answer, and not a word more. */
    CONCERNS_CALLED("concerns.called"),
    /** Figures of one's own place, school or class: numbers, down to the class. */
    COVERAGE_READ("coverage.read"),
    /** Closing months where the programme is kept, and correcting what is closed, two people at a time. */
    COVERAGE_CLOSE("coverage.close"),
    /** Bulletins that are out, of programmes that one has to do with. */
    BULLETINS_READ("bulletins.read"),
    BULLETINS_WRITE("bulletins.write"),
    /** A bulletin goes out by somebody who holds this and wrote no word of it. */
    BULLETINS_CHECK("bulletins.check"),
    /** Tasks of the plans that one has to do with, reports and co-building of one's own places. */
    LEDGER_READ("ledger.read"),
    LEDGER_REPORT("ledger.report"),
    /** A report counts by somebody who holds this and had no part in it. */
    LEDGER_CHECK("ledger.check"),
    /** Adjusting amounts, two people at a time, and drawing spot checks, where the plan is kept. */
    LEDGER_KEEP("ledger.keep"),
    DESK_OPEN("desk.open"),
    /** A child's own word to stop, and to go on. */
    DESK_STOP("desk.stop"),
    FAMILY_READ("family.read"),
    FAMILY_CONSENT("family.consent"),
    FAMILY_CONCERN("family.concern");

    private final String key;

    Permission(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }
}
