package org.shoulashou.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;

class SearchWordsTest {

    @Test
    void aChineseNameIsFoundFromAnyOfItsCharactersAndByTheFirstLettersOfItsSounds() {
        assertThat(SearchWords.of("长沙二小"))
                .containsExactlyInAnyOrder("长沙二小", "沙二小", "二小", "小", "csex", "zsex", "sex", "ex", "x");
    }

    @Test
    void aLatinNameIsFoundByEachWordWithoutAccentsAndCapitals() {
        assertThat(SearchWords.of("Ürümqi No. 2 Xi'an")).containsExactly("urumqi", "no", "2", "xian");
    }

    @Test
    void everyPartOfWhatWasTypedMustBeginAWord() {
        assertThat(matching("二小 Lake")).containsExactly("^二小", "^lake");
    }

    @Test
    void nothingTypedAsksForNothing() {
        assertThat(SearchWords.matching("search", "  ")).isEmpty();
    }

    @Test
    void signsAloneFindNobodyInsteadOfEverybody() {
        List<Criteria> where = SearchWords.matching("search", "★ !?");
        assertThat(where).hasSize(1);
        assertThat(where.get(0).getCriteriaObject()).isEqualTo(new Document("search", new Document("$in", List.of())));
    }

    @Test
    void namesAtHandAreFoundInTheSameWay() {
        assertThat(SearchWords.find("lxm 沙枣", "林小满", "沙枣花")).isTrue();
        assertThat(SearchWords.find("xm", "林小满")).isTrue();
        assertThat(SearchWords.find("小林", "林小满")).isFalse();
        assertThat(SearchWords.find(" ", "林小满")).isTrue();
        assertThat(SearchWords.find("★", "林小满")).isFalse();
    }

    private static List<String> matching(String typed) {
        return SearchWords.matching("search", typed).stream()
                .map(each -> String.valueOf(each.getCriteriaObject().get("search")))
                .toList();
    }
}
