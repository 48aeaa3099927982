/// Predictions to figures of merit; pure arithmetic on arrays. Sees what training sees, and training.
@NullMarked
package org.intentworkbench.evaluation;

import org.jspecify.annotations.NullMarked;
