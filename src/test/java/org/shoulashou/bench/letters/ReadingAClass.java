package org.shoulashou.bench.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shoulashou.bench.Benchmark;
import org.shoulashou.letters.screening.Corpus;
import tools.jackson.databind.JsonNode;

/**
 * A class of forty letters, read and decided about by one teacher in a browser and without a mouse: how many keys each
 * takes, and how long the house and the page keep the teacher waiting. What is left of twenty minutes is for reading.
 */
public final class ReadingAClass implements Benchmark {

    private static final int LETTERS = 40;
    private static final int EACH_MARKED = 5;
    private static final int SIGNS = 300;
    private static final String MARKED = "<p>我的电话是13800138000，你记下来吧。</p>";

    @Override
    public String name() {
        return "reading-a-class";
    }

    @Override
    public void run(Path folder) throws Exception {
        if (!Files.exists(House.JAR)) {
            System.out.println("There is no " + House.JAR + " yet: run mvn package first.");
            return;
        }
        Path data = Files.createDirectory(folder.resolve("data"));
        List<Person> people = Seeding.of(data, folder, 1, LETTERS);
        Person teacher = people.stream().filter(Person::reads).findFirst().orElseThrow();
        List<Person> authors = people.stream()
                .filter(person -> person.name().contains("0a-"))
                .filter(person -> !person.reads())
                .toList();
        try (House house = House.open(data)) {
            for (int number = 0; number < authors.size(); number++) write(house, authors.get(number), number);
            read(house, teacher);
        }
    }

    private static void write(House house, Person author, int number) throws InterruptedException {
        Ledger ledger = new Ledger();
        Web desk = new Web(house.address(), author, ledger, new Afternoon(List.of(), ledger));
        Optional<JsonNode> begun =
                desk.ask(Step.WRITE, "POST", "/api/desk/letters", Map.of("pairingId", author.pairing(), "free", true));
        String path = "/api/desk/letters/" + begun.orElseThrow().path("id").asString("");
        Map<String, Object> letter = PupilAtWork.written(begun.get(), body(number));
        JsonNode written = desk.ask(Step.WRITE, "PUT", path, letter).orElseThrow();
        desk.ask(Step.SUBMIT, "POST", path + "/hand-in", Web.version(written)).orElseThrow();
    }

    /** Of sentences that no other letter of the class holds. */
    private static String body(int number) {
        List<Corpus.Sentence> sentences = Corpus.mustNot();
        StringBuilder body = new StringBuilder("<p>你好！这是第" + number + "封信。</p>");
        for (int at = number; body.length() < SIGNS; at += LETTERS) {
            body.append("<p>").append(sentences.get(at).text()).append("</p>");
        }
        return number % EACH_MARKED == 0 ? body.append(MARKED).toString() : body.toString();
    }

    private static void read(House house, Person teacher) throws IOException, InterruptedException {
        ProcessBuilder browser = new ProcessBuilder("node", "frontend/tests/browser/reading-a-class.mjs").inheritIO();
        browser.environment().put("SHOULASHOU_ADDRESS", house.address());
        browser.environment().put("SHOULASHOU_SESSION", teacher.session());
        browser.environment().put("SHOULASHOU_LETTERS", String.valueOf(LETTERS));
        int code = browser.start().waitFor();
        if (code != 0) throw new IllegalStateException("the browser ended with " + code);
    }
}
