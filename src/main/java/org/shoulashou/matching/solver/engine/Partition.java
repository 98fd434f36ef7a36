package org.shoulashou.matching.solver.engine;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Part;
import org.shoulashou.matching.solver.model.Problem;

/**
 * Cuts a problem so that several threads can work on it: cities that follow each other, and each county where most of
 * its friends are.
 */
final class Partition {

    private final Problem problem;
    private final Friends friends;
    private final int[] partOfCity;
    private final int[] partOfCounty;
    private final int parts;

    /** @param shift by how many cities the borders are moved */
    Partition(Problem problem, Friends friends, int parts, int shift) {
        this.problem = problem;
        this.friends = friends;
        this.parts = parts;
        this.partOfCity = new int[problem.cities()];
        for (int city = 0; city < partOfCity.length; city++) {
            partOfCity[city] = (city + shift) % partOfCity.length * parts / partOfCity.length;
        }
        this.partOfCounty = new int[problem.counties()];
        placeCounties();
    }

    private void placeCounties() {
        int[][] ties = new int[problem.counties()][parts];
        Crowd inland = problem.inland();
        Crowd partner = problem.partner();
        for (int i = 0; i < inland.pupils(); i++) {
            int j = friends.ofInland()[i];
            if (j == Friends.NOBODY) continue;
            int part = partOfCity[inland.placeOf()[inland.classOf()[i]]];
            ties[partner.placeOf()[partner.classOf()[j]]][part]++;
        }
        for (int county = 0; county < ties.length; county++) {
            int most = 0;
            for (int part = 1; part < parts; part++) if (ties[county][part] > ties[county][most]) most = part;
            partOfCounty[county] = most;
        }
    }

    List<Part> parts(ClassPairs pairs) {
        List<Part> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            all.add(Part.of(problem, pairs, friends, chosen(partOfCity, part), chosen(partOfCounty, part)));
        }
        return all;
    }

    private static boolean[] chosen(int[] partOf, int part) {
        boolean[] chosen = new boolean[partOf.length];
        for (int each = 0; each < chosen.length; each++) chosen[each] = partOf[each] == part;
        return chosen;
    }
}
