package org.shoulashou.coverage.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Plans;

class WhatIsDueTest {

    private static final Text HUNAN = new Text("湖南省", "Hunan");

    @Test
    void aProgrammeThatRunsOwesTheBulletinOfTheMonth() {
        assertThat(ShowBulletins.due(Plans.turpan(), LocalDate.of(2026, 11, 26), 30))
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void aProgrammeThatIsOverOwesNone() {
        assertThat(ShowBulletins.due(Plans.turpan(), LocalDate.of(2031, 11, 26), 30))
                .isNull();
    }

    @Test
    void whoOwesIsAPlaceWithItsDepartmentsIfItNamesAny() {
        Text youth = new Text("青发部", "youth development");

        assertThat(Lacking.who(HUNAN, List.of())).isEqualTo(HUNAN);
        assertThat(Lacking.who(HUNAN, List.of(youth))).isEqualTo(new Text("湖南省（青发部）", "Hunan (youth development)"));
    }
}
