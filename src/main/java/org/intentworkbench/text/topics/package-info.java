/// Topics of reviews: sentences grouped by meaning, named by the terms that tell them from the rest, and what the
/// analyst made of them. Sees what text sees, and terms and signals.
@NullMarked
package org.intentworkbench.text.topics;

import org.jspecify.annotations.NullMarked;
