package org.intentworkbench.ui.kit;

/// How loud a message is; each has its own icon and word, so colour is never the only sign.
public enum Severity {
    INFO(Icon.INFO),
    WARNING(Icon.WARNING),
    ERROR(Icon.ERROR);

    private final Icon icon;

    Severity(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    String key() {
        return "kit.severity." + styleClass();
    }

    String styleClass() {
        return switch (this) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}
