package org.intentworkbench.features;

/// What all shoppers' events and all reviews up to a moment tell of the shop.
///
/// @param specificShare of all searches with words, those that are specific, 0..1; NaN where there is none
record ShopState(LatestPrices prices, ProductOpinions opinions, double specificShare) {}
