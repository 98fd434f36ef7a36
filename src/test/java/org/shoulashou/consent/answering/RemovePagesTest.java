package org.shoulashou.consent.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.consent.PaperPage;

class RemovePagesTest {

    @Test
    void aPhotographThatWasNamedAgainMeanwhileStays() {
        PaperPage again = new PaperPage("again", 600, 800, "hash");

        assertThat(RemovePages.leftOut(List.of("dropped", "again"), List.of(again)))
                .containsExactly("dropped");
    }
}
