package org.shoulashou.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.notifications.mail.Mail.Heading;
import org.shoulashou.notifications.mail.Mail.Line;
import org.shoulashou.notifications.mail.Mail.Sort;
import org.shoulashou.notifications.mail.WriteMail.Written;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Secrets;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of mail, put into words. {@code -Dmail.look=FOLDER} writes them there, to be looked at. */
class WhatMailSaysTest extends OutboxOverSmtp {

    private static final String SITE = "https://house.example";

    @Autowired
    private WriteMail write;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Scopes scopes;

    private List<Mail> everyKind(String person, Text where) {
        Stream<Mail> news = Arrays.stream(Occasion.values())
                .map(each -> Mail.ofNews(each.name(), person, each, where, clock.instant()));
        List<Line> lines = Arrays.stream(Heading.values())
                .map(heading -> new Line(heading, Occasion.LETTER_WAITS.body().with(where), "/letters"))
                .toList();
        Stream<Mail> others = Stream.of(
                Mail.digest("daily", Sort.DAILY, person, lines, clock.instant()),
                Mail.digest("weekly", Sort.WEEKLY, person, lines, clock.instant()),
                Mail.ofCode("code", person, clock.instant()));
        return Stream.concat(news, others).toList();
    }

    private Written written(Mail mail) {
        return write.write(mail, Await.result(receivers.of(mail.person())), SITE);
    }

    @Test
    @Tag("R11")
    void noMailHoldsAChildsNameOrAWordOfALetter() throws Exception {
        String penName = fresh("小鹿");
        people.enrol(fresh("child"), CLASS, penName);
        Text where = Await.result(scopes.name(Scope.schoolClass(CLASS)));
        Account somebody = reached();
        for (Mail mail : everyKind(somebody.id(), where)) {
            Written words = written(mail);
            assertThat(words.subject() + words.plain() + words.html())
                    .doesNotContain(penName, "名字 ", "{0}", "{1}", "@school.example")
                    .contains("手拉手");
            look(mail, words);
        }
    }

    private static void look(Mail mail, Written words) throws Exception {
        String folder = System.getProperty("mail.look", "");
        if (folder.isEmpty()) return;
        Files.createDirectories(Path.of(folder));
        Files.writeString(Path.of(folder, mail.id() + ".html"), words.html());
        Files.writeString(Path.of(folder, mail.id() + ".txt"), words.subject() + "\n\n" + words.plain());
    }

    @Test
    void everyMailSpeaksBothLanguagesTheReadersFirst() {
        Account somebody = reached();
        Text title = Occasion.LETTER_LATE.title();
        Mail mail = Mail.ofNews("x", somebody.id(), Occasion.LETTER_LATE, WHERE, clock.instant());
        Written chinese = written(mail);
        assertThat(chinese.subject()).isEqualTo(title.zh());
        assertThat(chinese.plain()).containsSubsequence(title.zh(), title.en());
        signedInAndEnglish(somebody);
        Written english = written(mail);
        assertThat(english.subject()).isEqualTo(title.en());
        assertThat(english.html()).containsSubsequence(title.en(), title.zh());
    }

    private void signedInAndEnglish(Account somebody) {
        Map<String, Object> chosen = Map.of("ways", Map.of(), "daily", true, "weekly", true, "language", "EN");
        assertThat(signedIn(somebody).put("/api/news-settings", chosen).status())
                .isEqualTo(200);
    }

    @Test
    void narrowMailProgramsGetTablesAndNothingToLoad() {
        Account somebody = reached();
        for (Mail mail : everyKind(somebody.id(), WHERE)) {
            Document page = Jsoup.parse(written(mail).html());
            assertThat(page.select("script, link, img, style, iframe, form")).isEmpty();
            assertThat(page.select("[class], [id]")).isEmpty();
            assertThat(page.select("a").eachAttr("href")).allMatch(address -> address.startsWith(SITE + "/"));
            assertThat(page.select("table").attr("width")).isEqualTo("100%");
        }
    }

    @Test
    void namesOfClassesCannotBecomeTags() {
        Account somebody = reached();
        Text hostile = new Text("<b>四班</b>\r\nBcc: x@y.example", "<script>");
        Written words = written(Mail.ofNews("x", somebody.id(), Occasion.LETTER_LATE, hostile, clock.instant()));
        assertThat(words.html()).doesNotContain("<b>", "<script>").contains("&lt;b&gt;");
        assertThat(words.subject()).doesNotContain("Bcc");
    }

