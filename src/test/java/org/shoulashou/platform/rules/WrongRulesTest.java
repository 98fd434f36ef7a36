package org.shoulashou.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.diagnostics.FailureAnalysis;

class WrongRulesTest {

    private static final Spot THIRD_LINE = new Spot("matching-rules/places/hunan.yaml", 3);

    @Test
    void theStartEndsWithSentencesInBothLanguagesInsteadOfAStackTrace() {
        WrongRules wrong = new WrongRules(
                new Text("地点文件", "place files"),
                "matching-rules/places/",
                List.of(YamlFaults.missing(THIRD_LINE, "en")));

        FailureAnalysis analysis = new WrongRulesAnalyzer().analyze(wrong, wrong);

        assertThat(analysis.getDescription())
                .contains("地点文件有 1 处需要改正")
                .contains("Corrections needed in the place files: 1")
                .contains("matching-rules/places/hunan.yaml:3")
                .contains("缺少“en”。请补上 en: …。")
                .contains("\"en\" is missing. Add en: ….");
        assertThat(analysis.getAction())
                .contains("matching-rules/places/README.zh-CN.md")
                .contains("matching-rules/places/README.md");
    }

    @Test
    void faultsAreToldInReadingOrder() {
        Fault late = YamlFaults.missing(THIRD_LINE, "en");
        Fault early = YamlFaults.missing(new Spot(THIRD_LINE.file(), 1), "within");

        WrongRules wrong = new WrongRules(new Text("文件", "files"), "rules/", List.of(late, early));

        assertThat(wrong.faults()).containsExactly(early, late);
    }

    @Test
    void aBrokenFileHasNoRootAndOneFault() {
        List<Fault> faults = new ArrayList<>();

        assertThat(file("within: \"43").root(faults)).isEmpty();
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.inWords()).contains("无法读懂"));
    }

    @Test
    void anEmptyFileIsNoFaultByItself() {
        List<Fault> faults = new ArrayList<>();

        assertThat(file("").root(faults)).isEmpty();
        assertThat(faults).isEmpty();
    }

    private static YamlFile file(String content) {
        return new YamlFile("rules/a.yaml", content.getBytes(StandardCharsets.UTF_8));
    }
}
