package org.shoulashou.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class PathDataTest {

    @Test
    void numbersNeedNoSpaceWhereTheyCannotBeMistaken() {
        assertThat(bounds("M10-5h3.5.5v2Z")).isEqualTo(new Rectangle2D.Double(10, -5, 4, 2));
    }

    @Test
    void whatFollowsAMoveIsALine() {
        assertThat(bounds("m1 1 2 0 0 2z")).isEqualTo(new Rectangle2D.Double(1, 1, 2, 2));
    }

    /** The same two ends, four ways round: over or under, the short way or the long. */
    @Test
    void anArcGoesTheWayThatItsFlagsSay() {
        assertThat(top("M0 0A5 5 0 0 1 8 0")).isCloseTo(-2, within(0.01));
        assertThat(top("M0 0A5 5 0 1 1 8 0")).isCloseTo(-8, within(0.01));
        assertThat(bounds("M0 0A5 5 0 0 0 8 0").getMaxY()).isCloseTo(2, within(0.01));
        assertThat(bounds("M0 0A5 5 0 1 0 8 0").getMaxY()).isCloseTo(8, within(0.01));
    }

    @Test
    void anArcTooSmallForItsEndsGrows() {
        assertThat(top("M0 0A1 1 0 0 1 8 0")).isCloseTo(-4, within(0.01));
    }

    @Test
    void anUnknownActIsToldAndNotLeftOut() {
        assertThatThrownBy(() -> new PathData("M0 0T1 1").path()).hasMessageContaining("T");
    }

    private static double top(String data) {
        return bounds(data).getMinY();
    }

    /** The curve's own bounds, not those of the points that pull at it. */
    private static Rectangle2D bounds(String data) {
        Path2D flat = new Path2D.Double();
        flat.append(new PathData(data).path().getPathIterator(null, 0.001), false);
        return flat.getBounds2D();
    }
}