    @Test
    void oneClickEndsDigestsWithoutSigningInAndACallForAChildStays() {
        Account somebody = reached();
        Mail digest = Mail.digest("d", Sort.DAILY, somebody.id(), List.of(), clock.instant());
        String stop = String.valueOf(written(digest).stop());
        assertThat(stop).startsWith(SITE + "/api/mail-stops/");
        String path = stop.substring(SITE.length());

        assertThat(browser().without("XSRF-TOKEN").post(path + "x", Map.of()).status())
                .isEqualTo(404);
        assertThat(browser().without("XSRF-TOKEN").get(path).status()).isEqualTo(405);
        assertThat(browser().without("XSRF-TOKEN").post(path, Map.of()).status())
                .isEqualTo(200);
        Receiver receiver = Await.result(receivers.of(somebody.id()));
        assertThat(receiver.wantsDigest()).isFalse();
        assertThat(receiver.wayOf(Occasion.CONCERN_RAISED.course()).name()).isEqualTo("AT_ONCE");
        assertThat(secrets.stopped("nobody~" + secrets.stopToken("other").split("~")[1]))
                .isEmpty();
    }

    @Test
    @Tag("R32")
    void anAddressIsProvedByACodeAndLiesClosed() {
        Account somebody = people.staff(fresh("teacher"), Role.TEACHER, Scope.schoolClass(CLASS));
        var browser = signedIn(somebody);
        Map<String, String> typed = Map.of("address", "li@school.example", "language", "ZH");
        assertThat(browser.put(
                                "/api/news-settings/address",
                                Map.of("address", "a@b.example\r\nBcc: c@d.example", "language", "ZH"))
                        .code())
                .isEqualTo("notifications.address-unusable");
        assertThat(browser.put("/api/news-settings/address", typed)
                        .json()
                        .path("pending")
                        .asString())
                .isEqualTo("li@school.example");
        assertThat(browser.put("/api/news-settings/address", typed).code()).isEqualTo("notifications.code-too-soon");
        assertThat(raw("receivers").toString()).doesNotContain("li@school");

        Receiver waiting = Await.result(receivers.of(somebody.id()));
        String code = secrets.code(somebody.id(), java.util.Objects.requireNonNull(waiting.pending()));
        String wrong = code.equals("123456") ? "654321" : "123456";
        assertThat(browser.post("/api/news-settings/address/confirmation", Map.of("code", wrong))
                        .code())
                .isEqualTo("notifications.code-wrong");
        assertThat(browser.post("/api/news-settings/address/confirmation", Map.of("code", code))
                        .json()
                        .path("address")
                        .asString())
                .isEqualTo("li@school.example");
        assertThat(browser.delete("/api/news-settings/address").json().has("address"))
                .isFalse();
    }

    @Test
    void nobodyFillsAMailboxWithCodesByTakingTheAddressBack() {
        var browser = signedIn(people.staff(fresh("teacher"), Role.TEACHER, Scope.schoolClass(CLASS)));
        Map<String, String> typed = Map.of("address", "li@school.example", "language", "ZH");
        for (int code = 0; code < 10; code++) {
            assertThat(browser.put("/api/news-settings/address", typed).status())
                    .isEqualTo(200);
            browser.delete("/api/news-settings/address");
            assertThat(browser.put("/api/news-settings/address", typed).code())
                    .isEqualTo("notifications.code-too-soon");
            clock.move(Duration.ofMinutes(2));
        }
        assertThat(browser.put("/api/news-settings/address", typed).code()).isEqualTo("notifications.code-too-soon");
    }

    @Test
    void aCodeIsGuessedFiveTimesAtMostAndForHalfAnHour() {
        Account somebody = people.staff(fresh("teacher"), Role.TEACHER, Scope.schoolClass(CLASS));
        var browser = signedIn(somebody);
        browser.put("/api/news-settings/address", Map.of("address", "li@school.example", "language", "ZH"));
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(browser.post("/api/news-settings/address/confirmation", Map.of("code", "nothing"))
                    .code());
        }
        assertThat(answers.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())))
                .isEqualTo(Map.of("notifications.code-wrong", 5L, "notifications.code-over", 1L));
        clock.move(Duration.ofMinutes(2));
        assertThat(browser.put("/api/news-settings/address", Map.of("address", "li@school.example", "language", "ZH"))
                        .status())
                .isEqualTo(200);
        clock.move(Duration.ofMinutes(31));
        assertThat(signedIn(somebody)
                        .post("/api/news-settings/address/confirmation", Map.of("code", "123456"))
                        .code())
                .isEqualTo("notifications.code-over");
    }
}
