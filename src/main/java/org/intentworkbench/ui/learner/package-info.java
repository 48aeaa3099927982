/// How to learn, as screens let it be chosen: a learner and its settings. Sees the kit and training; seen by screens.
@NullMarked
package org.intentworkbench.ui.learner;

import org.jspecify.annotations.NullMarked;
