/// What shoppers type into the search box: vague or specific, refined, repeated, without a click. Sees store and the
/// words of `text.terms`.
@NullMarked
package org.intentworkbench.text.queries;

import org.jspecify.annotations.NullMarked;
