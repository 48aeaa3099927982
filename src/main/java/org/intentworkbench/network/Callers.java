package org.intentworkbench.network;

/// Finds who asked.
final class Callers {
    private static final StackWalker WALKER = StackWalker.getInstance();

    private Callers() {}

    /// The nearest class on the stack that belongs neither to the JDK nor to this package.
    static String now() {
        return WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> !isMachinery(name))
                .findFirst()
                .orElse("?"));
    }

    private static boolean isMachinery(String name) {
        return name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith("sun.")
                || name.startsWith("jdk.")
                || name.startsWith("com.sun.")
                || (name.startsWith(Callers.class.getPackageName() + ".") && !name.endsWith("Test"));
    }
}
