package org.shoulashou.letters.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing stands in a letter but what may, however it was sent. */
@Tag("R21")
class CleanBodyTest {

    private static final Set<String> PICTURES = Set.of("known");
    private static final String MARKED =
            "(?:[^<>]|<br>|</?strong>|</?em>|<span class=\"ink-(?:blue|green|plum|brown)\">|</span>)*";
    private static final String PARAGRAPH = "<p lang=\"[a-z]{2}\" dir=\"(?:ltr|rtl)\">" + MARKED + "</p>";
    private static final Pattern ALLOWED = Pattern.compile("(?:" + PARAGRAPH
            + "|<figure data-picture=\"known\"></figure>|</?ul>|</?ol>|<li>(?:" + PARAGRAPH + ")+</li>)*");

    /** One piece after the other: a pattern over the whole would itself be lost in what is nested deeply. */
    private static final Pattern ALLOWED_PIECES =
            Pattern.compile("</?p(?: lang=\"[a-z]{2}\" dir=\"(?:ltr|rtl)\")?>|<figure data-picture=\"known\"></figure>"
                    + "|</?(?:ul|ol|li|strong|em|span)>|<br>|<span class=\"ink-[a-z]+\">|[^<>]");
    /** The most that one sign can become: a paragraph of its own, bold, slanting and in colour. */
    private static final int MOST_FOR_A_SIGN = 25;

    static Stream<String> evasions() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/letters/evasions.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replace("{0}", "\0"));
    }

    @ParameterizedTest
    @MethodSource("evasions")
    void whatIsSmuggledInIsWordsOrNothing(String sent) {
        String clean = CleanBody.of(sent, PICTURES).html();

        assertThat(ALLOWED.matcher(clean).matches()).as(clean).isTrue();
        assertThat(CleanBody.of(clean, PICTURES).html()).isEqualTo(clean);
    }

    @Test
    void thereAreSixtyOfThem() throws IOException {
        assertThat(evasions().count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void whatAChildMayDoStays() {
        String sent = "<p>你好，<strong>朋友</strong>！<br>今天<em>下雨</em></p>"
                + "<ul><li><p>一</p></li><li>二</li></ul>"
                + "<figure data-picture=\"known\"></figure><p><span class=\"ink-green\">再见</span></p>";

        WrittenBody written = CleanBody.of(sent, PICTURES);

        assertThat(written.html())
                .isEqualTo("<p lang=\"zh\" dir=\"ltr\">你好，<strong>朋友</strong>！<br>今天<em>下雨</em></p>"
                        + "<ul><li><p lang=\"zh\" dir=\"ltr\">一</p></li><li><p lang=\"zh\" dir=\"ltr\">二</p></li></ul>"
                        + "<figure data-picture=\"known\"></figure>"
                        + "<p lang=\"zh\" dir=\"ltr\"><span class=\"ink-green\">再见</span></p>");
        assertThat(written.plain()).isEqualTo("你好，朋友！\n今天下雨\n一\n二\n再见");
        assertThat(written.length()).isEqualTo(14);
    }

    @Test
    void aLineThatAChildLeavesFreeStaysFree() {
        WrittenBody written = CleanBody.of(
                "<p></p><p>你好</p><p></p><p> </p><figure data-picture=\"known\"></figure><p>再见</p><ul><li><p></p></li></ul><p></p>",
                PICTURES);

        String free = "<p lang=\"zh\" dir=\"ltr\"></p>";
        assertThat(written.html())
                .isEqualTo(free + "<p lang=\"zh\" dir=\"ltr\">你好</p>" + free + free
                        + "<figure data-picture=\"known\"></figure><p lang=\"zh\" dir=\"ltr\">再见</p>");
        assertThat(written.plain()).isEqualTo("\n你好\n\n\n再见");
        assertThat(CleanBody.of(written.html(), PICTURES)).isEqualTo(written);
        assertThat(CleanBody.of("<p></p><p> </p>", PICTURES)).isEqualTo(WrittenBody.EMPTY);
    }

    @Test
    void eachParagraphIsWrittenInTheDirectionOfItsScript() {
        String html = CleanBody.of("<p>ياخشىمۇسىز</p><p>བཀྲ་ཤིས་བདེ་ལེགས།</p><p>你好</p>", Set.of())
                .html();

        assertThat(html)
                .contains("<p lang=\"ug\" dir=\"rtl\">")
                .contains("<p lang=\"bo\" dir=\"ltr\">")
                .contains("<p lang=\"zh\" dir=\"ltr\">");
    }

    @Test
    void aChildsOwnChoiceStandsAsLongAsItFitsTheScript() {
        assertThat(CleanBody.of("<p lang=\"kk\" dir=\"rtl\">ياخشى</p>", Set.of())
                        .html())
                .startsWith("<p lang=\"kk\" dir=\"rtl\">");
        assertThat(CleanBody.of("<p lang=\"zh\" dir=\"ltr\">ياخشى</p>", Set.of())
                        .html())
                .startsWith("<p lang=\"ug\" dir=\"rtl\">");
    }

    @Test
    void whatIsShownIsReadToItsLastSign() {
        WrittenBody saved = CleanBody.of("<p>字".repeat(4_000) + "<p>救救我", Set.of());

        assertThat(saved.html().length()).isBetween(CleanBody.MOST_SENT, CleanBody.MOST_KEPT);
        assertThat(CleanBody.of(saved.html(), Set.of())).isEqualTo(saved);
        assertThat(saved.plain()).endsWith("救救我");
    }

    @Test
    void aThousandTagsInEachOtherAreNoHarm() {
        String deep = "<ul><li><strong><div>".repeat(1_000) + "x" + "</div></strong></li></ul>".repeat(1_000);

        assertThat(CleanBody.of(deep, Set.of()).plain()).isEqualTo("x");
    }

    /** As long as anybody may send it, of what readers of markup stumble over. */
    static Stream<String> hostile() {
        return Stream.of(
                        "<",
                        "<b>",
                        "<b><p>",
                        "<p><b><i><span class=ink-blue>x",
                        "</p></ul></li>",
                        "<ul><li>",
                        "<table><tr><td><b>",
                        "<svg><style><b><math>",
                        "<p lang=" + "a".repeat(500) + ">x",
                        "<figure data-picture=known>",
                        "&amp;&#x00000000026;&lt",
                        "<!--<p>--!>",
                        "<br>",
                        "<p>")
                .map(piece -> piece.repeat(CleanBody.MOST_SENT / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(60)
    void howeverMuchIsSentTheBodyIsBoundedAndComesToAnEnd(String sent) {
        WrittenBody written = CleanBody.of(sent, PICTURES);

        assertThat(ALLOWED_PIECES.matcher(written.html()).replaceAll("")).isEmpty();
        assertThat(written.html().length()).isLessThan(MOST_FOR_A_SIGN * CleanBody.MOST_SENT);
        assertThat(written.plain().length()).isLessThanOrEqualTo(CleanBody.MOST_SENT);
    }
}
