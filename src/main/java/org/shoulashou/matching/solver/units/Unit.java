package org.shoulashou.matching.solver.units;

import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Quota;

/** What is paired. */
public enum Unit {
    PUPILS(Quota.Unit.PAIRS, new Text("学生", "pupils")),
    CLASSES(Quota.Unit.CLASSES, new Text("班级", "classes")),
    SCHOOLS(Quota.Unit.SCHOOLS, new Text("学校", "schools")),
    /** Named one by one; see {@link PairedOrganisations}. */
    ORGANISATIONS(Quota.Unit.ORGANISATIONS, new Text("组织", "organisations"));

    private final Quota.Unit counted;
    private final Text text;

    Unit(Quota.Unit counted, Text text) {
        this.counted = counted;
        this.text = text;
    }

    /** What is said of pupils, said of these. */
    public Text named(Text ofPupils) {
        return new Text(
                ofPupils.zh().replace(PUPILS.text.zh(), text.zh()),
                ofPupils.en().replace(PUPILS.text.en(), text.en()));
    }

    boolean isCountedBy(Quota quota) {
        return quota.unit() == counted;
    }

    /** The id of the unit that a pupil belongs to; a school's name is only taken for one within its place. */
    public String idOf(Candidate pupil) {
        String school = pupil.place() + "/" + pupil.school();
        return switch (this) {
            case PUPILS, ORGANISATIONS -> pupil.pupil();
            case CLASSES -> school + "/" + pupil.schoolClass();
            case SCHOOLS -> school;
        };
    }
}
