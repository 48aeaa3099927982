/// The words side of text: tokens, TF-IDF, keywords and distinctive terms; the only package with Lucene. Sees domain
/// and job.
@NullMarked
package org.intentworkbench.text.terms;

import org.jspecify.annotations.NullMarked;
