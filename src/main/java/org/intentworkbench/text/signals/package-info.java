/// What a text says of its writer's intent: numbers from plain sentences the analyst can read and change, and the
/// words that moved them. No label is seen here; sharpening by labels stands in experiment. Sees what text sees, and
/// text.terms.
@NullMarked
package org.intentworkbench.text.signals;

import org.jspecify.annotations.NullMarked;
