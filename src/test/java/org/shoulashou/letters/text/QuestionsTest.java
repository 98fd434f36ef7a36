package org.shoulashou.letters.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void aQuestionIsASentenceThatEndsInAQuestionMark() {
        assertThat(Questions.in("你好！你喜欢秋天吗？我喜欢。你们那里下雪吗?\nDo you swim? I do. What is 3.5 and 1?"))
                .containsExactly("你喜欢秋天吗？", "你们那里下雪吗?", "Do you swim?", "What is 3.5 and 1?");
    }

    @Test
    void itIsFoundInEveryScriptThatWeHave() {
        assertThat(Questions.in("ياخشىمۇسىز! سېنىڭ ئىسمىڭ نېمە؟")).containsExactly("سېنىڭ ئىسمىڭ نېمە؟");
        assertThat(Questions.in("བཀྲ་ཤིས་བདེ་ལེགས། ཁྱེད་རང་ག་རེ་བྱེད་ཀྱི་ཡོད?"))
                .containsExactly("ཁྱེད་རང་ག་རེ་བྱེད་ཀྱི་ཡོད?");
    }

    @Test
    void excitedOnesAndThoseInQuotationMarksAreQuestionsToo() {
        assertThat(Questions.in("真的吗？！！她问：“你来吗？”我说来。")).containsExactly("真的吗？！！", "她问：“你来吗？”");
    }

    @Test
    void whatAsksNothingIsNone() {
        assertThat(Questions.in("？？？\n！\n我很好。\n\n山上的枫叶红了")).isEmpty();
        assertThat(Questions.in("")).isEmpty();
    }

    @Test
    void whatIsAskedTwiceIsAskedOnce() {
        assertThat(Questions.in("你好吗？我很好。你好吗？")).containsExactly("你好吗？");
    }

    @Test
    void aListEndsSomewhere() {
        String many = IntStream.range(0, 50).mapToObj(n -> "第" + n + "个？").collect(Collectors.joining());

        assertThat(Questions.in(many)).hasSize(Questions.MOST).startsWith("第0个？");
    }
}
