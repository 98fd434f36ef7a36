package org.shoulashou.accounts.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.accounts.support.People;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

/** What people did stands in a chain that shows every change made to it (R16). */
@Tag("R16")
class LogOverHttpTest extends AccountsOverHttp {

    @Autowired
    private ActionLog log;

    @Test
    void aSignInIsALineThatTheLeadReads() {
        Account teacher = teacher();
        signIn(browser(), teacher, People.PASSWORD);
        Answer answer = signedIn(lead()).get("/api/log?q=" + nameOf(teacher));
        assertThat(answer.json().path("total").asInt()).isEqualTo(1);
        assertThat(answer.json().path("items").path(0).path("action").asString())
                .isEqualTo("SIGNED_IN");
        assertThat(answer.json().path("items").path(0).path("actor").asString()).isEqualTo(teacher.displayName());
        assertThat(answer.json()
                        .path("items")
                        .path(0)
                        .path("scopeName")
                        .path("en")
                        .asString())
                .isEqualTo("Hilltop School, Class 4");
    }

    /** Many at once: the numbers have no gap and every line holds on to the one before it. */
    @Test
    void linesWrittenAtTheSameTimeFormOneChain() {
        List<Account> teachers = Stream.generate(this::teacher).limit(12).toList();
        teachers.parallelStream().forEach(teacher -> signIn(browser(), teacher, People.PASSWORD));
        List<Document> lines = Await.result(log.storedAfter(0, 100_000).collectList());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(12);
        assertThat(IntStream.range(1, lines.size()).allMatch(i -> holdsOnTo(lines.get(i), lines.get(i - 1))))
                .isTrue();
    }

    @Test
    void noEndpointChangesOrRemovesALine() {
        Browser lead = signedIn(lead());
        Document line = raw("actionLog").get(0);
        assertThat(lead.delete("/api/log/" + line.get("_id")).status()).isEqualTo(404);
        assertThat(lead.post("/api/log", List.of()).status()).isEqualTo(405);
        assertThat(raw("actionLog")).contains(line);
    }

    private boolean holdsOnTo(Document line, Document before) {
        return log.follows(line, before.getLong("seq"), before.getString("hash"));
    }
}
