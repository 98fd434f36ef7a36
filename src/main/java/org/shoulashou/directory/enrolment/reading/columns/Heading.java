package org.shoulashou.directory.enrolment.reading.columns;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a heading without what schools put around them: 「* 姓 名（必填）：」 and 「姓名 / Name」 say the same. */
final class Heading {

    private static final Pattern BESIDE = Pattern.compile("[(\\[【〔{<《][^)\\]】〕}>》]*[)\\]】〕}>》]?");
    private static final Pattern AROUND = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}]+");
    private static final Pattern LINES = Pattern.compile("[\\n\\r/|]+|(?<=\\p{IsHan})\\s*(?=[a-z])");
    private static final Pattern WHOSE = Pattern.compile("^(学生|学员|孩子|小朋友|你的|本人|所在|所属|就读|现)(?=..)");

    private Heading() {}

    /** The whole first, then each line of it, then the same without whose it is. */
    static List<String> wordsOf(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String alone = BESIDE.matcher(plain).replaceAll("");
        return Stream.concat(Stream.of(alone), LINES.splitAsStream(alone))
                .map(line -> AROUND.matcher(line).replaceAll(""))
                .flatMap(word -> Stream.of(word, WHOSE.matcher(word).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
