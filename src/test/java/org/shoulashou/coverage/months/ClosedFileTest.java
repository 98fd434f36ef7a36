package org.shoulashou.coverage.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A closed month as a file, beside its page. */
class ClosedFileTest extends FriendsOverHttp {

    private static final int PAIRED = 3;

    /** Two in one class are few, so the five in the other are left out as well: no cell is there to be added. */
    @Test
    void beneathFiguresThatAreLeftOutStandsWhatThePageSaysAndACorrectionIsTakenFromThat() throws Exception {
        String other = otherInlandClass();
        for (int pair = 0; pair < 2; pair++) {
            alreadyFriends(pupil(other, "2016-03"), pupil(partnerClass, "2016-03"));
        }
        closed(MONTH);
        assertThat(sumOf(file())).contains(BigDecimal.valueOf(PAIRS + 2));

        corrected();

        JsonNode total = league.get(school("")).json().path("total");
        assertThat(total.path("corrected").path("paired").asInt()).isEqualTo(PAIRS + 1);
        List<Row> file = file();
        assertThat(file.subList(1, 4).stream().map(row -> row.getCellText(PAIRED)))
                .containsExactlyInAnyOrder("<5", "*", "-1");
        assertThat(sumOf(file)).contains(BigDecimal.valueOf(PAIRS + 1));
    }

    /** The last row but the note. */
    private static Optional<BigDecimal> sumOf(List<Row> file) {
        Row sum = file.get(file.size() - 2);
        assertThat(sum.getCell(PAIRED).getFormula()).isNull();
        return sum.getCellAsNumber(PAIRED);
    }

    private List<Row> file() throws IOException {
        byte[] file = league.file(school("/export"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    private String school(String as) {
        return "/api/coverage/schools/" + plan + "-city-school/closed" + as + "?programme=" + plan + "&month=" + MONTH;
    }

    private void corrected() {
        Map<String, Object> form = new HashMap<>(Map.of("key", fresh("key"), "month", MONTH));
        form.putAll(Map.of("kind", "CLASS", "node", inlandClass, "side", "INLAND", "year", YEAR));
        form.putAll(Map.of("measure", "PAIRED", "difference", -1, "reason", "Entered twice"));
        String id = text(league.post(monthsPath() + "/corrections", form).json(), "id");
        assertThat(colleague
                        .post(monthsPath() + "/corrections/" + id + "/approval", Map.of())
                        .status())
                .isEqualTo(200);
    }
}
