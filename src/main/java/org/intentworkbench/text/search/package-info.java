/// Search by meaning: which reviews lie nearest to a question, and the words that made them match. Sees what text
/// sees, and text.
@NullMarked
package org.intentworkbench.text.search;

import org.jspecify.annotations.NullMarked;
