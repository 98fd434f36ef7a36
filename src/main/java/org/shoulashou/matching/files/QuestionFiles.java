package org.shoulashou.matching.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.bonds.KnownBonds;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.units.Organisation;
import org.shoulashou.matching.solver.units.OrganisationQuotas;
import org.shoulashou.matching.solver.units.PairedOrganisations;
import org.shoulashou.matching.solver.units.PairedUnits;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.programme.Programme;

/** Reads a question out of its files, checked together. */
public final class QuestionFiles {

    private final Programme programme;
    private final int year;
    private final Columns rule;
    private final Faults faults;
    private final PlaceNames places;

    public QuestionFiles(Programme programme, int year, Columns rule, Faults faults) {
        this.programme = programme;
        this.year = year;
        this.rule = rule;
        this.faults = faults;
        this.places = new PlaceNames(programme);
    }

    /** @param list of pupils, or of organisations when those are paired */
    public record Written(
            Unit unit,
            WrittenFile list,
            @Nullable WrittenFile pinned,
            @Nullable WrittenFile blocked) {}

    /** Of no use when there are faults. */
    public Posed read(Written written) {
        return read(written, KnownBonds.NONE);
    }

    /** @param bonds of organisations, of which the house knows */
    public Posed read(Written written, KnownBonds bonds) {
        return written.unit() == Unit.ORGANISATIONS ? ofOrganisations(written, bonds) : ofPupils(written);
    }

    /** What is wrong with the lists of pupils themselves, told also when the programme is of no use. */
    public static void check(Written written, Columns rule, Faults faults) {
        if (written.unit() == Unit.ORGANISATIONS) return;
        PupilsFile pupils = new PupilsFile(written.list(), rule, PlaceNames.ofNoProgramme(), faults);
        List<Candidate> candidates = new PairedUnits(written.unit()).of(pupils.read());
        Set<String> ids = new HashSet<>(pupils.pupils());
        candidates.forEach(candidate -> ids.add(candidate.pupil()));
        new Lists(rule, faults).couples(written, ids, candidates);
    }

    private Posed ofPupils(Written written) {
        PairedUnits units = new PairedUnits(written.unit());
        PupilsFile pupils = new PupilsFile(written.list(), rule, places, faults);
        List<Candidate> candidates = units.of(pupils.read());
        Set<String> ids = new HashSet<>(pupils.pupils());
        candidates.forEach(candidate -> ids.add(candidate.pupil()));
        Couples couples = new Lists(rule, faults).couples(written, ids, candidates);
        Question question =
                new Question(units.programme(programme), year, candidates, couples.pinned(), couples.blocked());
        return new Posed(question, answer -> answer, written.unit());
    }

    private Posed ofOrganisations(Written written, KnownBonds bonds) {
        Set<String> kinds = new OrganisationQuotas(programme, year).kinds();
        OrganisationsFile file = new OrganisationsFile(written.list(), rule, places, kinds, faults);
        List<Organisation> all = file.read();
        List<Candidate> known = all.stream().map(Organisation::candidate).toList();
        Couples couples = new Lists(rule, faults)
                .couples(written, file.organisations(), known)
                .and(bonds, file.organisations());
        PairedOrganisations paired = new PairedOrganisations(programme, year, all);
        boolean sound = !faults.any();
        Question question = new Question(programme, year, List.of(), List.of(), List.of());
        if (sound) question = paired.question(couples.pinned(), couples.blocked());
        return new Posed(question, paired::counted, written.unit());
    }

    private record Couples(List<Couple> pinned, List<Couple> blocked) {

        /** What a file says counts more. */
        Couples and(KnownBonds bonds, Set<String> ids) {
            KnownBonds known = bonds.among(ids, pinned);
            List<Couple> apart = Stream.concat(blocked.stream(), known.apart().stream())
                    .distinct()
                    .toList();
            Stream<Couple> together = known.together().stream().filter(two -> !blocked.contains(two));
            return new Couples(Stream.concat(pinned.stream(), together).toList(), apart);
        }
    }

    private record Lists(Columns rule, Faults faults) {

        Couples couples(Written written, Set<String> ids, List<Candidate> candidates) {
            List<Couple> blocked = List.of();
            List<Couple> pinned = List.of();
            if (written.blocked() != null) {
                blocked = new CouplesFile(written.blocked(), rule, ids, candidates, faults).read();
            }
            if (written.pinned() != null) {
                CouplesFile couples = new CouplesFile(written.pinned(), rule, ids, candidates, faults);
                pinned = couples.read();
                couples.checkPinned(new HashSet<>(blocked));
            }
            return new Couples(pinned, blocked);
        }
    }
}
