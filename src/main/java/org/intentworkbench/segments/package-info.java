/// Groups of subjects: rules and figures. Sees what explanation sees, and explanation.
@NullMarked
package org.intentworkbench.segments;

import org.jspecify.annotations.NullMarked;
