package org.shoulashou.matching.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.files.Faults;
import org.shoulashou.platform.text.Text;

/** The words of a command line, each with its value: {@code --seed 7} or {@code --seed=7}. */
final class Options {

    private static final Text UNKNOWN = new Text("不认识这个参数。", "This option is not known.");
    private static final Text KNOWN = new Text("可以写：{0}。", "Known are: {0}.");
    private static final Text TWICE = new Text("写了两次。", "It is given twice.");
    private static final Text KEEP_ONE = new Text("请只留一个。", "Keep one of them.");
    private static final Text NO_VALUE = new Text("后面缺少内容。", "Its value is missing.");
    private static final Text GIVE_VALUE = new Text("请写成 {0} 内容。", "Write {0} and the value after it.");
    private static final Text MISSING = new Text("缺少这个参数。", "This option is missing.");
    private static final Text NO_NUMBER =
            new Text("“{0}”不是 {1} 到 {2} 之间的整数。", "\"{0}\" is no whole number from {1} to {2}.");
    private static final Text NO_CHOICE = new Text("不能写“{0}”。", "It cannot be \"{0}\".");
    private static final Text DIGITS = new Text("请写数字，例如 {0} 10。", "Write digits, such as {0} 10.");
    private static final Text NO_PATH = new Text("“{0}”不是文件名。", "\"{0}\" is no name of a file.");

    private final Map<String, String> values = new HashMap<>();
    private final Faults faults;

    Options(List<String> words, Set<String> known, Faults faults) {
        this.faults = faults;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!known.contains(name)) {
                faults.add(name, UNKNOWN, KNOWN.with(String.join(" ", known)));
                continue;
            }
            boolean follows =
                    equals < 0 && at + 1 < words.size() && !words.get(at + 1).startsWith("--");
            take(name, equals >= 0 ? word.substring(equals + 1) : follows ? words.get(++at) : null);
        }
    }

    private void take(String name, @Nullable String value) {
        if (value == null || value.isBlank()) faults.add(name, NO_VALUE, GIVE_VALUE.with(name));
        else if (values.putIfAbsent(name, value) != null) faults.add(name, TWICE, KEEP_ONE);
    }

    Optional<Path> file(String name) {
        String value = values.get(name);
        if (value == null) return Optional.empty();
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException noPath) {
            faults.add(name, NO_PATH.with(value), GIVE_VALUE.with(name));
            return Optional.empty();
        }
    }

    Optional<Path> neededFile(String name) {
        require(name);
        return file(name);
    }

    private void require(String name) {
        if (!values.containsKey(name)) faults.add(name, MISSING, GIVE_VALUE.with(name));
    }

    int number(String name, int usual, int least, int most) {
        String value = values.get(name);
        if (value == null) return usual;
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException noNumber) {
            // told below, like a number out of range
        }
        faults.add(name, NO_NUMBER.with(value, least, most), DIGITS.with(name));
        return usual;
    }

    /** One of the constants, by its name in small letters. */
    <E extends Enum<E>> E oneOf(String name, E usual) {
        String value = values.get(name);
        if (value == null) return usual;
        E[] choices = usual.getDeclaringClass().getEnumConstants();
        for (E choice : choices) if (written(choice).equals(value)) return choice;
        List<String> all = Arrays.stream(choices).map(Options::written).toList();
        faults.add(name, NO_CHOICE.with(value), KNOWN.with(String.join(" ", all)));
        return usual;
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    int neededNumber(String name, int least, int most) {
        require(name);
        return number(name, least, least, most);
    }
}
