package org.shoulashou.directory.pupils;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenNamesTest {

    private final PenNames names = new PenNames(Set.of("星 星", "Moon"));

    @ParameterizedTest
    @ValueSource(strings = {"小雨点", "云上的鱼", "Stardust", "鱼7号", "雪·莲", "نۇر", "མེ་ཏོག", "足球2014", "۱۲دوست"})
    void aNameForFunWillDo(String penName) {
        assertThat(names.faultOf(penName, "林小满")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "林小满,林小满",
        "林小满,小满",
        "林小满,爱笑的小满呀",
        "林 小 满,小·满",
        "欧阳小满,小满",
        "欧阳小满,阳小满了",
        "阿依古丽·买买提,阿依古丽花",
        "Willow Reed,willow7",
        "李雷,李雷雷"
    })
    void theRealNameShowsInNone(String realName, String penName) {
        assertThat(names.faultOf(penName, realName)).contains(PenNameFault.REAL_NAME);
    }

    @ParameterizedTest
    @CsvSource({"李雷,雷雨", "李雷,小李子", "林小满,小雨", "林小满,满天星"})
    void oneSharedSignShowsNobody(String realName, String penName) {
        assertThat(names.faultOf(penName, realName)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "小鱼12345,NUMBER", "1·3·8·0·0,NUMBER", "小鱼１３８００,NUMBER", "幺三八零零,NUMBER", "a@b,ADDRESS", "www鱼,ADDRESS",
                "fish.com,ADDRESS",
        "QQ1234,ADDRESS", "加我微信,ADDRESS", "小鱼!,WRONG_SIGNS", "😀,WRONG_SIGNS", "1234,WRONG_SIGNS", "<b>,WRONG_SIGNS",
                "' ',EMPTY",
        "一二三四条很长很长很长的鱼,TOO_LONG", "星星,TAKEN", "moon,TAKEN"
    })
    void whatLeadsToTheChildOrIsHadAlreadyWillNotDo(String penName, PenNameFault fault) {
        assertThat(names.faultOf(penName, "林小满")).contains(fault);
    }

    @Test
    void aSeedAlwaysSuggestsTheSameNames() {
        assertThat(PenNameSuggestions.suggest(7, 5, "林小满", names))
                .isEqualTo(PenNameSuggestions.suggest(7, 5, "林小满", names))
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void suggestionsAreNeverTakenHoweverManyAreWanted() {
        List<String> first = PenNameSuggestions.suggest(1, 272, "林小满", names);
        first.forEach(names::take);
        List<String> more = PenNameSuggestions.suggest(1, 272, "林小满", names);

        Set<String> all = new HashSet<>(first);
        all.addAll(more);
        assertThat(all).hasSize(2 * 272);
        assertThat(all)
                .allMatch(name -> new PenNames(Set.of()).faultOf(name, "").isEmpty());
    }

    @Test
    void aSuggestionDoesNotShowTheRealName() {
        assertThat(PenNameSuggestions.suggest(3, 200, "张蒲公英", names)).noneMatch(name -> name.contains("蒲公英"));
    }

    @ParameterizedTest
    @CsvSource({"'李　雷',李雷", "' Willow   Reed ',Willow Reed", "Ｗｉｌｌｏｗ,Willow", "阿依古丽 • 买买提,阿依古丽·买买提", "沙\u200B枣,沙枣"})
    void aNameIsTidied(String written, String tidy) {
        assertThat(Names.tidy(written)).isEqualTo(tidy);
    }
}
