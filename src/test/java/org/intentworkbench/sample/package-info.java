/// Makes the made-up shop of `sample-data/`. A development tool: nothing of it is in the program.
package org.intentworkbench.sample;
