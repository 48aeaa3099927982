/// Where each read text lies on a flat map, so that texts that say alike things lie together; what is kept of it, and
/// how far it can be trusted. Sees the store through the texts it is given.
@NullMarked
package org.intentworkbench.text.map;

import org.jspecify.annotations.NullMarked;
