package org.intentworkbench.text.map;

import org.intentworkbench.domain.Language;

/// Where the read texts of one language lie. Right and up have no meaning, and neither has the distance between far
/// parts: near is alike, no more.
///
/// @param texts read when it was looked up: places are those of that [org.intentworkbench.text.ReadTexts]
/// @param x for each text; NaN where it is not on the map
/// @param y for each text
/// @param placed texts that came after the map was made, put beside their nearest neighbours
/// @param leftOut texts that are not on it, as there are more than it holds
/// @param quality as measured when it was made
/// @param seconds it took to make
public record ReviewMap(
        Language language,
        int texts,
        float[] x,
        float[] y,
        int placed,
        int leftOut,
        MapQuality quality,
        double seconds) {}
