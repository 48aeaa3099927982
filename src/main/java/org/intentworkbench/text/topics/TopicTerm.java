package org.intentworkbench.text.topics;

/// A term that tells a topic from the rest.
///
/// @param z standard errors by which the topic uses it more than the rest
/// ([org.intentworkbench.text.terms.DistinctiveTerms])
/// @param sentences of the topic that have it
/// @param rest sentences outside the topic that have it
public record TopicTerm(String term, double z, int sentences, int rest) {}
