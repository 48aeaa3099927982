package org.intentworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LassoTest {
    @Test
    void holdsWhatIsInsideAndNotWhatIsInTheBay() {
        // a U: 0..6 wide, 0..6 high, open at the top between 2 and 4
        Lasso bay = drawn(0, 0, 6, 0, 6, 6, 4, 6, 4, 2, 2, 2, 2, 6, 0, 6);
        assertThat(bay.holds(1, 5)).isTrue();
        assertThat(bay.holds(5, 5)).isTrue();
        assertThat(bay.holds(3, 1)).isTrue();
        assertThat(bay.holds(3, 5)).as("in the bay").isFalse();
        assertThat(bay.holds(-1, 3)).isFalse();
        assertThat(bay.holds(7, 3)).isFalse();
        assertThat(bay.of(new float[] {1, 3, 5, Float.NaN}, new float[] {5, 5, 5, 1}).stream()
                        .toArray())
                .containsExactly(0, 2);
    }

    @Test
    void aCornerAtTheHeightOfThePointIsCountedOnce() {
        Lasso diamond = drawn(0, -1, 1, 0, 0, 1, -1, 0);
        assertThat(diamond.holds(-0.5, 0)).isTrue();
        assertThat(diamond.holds(-2, 0)).isFalse();
        assertThat(diamond.holds(2, 0)).isFalse();
    }

    @Test
    void aLineThatIsNoAreaHoldsNothing() {
        assertThat(drawn(0, 0).holds(0, 0)).isFalse();
        assertThat(drawn(0, 0, 1, 1).holds(0.5, 0.5)).isFalse();
        assertThat(new Lasso().of(new float[] {0}, new float[] {0}).isEmpty()).isTrue();
    }

    private static Lasso drawn(double... corners) {
        var lasso = new Lasso();
        for (int i = 0; i < corners.length; i += 2) {
            lasso.add(corners[i], corners[i + 1]);
        }
        return lasso;
    }
}
