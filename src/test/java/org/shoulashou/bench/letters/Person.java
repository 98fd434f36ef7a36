package org.shoulashou.bench.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Somebody with a session, as the seeding wrote them down.
 *
 * @param pairing of a pupil; of a reader a dash
 * @param number  among the readers of a school
 * @param arrived letters that lie unopened on a pupil's desk
 */
record Person(boolean reads, String name, String session, String pairing, int number, List<String> arrived) {

    private static final String FILE = "people.tsv";

    static void write(Path folder, List<Person> people) throws IOException {
        Files.write(folder.resolve(FILE), people.stream().map(Person::line).toList());
    }

    static List<Person> read(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(FILE)).stream().map(Person::of).toList();
    }

    /** With this part of the letters on the desk, and the others where they are. */
    Person opening(int from, int to) {
        int end = Math.min(to, arrived.size());
        return new Person(reads, name, session, pairing, number, arrived.subList(Math.min(from, end), end));
    }

    private String line() {
        return String.join(
                "\t", String.valueOf(reads), name, session, pairing, String.valueOf(number), String.join(" ", arrived));
    }

    private static Person of(String line) {
        String[] cells = line.split("\t", -1);
        List<String> arrived = cells[5].isEmpty() ? List.of() : List.of(cells[5].split(" "));
        return new Person(
                Boolean.parseBoolean(cells[0]), cells[1], cells[2], cells[3], Integer.parseInt(cells[4]), arrived);
    }
}
