package org.shoulashou.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.accounts.support.People;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** People walk through the house, things go wrong, and of what people wrote or are called nothing is in the log. */
@Import({Accidents.class, Accidents.Failing.class})
@Tag("R16")
@Tag("R32")
abstract class QuietLogs extends AccountsOverHttp {

    private static final List<String> PICTURES = List.of("sun", "boat", "cat");

    @Autowired
    Jobs jobs;

    final List<String> secrets = new ArrayList<>();
    LogLines log;

    @BeforeEach
    void listen() {
        log = LogLines.listen();
    }

    @AfterEach
    void stopListening() {
        log.leave();
    }

    @Test
    void staffWhoSignInLeaveNoName() throws InterruptedException {
        Account teacher = teacher();
        Browser browser = browser();
        signIn(browser, teacher, secret("a wrong password of somebody"));
        signIn(browser, teacher, secret(People.PASSWORD));
        secret(browser.session());
        browser.get("/api/classes?q=" + secret("searched-for-somebody"));
        browser.get("/api/" + secret("no-such-page"));
        browser.put(
                "/api/password", Map.of("current", People.PASSWORD, "next", secret("the next four words of somebody")));
        browser.delete("/api/session");

        secret(nameOf(teacher));
        secret(teacher.displayName());
        assertNothingIsTold(6);
    }

    @Test
    void somebodyWhoIsInvitedLeavesNoLink() throws InterruptedException {
        Browser lead = signedIn(lead());
        Answer invited = lead.post(
                "/api/invitations",
                Map.of(
                        "displayName",
                        secret("Somebody Invited"),
                        "role",
                        "TEACHER",
                        "scope",
                        Map.of("kind", "CLASS", "id", CLASS)));
        String url = invited.json().path("url").asString();
        String token = secret(url.substring(url.lastIndexOf('/') + 1));
        Browser browser = browser();
        browser.get("/invitation/" + token);
        browser.get("/api/links/" + token);
        browser.get("/api/links/" + secret("a-token-that-nobody-issued"));
        Map<String, Object> form = Map.of(
                "signInName", secret(fresh("invited")), "displayName", "Somebody Invited", "password", People.PASSWORD);
        browser.post("/api/links/" + token + "/acceptance", form);
        browser.post("/api/links/" + token + "/acceptance", form);

        assertThat(invited.status()).isEqualTo(201);
        assertNothingIsTold(6);
    }

    @Test
    void childrenAndTheirGuardiansLeaveNothing() throws InterruptedException {
        people.holdOpen(CLASS, Duration.ofMinutes(45));
        Account pupil = people.pupil(CLASS, secret(fresh("little-cloud")), PICTURES);
        Browser browser = browser();
        browser.post("/api/session/pupil", card(pupil.displayName(), List.of("cat", "cat", "cat")));
        Answer inside = browser.post("/api/session/pupil", card(pupil.displayName(), PICTURES));
        browser.get("/api/desk");
        Browser teacher = signedIn(teacher());
        Answer link = teacher.post("/api/classes/" + CLASS + "/pupils/" + pupil.id() + "/guardian-link", Map.of());
        String url = link.json().path("url").asString();
        Browser guardian = browser();
        Map<String, Object> form =
                Map.of("token", secret(url.substring(url.lastIndexOf('/') + 1)), "sharedComputer", false);
        guardian.post("/api/session/guardian", form);
        guardian.post("/api/session/guardian", form);
        guardian.get("/api/family");

        assertThat(inside.status()).isEqualTo(200);
        assertThat(link.status()).isEqualTo(200);
        secret(pupil.id());
        secret("\"boat\"");
        assertNothingIsTold(7);
    }

    @Test
    void aClassThatIsEnrolledLeavesNoNames() throws InterruptedException {
        Browser teacher = signedIn(teacher());
        String list = "姓名\t笔名\t出生年月\n" + secret("欧阳未名") + "\t" + secret("雾里的灯塔") + "\t2016-03\n" + secret("司徒无闻")
                + "\t\t" + secret("2061年15月");
        String path = "/api/classes/" + CLASS + "/enrolment";
        Answer read = teacher.post(path + "/text", Map.of("text", list));
        Map<String, Object> row = Map.of("realName", "欧阳未名", "penName", "雾里的灯塔", "birthMonth", "2016-03");
        Answer saved = teacher.post(path, Map.of("rows", List.of(row)));
        teacher.post(path, "{\"rows\": [" + secret("torn-list"));
        String id = teacher.get("/api/classes/" + CLASS + "/pupils?q=" + secret("雾里"))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        Answer printed = teacher.post("/api/classes/" + CLASS + "/cards", Map.of("pupils", List.of(id)));

        assertThat(read.status()).isEqualTo(200);
        assertThat(saved.json().path("enrolled").asInt()).isEqualTo(1);
        assertThat(printed.status()).isEqualTo(200);
        assertNothingIsTold(5);
    }

    @Test
    void whatCannotBeReadIsNotQuoted() throws InterruptedException {
        Browser browser = browser();
        browser.send(HttpMethod.POST, "/api/session/staff", "{\"signInName\": " + secret("torn-in-the-middle"));
        browser.send(
                HttpMethod.POST, "/api/session/staff", "{\"sharedComputer\": \"" + secret("not-a-boolean") + "\"}");
        browser.get("/api/places?size=" + secret("not-a-number"));
        browser.send(HttpMethod.POST, "/api/session/pupil", "[\"" + secret("a-list-for-a-record") + "\"]");

        assertNothingIsTold(4);
    }

    @Test
    void whatNobodyForesawIsToldByItsKindAndPlaceAlone() throws InterruptedException {
        secret(Accidents.SAID);
        Browser browser = browser();

        assertThat(browser.get("/accident.unexpected").status()).isEqualTo(500);
        browser.get("/accident.duplicate");
        try {
            browser.get("/accident.halfway?q=" + secret("asked-for"));
        } catch (RuntimeException tornOff) {
            assertThat(tornOff).isNotNull();
        }

        assertThat(log.with("IllegalStateException"))
                .isNotEmpty()
                .anySatisfy(line -> assertThat(line).contains("java.lang.IllegalArgumentException", "Accidents"));
        assertNothingIsTold(3);
    }

    @Test
    void aListenerOrAJobThatFailsTellsNothingEither() throws InterruptedException {
        secret(Accidents.SAID);
        signIn(browser(), teacher(), People.PASSWORD);
        Job job = Await.result(jobs.start(
                new NewJob("test.failing", null, new Text("", ""), secret("an-account"), new Accidents.Nothing())));
        Await.until(() -> Await.result(jobs.find(job.id())).isOver());

        assertThat(log.with("test.failing")).isNotEmpty();
        assertNothingIsTold(1);
    }

    String secret(String text) {
        secrets.add(text);
        return text;
    }

    private static Map<String, Object> card(String penName, List<String> pictures) {
        return Map.of("classCode", CLASS, "penName", penName, "pictures", pictures);
    }

    /** The line of a request may come a little after its answer; without any, nobody was listening. */
    private void assertNothingIsTold(int requests) throws InterruptedException {
        Await.until(() -> log.with("AccessLog").size() >= requests);
        assertThat(log.with("AccessLog")).noneMatch(line -> line.contains("?"));
        for (String secret : secrets) {
            assertThat(secret).isNotBlank();
            assertThat(log.with(secret)).isEmpty();
        }
        assertThat(log.with("127.0.0.1:")).isEmpty();
    }
}
