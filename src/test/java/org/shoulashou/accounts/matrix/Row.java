package org.shoulashou.accounts.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.accounts.Role;
import org.springframework.http.HttpMethod;

/** One line of {@code permissions.csv}. */
record Row(
        HttpMethod method, String path, String on, Set<Role> may, boolean anyone, Set<Integer> answers, String body) {

    private static final Path TABLE = Path.of("src/test/resources/permissions.csv");

    static List<Row> table() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Row of(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException("six cells, please: " + line);
        }
        Set<Role> may = EnumSet.noneOf(Role.class);
        Arrays.stream(cells[3].split(" "))
                .filter(name -> !name.equals("ANYONE"))
                .forEach(name -> may.addAll(roles(name)));
        Set<Integer> answers = Set.copyOf(
                Arrays.stream(cells[4].split("\\|")).map(Integer::valueOf).toList());
        return new Row(
                HttpMethod.valueOf(cells[0]), cells[1], cells[2], may, cells[3].equals("ANYONE"), answers, cells[5]);
    }

    /** Without the query: what an endpoint is known by. */
    String address() {
        return path.replaceAll("\\?.*", "");
    }

    boolean hasTarget() {
        return !on.equals("-");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Set<Role> roles(String name) {
        return switch (name) {
            case "LEAGUE" -> EnumSet.range(Role.LEAGUE_TOWNSHIP, Role.LEAGUE_NATIONAL);
            case "SCHOOL" -> EnumSet.range(Role.TEACHER, Role.SAFEGUARDING_LEAD);
            default -> EnumSet.of(Role.valueOf(name));
        };
    }
}
